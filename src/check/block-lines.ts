import type {Place} from '../model/place.ts'
import type {Segment} from '../model/record.ts'
import type {SegmentPair} from '../model/reference.ts'
import {toFile} from '../place/mapped-text.ts'
import {codeMeaning, isMarkupCode} from '../shell/code-meaning.ts'
import {similarity} from '../term/similarity.ts'

/** Longer blocks are not held against each other line by line. */
const mostLines = 300
/** Share of the lines of a block that must have stayed for it to be a copy. */
const leastShare = 0.6

/** From this likeness on the only line of a block is a damaged copy. */
const leastLikeness = 0.75

/** A line of code. */
export interface CodeLine {
  /** In the file. */
  readonly place: Place
  readonly raw: string
  /** What translation may change is masked. */
  readonly meaning: string
}

/** A line of a source block that its copy does not have. */
export interface LostLine {
  readonly expected: CodeLine
  /** What stands in its place; undefined where the line is gone. */
  readonly actual: CodeLine | undefined
  /** The line itself or the one beside the gap. */
  readonly near: Place
  /** Nothing else differs between the blocks. */
  readonly isOnly: boolean
}

/**
 * Lines that are missing in the copy of a code block, or differ there.
 *
 * @returns  In the order of the source; empty where too little of the block is kept to call it a copy.
 */
export function lostLines({source, target}: SegmentPair): readonly LostLine[] {
  if (source?.kind !== 'code' || target?.kind !== 'code' || source.text === target.text) return []
  const [theirs, own] = [linesOf(source), linesOf(target)]
  if (own.length === 0 || Math.max(theirs.length, own.length) > mostLines) return []
  const kept = commonLines(theirs, own)
  const isCopy =
    kept.size > 0 ? kept.size >= (theirs.length - 1) * leastShare : isDamaged(theirs, own)
  if (!isCopy) return []
  const lost: Omit<LostLine, 'isOnly'>[] = []
  let next = 0
  let extra = 0
  for (const [row, expected] of theirs.entries()) {
    const column = kept.get(row)
    if (column !== undefined) {
      extra += column - next
      next = column + 1
      continue
    }
    const until = [...kept].find(([other]) => other > row)?.[1] ?? own.length
    const actual = next < until ? own[next] : undefined
    if (actual) next++
    const beside = actual ?? own[Math.max(0, next - 1)]
    if (beside) lost.push({expected, actual, near: beside.place})
  }
  const isOnly = lost.length === 1 && extra === 0
  return lost.map((line) => ({...line, isOnly}))
}

/** Because a block of one line has no other, its own letters tell that it was not translated. */
function isDamaged(theirs: readonly CodeLine[], own: readonly CodeLine[]): boolean {
  if (theirs.length !== 1 || own.length !== 1) return false
  return similarity(theirs[0]?.meaning ?? '', own[0]?.meaning ?? '') >= leastLikeness
}

/** The lines of a code block that say something. */
export function linesOf(segment: Segment): readonly CodeLine[] {
  const inMarkup = isMarkupCode(segment.text)
  return [...segment.text.matchAll(/\S[^\n]*/g)].map(({0: line, index}) => {
    const raw = line.trimEnd()
    const place = toFile(segment, index, index + raw.length)
    return {place, raw, meaning: codeMeaning(raw, segment.label, inMarkup) || raw}
  })
}

/** The longest common sequence: index of a line of the one → of the other. */
function commonLines(
  theirs: readonly CodeLine[],
  own: readonly CodeLine[]
): ReadonlyMap<number, number> {
  const width = own.length + 1
  const lengths = new Uint16Array((theirs.length + 1) * width)
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0
  const isSame = (row: number, column: number) => theirs[row]?.meaning === own[column]?.meaning
  for (let row = theirs.length - 1; row >= 0; row--) {
    for (let column = own.length - 1; column >= 0; column--) {
      lengths[row * width + column] = isSame(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const kept = new Map<number, number>()
  let column = 0
  for (let row = 0; row < theirs.length && column < own.length; ) {
    if (isSame(row, column)) kept.set(row++, column++)
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return kept
}
