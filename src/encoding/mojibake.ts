import type {Place} from '../model/place.ts'
import {type CodePage, pagesAt} from './code-page.ts'
import {misreadRow} from './double-byte.ts'
import {misreadAt} from './misread.ts'
import {rangeOf} from './ranges.ts'

/** Characters that came of bytes decoded wrongly. */
export interface Mojibake extends Place {
  readonly text: string
  /** What the bytes say; undefined for U+FFFD, whose bytes are lost. */
  readonly meant: string | undefined
}

/** Fewer characters in a row may be an accident where letters of the encoding are those of the text. */
const leastRow = 3

interface Hit extends Mojibake {
  /** Undefined for what needs no other hit to be certain. */
  readonly doubtfulIn: CodePage | undefined
  readonly page: CodePage | undefined
}

/**
 * Where a text has bytes that were decoded wrongly.
 *
 * ```text
 * > | ge√Ønstalleerd
 *       ^^
 * ```
 *
 * A stretch counts when its bytes, in one of the common encodings, are UTF-8 of something that such a
 * text is written with: a Latin letter with a mark, common punctuation, or a letter of a script that
 * the text around is in. That keeps `É»` (which would decode to `ɻ`) out. Linear.
 *
 * @param ranges  What `rangesOf` gives for the text around: tells what letters are likely.
 */
export function findMojibake(text: string, ranges: ReadonlySet<number>): Mojibake[] {
  const hits: Hit[] = []
  for (const match of text.matchAll(/[^\0-\x7f]+/g)) {
    const end = match.index + match[0].length
    let index = match.index
    while (index < end) {
      const hit = hitAt(text, index, ranges)
      if (hit) hits.push(hit)
      index = hit?.end ?? index + 1
    }
  }
  const certain = new Set(hits.flatMap(({doubtfulIn, page}) => (doubtfulIn ? [] : [page])))
  return joined(hits.filter(({doubtfulIn}) => !doubtfulIn || certain.has(doubtfulIn)))
}

function hitAt(text: string, start: number, ranges: ReadonlySet<number>): Hit | undefined {
  if (text[start] === '\uFFFD') {
    const end = start + 1
    return {text: '\uFFFD', meant: undefined, start, end, doubtfulIn: undefined, page: undefined}
  }
  let longest: Hit | undefined
  for (const page of pagesAt(text.charCodeAt(start), text.charCodeAt(start + 1))) {
    const hit = rowIn(page, text, start, ranges)
    if (hit && hit.end > (longest?.end ?? start)) longest = hit
  }
  if (longest) return longest
  const row = misreadRow(text, start, ranges)
  if (!row) return undefined
  const end = start + row.length
  return {
    text: text.slice(start, end),
    meant: row.meant,
    start,
    end,
    doubtfulIn: undefined,
    page: undefined
  }
}

/** The characters in a row that were misread in one encoding, from an index on. */
function rowIn(
  page: CodePage,
  text: string,
  start: number,
  ranges: ReadonlySet<number>
): Hit | undefined {
  let end = start
  let meant = ''
  let characters = 0
  for (;;) {
    const misread = misreadAt(text, end, page.bytes)
    if (!misread || !isLikely(misread.meant, ranges)) break
    end += misread.length
    meant += misread.meant
    characters++
    // Because each of them has its own signs, those of Latin encodings are judged one by one.
    if (page.isLatin) break
  }
  if (characters === 0) return undefined
  const hit = {text: text.slice(start, end), meant, start, end, page}
  if (page.isLatin) {
    if (end - start === 2 && isNatural(text, start)) return undefined
    const isDoubtful = end - start === 2 && isWord(text, start) && isOfEast(page)
    return {...hit, doubtfulIn: isDoubtful ? page : undefined}
  }
  const isSign = end - start >= 3 && characters === 1 && /[\u2010-\u2026\u20ac\u2122]/.test(meant)
  return {...hit, doubtfulIn: characters >= leastRow || isSign ? undefined : page}
}

/**
 * Latin letters with marks (of those beyond U+017F the Romanian and Vietnamese ones), quotes, dashes,
 * `…`, `€`, `™`, `®`, `©`, `°` and the no-break blank.
 */
const common =
  /[\u00c0-\u017fƠơƯưȘșȚț\u2010-\u2026\u20ac\u2122\u00a0\u00ab\u00bb\u00ae\u00a9\u00b0]/

function isLikely(character: string, ranges: ReadonlySet<number>): boolean {
  const code = character.charCodeAt(0)
  if (common.test(character)) return true
  // Phonetic letters and letters of clicks come of `É»` and `«É`.
  return code >= 0x370 && /[\p{L}\p{M}\p{P}]/u.test(character) && ranges.has(rangeOf(code))
}

/** `HYVÄ”` and `«AMANHÃ»`: the mark after a word in capitals is what it looks like. */
function isNatural(text: string, start: number): boolean {
  return (
    /[»›”’“…–—]/.test(text[start + 1] ?? '') &&
    text[start] !== 'Â' &&
    /[\p{Lu}\p{Pi}\p{Ps}"„‚”’]/u.test(text[start - 1] ?? '') &&
    !/\p{L}/u.test(text[start + 2] ?? '')
  )
}

/** Whether two letters are written as a word may have them: `ORĂŞEL`, not `mĂľže`. */
function isWord(text: string, start: number): boolean {
  const [first = '', second = ''] = [text[start], text[start + 1]]
  if (!/\p{L}/u.test(first) || !/\p{L}/u.test(second)) return false
  return !/\p{Ll}/u.test(text[start - 1] ?? '')
}

/** Encodings whose bytes from 0x80 to 0xBF have letters that languages in use put behind capitals. */
function isOfEast({name}: CodePage): boolean {
  return name === 'windows-1250' || name === 'windows-1257'
}

/** Neighbours are one finding. */
function joined(found: readonly Hit[]): Mojibake[] {
  const result: Mojibake[] = []
  for (const {text, meant, start, end} of found) {
    const last = result.at(-1)
    if (last && last.end === start && last.meant !== undefined && meant !== undefined) {
      result[result.length - 1] = {
        text: last.text + text,
        meant: last.meant + meant,
        start: last.start,
        end
      }
    } else result.push({text, meant, start, end})
  }
  return result
}
