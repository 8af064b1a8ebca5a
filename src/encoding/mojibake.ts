import type {Place} from '../model/place.ts'
import {misreadAt, singleByteEncodings} from './single-byte.ts'

/** Characters that came of bytes decoded wrongly. */
export interface Mojibake extends Place {
  readonly text: string
  /** What the bytes say; undefined for U+FFFD, whose bytes are lost. */
  readonly meant: string | undefined
}

/**
 * Where a text has bytes that were decoded wrongly.
 *
 * ```text
 * > | ge√Ønstalleerd
 *       ^^
 * ```
 *
 * A stretch counts when its bytes, in Windows-1252 or Mac Roman, are UTF-8 of something that such a
 * text is written with: a Latin letter with a mark, common punctuation, or a letter of a script
 * that the text around is in. That keeps `É»` (which would decode to `ɻ`) out. Linear.
 *
 * @param ranges  What `rangesOf` gives for the text around: tells what letters are likely.
 */
export function findMojibake(text: string, ranges: ReadonlySet<number>): Mojibake[] {
  const found: Mojibake[] = []
  for (const match of text.matchAll(/[^\0-\x7f]+/g)) {
    const end = match.index + match[0].length
    let index = match.index
    while (index < end) {
      const hit = longestAt(text, index, ranges)
      if (hit) found.push(hit)
      index = hit?.end ?? index + 1
    }
  }
  return joined(found)
}

function longestAt(text: string, start: number, ranges: ReadonlySet<number>): Mojibake | undefined {
  if (text[start] === '\uFFFD') {
    return {text: '\uFFFD', meant: undefined, start, end: start + 1}
  }
  let longest: Mojibake | undefined
  for (const encoding of singleByteEncodings) {
    const misread = misreadAt(text, start, encoding)
    if (!misread || !isLikely(misread.meant, ranges)) continue
    const {length, meant} = misread
    if (length === 2 && endsCapitals(text, start)) continue
    if (longest && length <= longest.end - start) continue
    longest = {text: text.slice(start, start + length), meant, start, end: start + length}
  }
  return longest
}

/**
 * Latin letters with marks (of those beyond U+017F the Romanian and Vietnamese ones), quotes, dashes,
 * `…`, `€`, `™`, `®`, `©`, `°` and the no-break blank.
 */
const common =
  /[\u00c0-\u017fƠơƯưȘșȚț\u2010-\u2026\u20ac\u2122\u00a0\u00ab\u00bb\u00ae\u00a9\u00b0]/

function isLikely(character: string, ranges: ReadonlySet<number>): boolean {
  if (common.test(character)) return true
  const code = character.charCodeAt(0)
  // Phonetic letters and letters of clicks come of `É»` and `«É`.
  return code >= 0x370 && /\p{L}/u.test(character) && ranges.has(code >> 8)
}

/** `HYVÄ”` and `«AMANHÃ»`: the mark after a word in capitals is what it looks like. */
function endsCapitals(text: string, start: number): boolean {
  return (
    /[»›”’“…–—]/.test(text[start + 1] ?? '') &&
    text[start] !== 'Â' &&
    /\p{Lu}/u.test(text[start - 1] ?? '') &&
    !/\p{L}/u.test(text[start + 2] ?? '')
  )
}

/** Neighbours are one finding. */
function joined(found: readonly Mojibake[]): Mojibake[] {
  const result: Mojibake[] = []
  for (const next of found) {
    const last = result.at(-1)
    if (last && last.end === next.start && last.meant !== undefined && next.meant !== undefined) {
      result[result.length - 1] = {
        text: last.text + next.text,
        meant: last.meant + next.meant,
        start: last.start,
        end: next.end
      }
    } else result.push(next)
  }
  return result
}
