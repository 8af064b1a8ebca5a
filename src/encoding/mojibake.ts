import type {Place} from '../model/place.ts'
import {type CodePage, codePages, pagesAt} from './code-page.ts'
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

interface Hit extends Place {
  readonly meant: string
  /** Needs no other hit beside it. */
  readonly isCertain: boolean
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
  const found: Mojibake[] = []
  const pages = new Set<CodePage>()
  for (const match of text.matchAll(/[^\0-\x7f]+/g)) {
    const end = match.index + match[0].length
    for (let index = match.index; index < end; index++) {
      if (text[index] === '\uFFFD') found.push(hitOf(text, {start: index, end: index + 1}))
      const row = misreadRow(text, index, ranges)
      if (row) {
        found.push(hitOf(text, {start: index, end: index + row.length}, row.meant))
        index += row.length - 1
      } else {
        const candidates = pagesAt(text.charCodeAt(index), text.charCodeAt(index + 1))
        for (const page of candidates) pages.add(page)
      }
    }
  }
  const rows = pages.size === 0 ? [] : rowsOf(text, pages, ranges)
  if (rows.length === 0) return found
  found.push(...rows.map((row) => hitOf(text, row, row.meant)))
  return joined(found.sort((a, b) => a.start - b.start))
}

function hitOf(text: string, {start, end}: Place, meant?: string): Mojibake {
  return {text: text.slice(start, end), meant, start, end}
}

/** What single-byte encodings made of a text: that of most damage first, what overlaps it not. */
function rowsOf(
  text: string,
  pages: ReadonlySet<CodePage>,
  ranges: ReadonlySet<number>
): readonly Hit[] {
  const read = codePages
    .filter((page) => pages.has(page))
    .map((page) => hitsIn(page, text, ranges))
    .filter((hits) => hits.some(({isCertain}) => isCertain))
    .map((hits) => ({hits, length: hits.reduce((sum, {start, end}) => sum + end - start, 0)}))
    .sort((a, b) => b.length - a.length)
  const [most, ...others] = read
  if (!most) return []
  if (others.length === 0) return most.hits
  const taken = new Uint8Array(text.length)
  return read.flatMap(({hits}) =>
    hits.filter(({start, end}) => {
      const isFree = taken.subarray(start, end).every((each) => each === 0)
      if (isFree) taken.fill(1, start, end)
      return isFree
    })
  )
}

function hitsIn(page: CodePage, text: string, ranges: ReadonlySet<number>): readonly Hit[] {
  const hits: Hit[] = []
  for (const match of text.matchAll(/[^\0-\x7f]+/g)) {
    const end = match.index + match[0].length
    let index = match.index
    while (index < end) {
      const hit = rowIn(page, text, index, ranges)
      if (hit) hits.push(hit)
      index = hit?.end ?? index + 1
    }
  }
  return hits
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
  if (page.isLatin) {
    if (end - start > 2) return {start, end, meant, isCertain: true}
    const isDoubtful = isNatural(text, start) || (isOfEast(page) && isWord(text, start))
    return {start, end, meant, isCertain: !isDoubtful}
  }
  const isSign = end - start >= 3 && characters === 1 && /[\u2010-\u2026\u20ac\u2122]/.test(meant)
  const isBeside = /[A-Za-z]/.test(text.charAt(start - 1) + text.charAt(end))
  const isMixed = isBeside && !/[\s\u00a0]/.test(text.slice(start, end))
  // Because no word mixes scripts, Latin letters around are proof that a Latin one is meant.
  const isInLatin = isMixed && /\p{Script=Latin}/u.test(meant)
  return {start, end, meant, isCertain: characters >= leastRow || isSign || isInLatin}
}

/**
 * Latin letters with marks (of those beyond U+017F the Romanian ones), quotes, dashes, `…`, `€`, `™`
 * and the signs that keyboards have.
 */
const common = /[\u00a0-\u017fȘșȚț\u2010-\u2026\u20ac\u2122]/

function isLikely(character: string, ranges: ReadonlySet<number>): boolean {
  if (common.test(character)) return true
  // Because Vietnamese alone writes them, they come with the letters of its own.
  if (/[ƠơƯư]/.test(character)) return ranges.has(0x1e)
  const code = character.charCodeAt(0)
  // Phonetic letters and letters of clicks come of `É»` and `«É`.
  return code >= 0x370 && /[\p{L}\p{M}\p{P}]/u.test(character) && ranges.has(rangeOf(code))
}

/** `HYVÄ”` and `«AMANHÃ»`: the mark after a word in capitals is what it looks like. */
function isNatural(text: string, start: number): boolean {
  if (!/[»›”’“…–—]/.test(text[start + 1] ?? '') || /\p{L}/u.test(text[start + 2] ?? ''))
    return false
  const before = text[start - 1] ?? ''
  return /\p{Lu}/u.test(before) || (text[start] !== 'Â' && /[\p{Pi}\p{Ps}"„‚”’]/u.test(before))
}

/** Whether two letters are written as a word may have them: `ORĂŞEL`, not `mĂľže`. */
function isWord(text: string, start: number): boolean {
  if (/\p{Ll}/u.test(text.charAt(start - 1))) return false
  const [second, after] = [text.charAt(start + 1), text.charAt(start + 2)]
  return /\p{Lu}/u.test(second) ? !/\p{Ll}/u.test(after) : /\p{Ll}/u.test(second)
}

/** Encodings whose bytes from 0x80 to 0xBF have letters that languages in use put behind capitals. */
function isOfEast({name}: CodePage): boolean {
  return name === 'windows-1250' || name === 'windows-1257'
}

/** Neighbours are one finding. */
function joined(found: readonly Mojibake[]): Mojibake[] {
  const result: Mojibake[] = []
  let parts: Mojibake[] = []
  const close = () => {
    const [first] = parts
    if (!first) return
    const text = parts.map((part) => part.text).join('')
    const meant = parts.some((part) => part.meant === undefined)
      ? undefined
      : parts.map((part) => part.meant).join('')
    result.push({text, meant, start: first.start, end: parts.at(-1)?.end ?? first.end})
  }
  for (const next of found) {
    const last = parts.at(-1)
    const isNeighbour = last?.end === next.start && last.meant !== undefined
    if (!isNeighbour || next.meant === undefined) {
      close()
      parts = []
    }
    parts.push(next)
  }
  close()
  return result
}
