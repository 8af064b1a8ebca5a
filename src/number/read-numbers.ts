import type {Place} from '../model/place.ts'
import {readByteUnit} from './byte-unit.ts'
import {readChain} from './chain.ts'
import {type Customs, customsOf} from './customs.ts'
import {shifted} from './decimal.ts'
import {anyDigit, toAsciiDigits} from './digits.ts'
import {writesNoBlanks} from './no-blanks.ts'
import type {Numeral} from './numeral.ts'
import {readTelephone} from './telephone.ts'
import {readTime} from './time.ts'

/** Digits with single signs between them: `1.000,50`, `10 000`, `2021-05-03` up to its first hyphen. */
const chains = /\p{Nd}+(?:[.,，٫٬'’．\u00a0\u2009\u202f ]\p{Nd}+)*/gu

/** Letters of scripts that write no blanks between words do not make a word of digits. */
const joins = /[\p{L}_]/u

/** Behind digits: an ordinal, a unit, an inflection; nothing that makes a name of them. */
const suffix = /^[\p{L}\p{M}]+/u
const kilo = /^(?:-(?=\p{L}-))?[KkMB](?![\p{L}\p{Nd}])/u

/**
 * Read the numbers of a text by the customs of its locale.
 *
 * Digits inside of words (`E3`, `x64`) are not numbers. Versions are read as numbers too.
 *
 * @param edges  Ascending offsets at which a word ends although the next letter follows at once, as
 *   at the edge of a link.
 * @returns      In the order of the text.
 */
export function* readNumbers(
  text: string,
  locale: string,
  edges: readonly number[] = []
): Generator<Numeral, void, undefined> {
  if (!anyDigit.test(text)) return
  const customs = customsOf(locale)
  let end = 0
  let edge = 0
  for (const {0: raw, index} of text.matchAll(chains)) {
    if (index < end) continue
    const whole = isInWord(text, index)
      ? undefined
      : (readTime(text, index) ?? readTelephone(text, index))
    if (whole) {
      end = whole.end
      yield whole
      continue
    }
    const chain = toAsciiDigits(raw)
    // Because the rare digits of two units would shift places, they are left alone.
    if (chain.length !== raw.length) continue
    for (const {start, end: stop, values} of readChain(chain, customs)) {
      while (edge < edges.length && (edges[edge] ?? 0) <= index + stop) edge++
      const place = {start: index + start, end: index + stop}
      const found = inContext(place, values, text.slice(0, edges[edge]), customs)
      if (!found || found.start < end) continue
      end = found.end
      yield found
    }
  }
}

function inContext(
  place: Place,
  values: readonly string[],
  text: string,
  customs: Customs
): Numeral | undefined {
  if (isInWord(text, place.start)) return undefined
  const after = text.slice(place.end, place.end + 32)
  const sign = isNegative(text, place.start) ? '-' : ''
  const start = place.start - sign.length
  const signed = sign === '' ? values : values.map((value) => sign + value)
  const scaled = magnitude(after, customs)
  if (scaled) {
    const [length, zeros, isSure] = scaled
    const large = signed.map((value) => shifted(value, zeros))
    return {start, end: place.end + length, meanings: isSure ? large : [...large, ...signed]}
  }
  const bytes = readByteUnit(after, customs.locale)
  if (bytes) return {start, end: place.end + bytes.length, meanings: signed}
  const word = suffix.exec(after)?.[0] ?? ''
  // What follows digits at once in Latin capitals is a name: `2FA`, `3D`, `7ZIP`.
  if (/^[A-Z]/.test(word) && !/^[A-Z]$/.test(word)) return undefined
  return {start, end: place.end, meanings: withYear(signed, customs)}
}

function isInWord(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start).at(-1) ?? ''
  return joins.test(before) && !writesNoBlanks.test(before)
}

/** A sign that stands at the beginning of a word is no hyphen. */
function isNegative(text: string, start: number): boolean {
  return /(?:^|[\s(])[-−－]$/.test(text.slice(Math.max(0, start - 2), start))
}

/** Length, zeros, and whether it cannot be a unit or name. */
function magnitude(
  after: string,
  {magnitudes}: Customs
): readonly [number, number, boolean] | undefined {
  const short = kilo.exec(after)?.[0]
  const letter = short?.at(-1)
  if (short && letter) return [short.length, zerosOf[letter.toUpperCase()] ?? 0, letter === 'K']
  const blanks = /^[\s\u00a0\u202f-]/.test(after) ? 1 : 0
  const rest = after.slice(blanks).toLowerCase()
  for (const [word, zeros] of magnitudes) {
    const stem = stemOf(word)
    if (!rest.startsWith(stem)) continue
    const hasNoBlanks = writesNoBlanks.test(word)
    const length = hasNoBlanks ? word.length : endOfWord(rest, stem.length)
    if (stem !== word ? length > word.length + 4 : length > word.length) continue
    return [blanks + length, zeros, word.length > 1 || hasNoBlanks]
  }
  return undefined
}

/** Because grammar inflects them: `тысяча`, `тысячами`. */
function stemOf(word: string): string {
  if (word.length < 5 || writesNoBlanks.test(word) || /\P{L}/u.test(word)) return word
  return word.slice(0, word.length < 8 ? -1 : -2)
}

function endOfWord(text: string, from: number): number {
  let end = from
  while (end < text.length && joins.test(text[end] ?? '')) end++
  return end
}

const zerosOf: Readonly<Record<string, number>> = {K: 3, M: 6, B: 9}

function withYear(values: readonly string[], {years}: Customs): readonly string[] {
  const year = years.get(values[0] ?? '')
  return year === undefined ? values : [...values, year]
}
