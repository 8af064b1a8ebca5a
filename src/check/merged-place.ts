import type {Place} from '../model/place.ts'
import type {Segment} from '../model/record.ts'
import {fromFile} from '../place/mapped-text.ts'
import {letters} from '../sentence/letters.ts'

/**
 * Where the second of several blocks that became one begins, as far as lines tell.
 *
 * ```text
 * > | - Open the page.
 * > | -Save it.
 *     ^^^^^^^^^
 * ```
 *
 * @param merged  The blocks of the reference.
 * @param lines   Offsets at which the lines of the document start.
 * @returns       The block as a whole where it stands on one line.
 */
export function secondOf(
  merged: readonly Segment[],
  target: Segment,
  lines: readonly number[]
): Place {
  const {place, text} = target
  const starts = lines.filter((start) => start > place.start && start < place.end)
  const [first] = merged
  if (starts.length === 0 || !first) return place
  const meant = letters(first.text) / sum(merged.map((block) => letters(block.text)))
  const off = (start: number) => {
    const offset = fromFile(target, {start: place.start, end: start}).end
    return Math.abs(letters(text.slice(0, offset)) / letters(text) - meant)
  }
  const [nearest = place.start] = starts.toSorted((a, b) => off(a) - off(b))
  return {start: nearest, end: place.end}
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((whole, number) => whole + number, 0)
}
