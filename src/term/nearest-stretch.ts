import type {Place} from '../model/place.ts'
import {editDistance} from './edit-distance.ts'

/** A stretch of a text that a piece of text may have become. */
export interface Stretch extends Place {
  /** Letters inserted, deleted or replaced. */
  readonly edits: number
}

/** More cells than this are not computed, so that one search is bounded. */
const mostCells = 400_000

/**
 * The stretch of a text that takes the fewest edits to become another text (Sellers' algorithm, with
 * columns cut off where nothing can come of them).
 *
 * It begins and ends where words do: a stretch that stands inside a longer word is that word.
 *
 * @param text  Searched as it is: give both folded where their spelling does not matter.
 * @param most  Largest number of edits.
 * @returns     The first of the nearest; undefined where all take more edits or the search would cost
 *              too much.
 */
export function nearestStretch(text: string, part: string, most: number): Stretch | undefined {
  if (part === '' || text.length * part.length > mostCells) return undefined
  const best = search(text, part, most)
  return best && shortest(text, part, best)
}

/** Because words at the ends may stand for letters that were lost, those that save no edit go. */
function shortest(text: string, part: string, stretch: Stretch): Stretch {
  const whole = text.slice(stretch.start, stretch.end)
  const before = /^[^ ]+ +/.exec(whole)?.[0].length ?? 0
  const after = whole.length - (/ +[^ ]+$/.exec(whole)?.index ?? whole.length)
  for (const [first, last] of [
    [before, 0],
    [0, after]
  ] as const) {
    if (first + last === 0 || first + last >= whole.length) continue
    const cut = whole.slice(first, whole.length - last)
    const edits = editDistance(cut, part, stretch.edits)
    if (edits <= stretch.edits)
      return shortest(text, part, {start: stretch.start + first, end: stretch.end - last, edits})
  }
  return stretch
}

function search(text: string, part: string, most: number): Stretch | undefined {
  const rows = part.length
  const costs = Array.from({length: rows + 1}, (_, row) => row)
  const starts = new Array<number>(rows + 1).fill(0)
  let active = Math.min(rows, most)
  let best: Stretch | undefined
  for (let column = 1; column <= text.length; column++) {
    let [diagonal, diagonalStart] = [0, column - 1]
    starts[0] = column
    const last = Math.min(rows, active + 1)
    for (let row = 1; row <= last; row++) {
      // Below the rows that were computed stands what is too dear.
      const above = row <= active ? (costs[row] ?? 0) : most + 1
      const aboveStart = starts[row] ?? 0
      const replaced = diagonal + (part[row - 1] === text[column - 1] ? 0 : 1)
      const left = (costs[row - 1] ?? 0) + 1
      const cost = Math.min(replaced, left, above + 1)
      const start =
        cost === replaced ? diagonalStart : cost === left ? (starts[row - 1] ?? 0) : aboveStart
      diagonal = above
      diagonalStart = aboveStart
      costs[row] = cost
      starts[row] = start
    }
    active = last
    while (active > 0 && (costs[active] ?? 0) > most) active--
    if (active === rows) {
      const edits = costs[rows] ?? 0
      if (best && edits >= best.edits) continue
      const found = asWords(text, {start: starts[rows] ?? 0, end: column, edits}, most)
      if (found.edits < (best?.edits ?? most + 1)) best = found
    }
  }
  return best
}

/** A stretch that begins and ends where words do; letters that it takes in are edits. */
function asWords(text: string, {start, end, edits}: Stretch, most: number): Stretch {
  let [from, to, all] = [start, end, edits]
  for (; from > 0 && all <= most && isWord(text[from]) && isWord(text[from - 1]); all++) from--
  for (; to < text.length && all <= most && isWord(text[to - 1]) && isWord(text[to]); all++) to++
  return {start: from, end: to, edits: all}
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[0-9A-Za-z_\u00c0-\u024f]/.test(character)
}

/** Signs that a language or a text editor puts in the place of others, each for one. */
const signs: Readonly<Record<string, string>> = {
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '\u3000': ' '
}

/**
 * A text of the same length in which case, dashes, quotation marks, blanks and full-width letters are
 * told apart no more.
 */
export function foldLetters(text: string): string {
  const folded = text.replace(
    /[\u00a0\u2000-\u200a\u2010-\u2014\u2018-\u201e\u202f\u2212«»\u3000\uff01-\uff5e]/g,
    (sign) => {
      const code = sign.charCodeAt(0)
      if (code >= 0xff01) return String.fromCharCode(code - 0xfee0)
      return signs[sign] ?? (/\s/.test(sign) ? ' ' : sign)
    }
  )
  const lower = folded.toLowerCase()
  return lower.length === text.length
    ? lower
    : folded.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}
