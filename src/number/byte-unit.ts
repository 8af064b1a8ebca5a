import {supported} from './customs.ts'
import {writesNoBlanks} from './no-blanks.ts'

/** `MB`, `GiB`, `Ko`, `kB`, `Mbps`, `Gbit/s`: the letter is the size. */
const latin =
  /^[\s\u00a0\u202f-]?([KMGTPE])i?(?:[BOo]|[Bb]ps|[Bb]its?(?:\/s)?|b\/s)(?![\p{L}\p{Nd}])/u
const smallKilo = /^[\s\u00a0\u202f-]?(k)i?(?:B|[Bb]ps|[Bb]its?(?:\/s)?|b\/s)(?![\p{L}\p{Nd}])/u

const prefixes = {kilo: 'K', mega: 'M', giga: 'G', tera: 'T', peta: 'P'} as const

/** Longer inflections than this make another word. */
const mostInflection = 4

const known = new Map<string, readonly (readonly [string, string])[]>()

/** A unit of bytes or bits. */
export interface ByteUnit {
  /** One capital: K, M, G, T, P or E. */
  readonly size: string
  /** UTF-16 units, with the blank in front. */
  readonly length: number
}

/**
 * Read the unit of bytes or bits that follows a number, in Latin letters or in those of the locale.
 *
 * ```text
 * > | 15 GB       50 ГБ       5 吉字节
 *       ^^^         ^^^        ^^^^
 * ```
 */
export function readByteUnit(after: string, locale: string): ByteUnit | undefined {
  const match = latin.exec(after) ?? smallKilo.exec(after)
  if (match?.[1]) return {size: match[1].toUpperCase(), length: match[0].length}
  const blanks = /^[\s\u00a0\u202f-]/.test(after) ? 1 : 0
  if (!/^\p{L}/u.test(after.slice(blanks))) return undefined
  const rest = after.slice(blanks, blanks + 24).toLowerCase()
  for (const [word, size] of unitsOf(locale)) {
    if (!rest.startsWith(word)) continue
    if (writesNoBlanks.test(word)) return {size, length: blanks + word.length}
    const end = /^[\p{L}\p{M}]*/u.exec(rest.slice(word.length))?.[0].length ?? 0
    if (end <= (word.length < 5 ? 0 : mostInflection))
      return {size, length: blanks + word.length + end}
  }
  return undefined
}

/**
 * The size of the unit of bytes in the text of a number.
 *
 * @param text  Digits, then nothing but the unit.
 * @returns     One capital; undefined where there is none that is known.
 */
export function byteSize(text: string, locale: string): string | undefined {
  const digits = /^.*\p{Nd}/su.exec(text)?.[0].length
  return digits === undefined ? undefined : readByteUnit(text.slice(digits), locale)?.size
}

/** Units in lower case with their size, the longest first; those that say nothing else. */
function unitsOf(locale: string): readonly (readonly [string, string])[] {
  const found = known.get(locale)
  if (found) return found
  const sizes = new Map<string, Set<string>>()
  for (const [prefix, size] of Object.entries(prefixes)) {
    for (const word of wordsOf(`${prefix}byte`, locale)) {
      sizes.set(word, (sizes.get(word) ?? new Set<string>()).add(size))
    }
  }
  const units = [...sizes]
    .flatMap(([word, [size, ...more]]): (readonly [string, string])[] =>
      size && more.length === 0 ? [[word, size]] : []
    )
    .sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))
  known.set(locale, units)
  return units
}

function wordsOf(unit: string, locale: string): readonly string[] {
  const words: string[] = []
  for (const unitDisplay of ['long', 'short', 'narrow'] as const) {
    const format = new Intl.NumberFormat(supported(locale), {style: 'unit', unit, unitDisplay})
    for (const count of [1, 2, 5]) {
      const name = format
        .formatToParts(count)
        .find(({type}) => type === 'unit')
        ?.value.trim()
      // Because a single letter may be anything, it tells nothing.
      if (name && name.length > 1 && /^\p{L}[\p{L}\p{M}]*$/u.test(name))
        words.push(name.toLowerCase())
    }
  }
  return words
}
