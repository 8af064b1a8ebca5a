import type {Mark, Segment} from '../model/record.ts'

/** First character of the blocks of ideographs, kana, hangul and wide forms (CJK Radicals). */
const firstWide = 0x2e80
/** How many letters of an alphabet one of those stands for. */
const wideWeight = 2.2
/** Longer texts are counted up to here, in UTF-16 units. */
const mostText = 20_000

/** Length of a text in letters of an alphabet: what Chinese says in one character counts for more. */
export function lengthOf(text: string): number {
  const end = Math.min(text.length, mostText)
  let length = text.length
  for (let index = 0; index < end; index++) {
    if (text.charCodeAt(index) >= firstWide) length += wideWeight - 1
  }
  return length
}

const counted: readonly (readonly Mark['kind'][])[] = [
  ['link'],
  ['image'],
  ['code'],
  ['strong', 'emphasis']
]

/**
 * What translation keeps of the look of a text.
 *
 * @returns  Number of links, pictures, code spans, emphases and brackets, each up to 9; how it ends.
 */
export function traitsOf(text: string, marks: Segment['marks']): readonly number[] {
  const traits = counted.map((kinds) =>
    Math.min(9, marks.filter(({kind}) => kinds.includes(kind)).length)
  )
  let brackets = 0
  for (const [open] of text.slice(0, mostText).matchAll(/[(（]/g)) brackets += open.length
  return [...traits, Math.min(9, brackets), endOf(text.slice(-8))]
}

/** Colon, question or exclamation, stop, or none, as any script writes them. */
function endOf(tail: string): number {
  if (/[:：]\P{L}*$/u.test(tail)) return 1
  if (/[?!？！؟;]\P{L}*$/u.test(tail)) return 2
  if (/[.。।։።]\P{L}*$/u.test(tail)) return 3
  return 0
}
