import type {Mark, Segment} from '../model/record.ts'

/** Longer texts are counted up to here, in UTF-16 units. */
const mostText = 20_000

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
