import type {Place} from '../model/place.ts'
import {customsOf} from './customs.ts'
import {anyDigit, toAsciiDigits} from './digits.ts'
import {writesNoBlanks} from './no-blanks.ts'
import {withOwnDigits} from './own-digits.ts'
import {isUnitWord} from './unit-words.ts'

/** Digits with dots, and the damage that they are met with: `1.2`, `１．２`, `16.0.4266.1001`. */
const dotted = /\p{Nd}+(?:[.．]\p{Nd}+)+|\p{Nd}+[.．] \p{Nd}+(?![.．]?\p{Nd}|\s*\p{Ll})/gu

/** A version behind its word: `version 7`, `v2.0`. */
const versionWord =
  /(?:^|[^\p{L}\p{Nd}])(?:v|ver|version|release|rev|revision|build)[.:]?[\s\u00a0]*$/iu

/** The word in front, with what joins it: `TLS 1.2`, `HTTP/1.1`, `Windows 8.1`. */
const wordInFront = /([\p{L}\p{Nd}.+#]*\p{L}[\p{L}\p{Nd}+#]*)[\s\u00a0/-]$/u

/** What stands between the versions of a list: `/`, `, `, ` and `, `, or `. */
const inList = /^\s?[,/&+،、–-]?\s?(?:\p{L}{1,5}\s)?(?:\p{Lu}{2,6}\s)?$/u

/** A quantity: `2.5-inch`, `1.5%`, `87.74 €`. */
const quantity =
  /^(?:[\s\u00a0\u202f]?[%‰°$€£¥]|-\p{L}|[\s\u00a0]?(?:[KMGTP]i?[BbOo]|[kKMG]?Hz|ms|mm|cm|km|kg)(?![\p{L}]))/u

/** A version in a text: offsets in UTF-16 units. */
export interface ReadVersion extends Place {
  /** As it has to be written; digits of a locale's own script are the same as others. */
  readonly meaning: string
}

/**
 * Read the versions of a text: digits and dots that are no decimal number.
 *
 * ```text
 * > | TLS 1.0 and 1.1      version 16.0      10.15.4
 *         ^^^     ^^^              ^^^^      ^^^^^^^
 * ```
 *
 * Two dots and more are a version unless they group thousands or divide a date. One dot is one
 * behind `version`, behind a name, in a list with another, and where the text has it as one.
 *
 * @returns  In the order of the text.
 */
export function readVersions(text: string, locale: string): readonly ReadVersion[] {
  if (!anyDigit.test(text)) return []
  const found = [...text.matchAll(dotted)]
    .map(({0: raw, index}) => ({raw, start: index, end: index + raw.length}))
    .filter(({start, end, raw}) => isApart(text, start, end) && !isDateOrGroups(raw, locale))
  const sure = new Set<string>()
  const versions: ReadVersion[] = []
  let last = -1
  for (const {raw, start, end} of found) {
    const isList =
      !raw.includes(' ') && last >= 0 && start - last < 16 && inList.test(text.slice(last, start))
    if (!isList && !isVersion(raw, start, text)) continue
    if (raw.split('.').length < 3 && isQuantity(text, start, end, locale)) continue
    last = end
    sure.add(raw)
    versions.push({start, end, meaning: withOwnDigits(raw, locale)})
  }
  if (sure.size === 0 || versions.length === found.length) return versions
  return found
    .filter(({raw}) => sure.has(raw))
    .map(({raw, start, end}) => ({start, end, meaning: withOwnDigits(raw, locale)}))
}

/** Neither part of a word nor of other signs and digits; `v2.0` is. */
function isApart(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start)
  const inWord = /[\p{L}\p{Nd}_][.,-]?$/u.exec(before)?.[0]
  const isFree =
    inWord === undefined || writesNoBlanks.test(inWord) || /(?:^|[^p{L}])v$/i.test(before)
  return isFree && !/^(?:[\\_]|[.,]\p{Nd})/u.test(text.slice(end, end + 3))
}

/** `3.5.2021`, `2021.5.3`, and `1.000.000` where a dot groups. */
function isDateOrGroups(raw: string, locale: string): boolean {
  const runs = toAsciiDigits(raw).split(/[.．]/)
  if (runs.length < 3) return false
  if (customsOf(locale).group === '.' && runs.slice(1).every(({length}) => length === 3))
    return true
  const isYear = (value: number) => value >= 1900 && value < 2100
  if (runs.map(Number).every(isYear)) return true
  if (runs.length > 3) return false
  const [first = 0, second = 0, third = 0] = runs.map(Number)
  return second <= 31 && ((isYear(third) && first <= 31) || (isYear(first) && third <= 31))
}

/** Behind `version` and behind a name such as `TLS`, a hyphen joins a word: `TLS 1.2-enabled`. */
function isQuantity(text: string, start: number, end: number, locale: string): boolean {
  if (!quantity.test(text.slice(end, end + 8))) return false
  const word = /^-(\p{L}{1,30})/u.exec(text.slice(end, end + 32))?.[1]
  if (word === undefined || isUnitWord(word, locale)) return true
  const before = text.slice(Math.max(0, start - 40), start)
  const name = wordInFront.exec(before)?.[1] ?? ''
  return !versionWord.test(before) && !/\p{Lu}[\p{L}\p{Nd}]*\p{Lu}/u.test(name)
}

function isVersion(raw: string, start: number, text: string): boolean {
  if (raw.split(/[.．]/).length > 2) return true
  const before = text.slice(Math.max(0, start - 40), start)
  if (versionWord.test(before)) return true
  const word = wordInFront.exec(before)?.[1]
  if (raw.includes(' ')) return word !== undefined && /^\p{Lu}{2,}$/u.test(word)
  if (word === undefined || !/\p{Lu}/u.test(word)) return false
  // A word with capitals inside is a name: `TLS`, `OAuth`; another may begin a sentence.
  if (/\p{Lu}[\p{L}\p{Nd}]*\p{Lu}|^\p{Lu}$/u.test(word)) return true
  const first = before.length - word.length - 1
  const ahead = before.slice(0, first).trimEnd()
  return ahead !== '' && !/[.!?:;。！？(]$/.test(ahead)
}
