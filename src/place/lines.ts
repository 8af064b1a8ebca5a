import type {Point} from '../model/place.ts'

/**
 * Offsets at which the lines of a text start, ascending; the first is 0.
 *
 * A line ends at CR LF, LF or CR, as in CommonMark.
 */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) starts.push(index + 1)
  }
  return starts
}

/**
 * Line and column of an offset.
 *
 * @param starts  What `lineStarts` gave for the text.
 * @param offset  0-based, in UTF-16 units; may be the length of the text.
 */
export function pointAt(starts: readonly number[], offset: number): Point {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return {line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset}
}
