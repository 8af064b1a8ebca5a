import type {Locale} from '../model/locale.ts'

/**
 * The stretches of Unicode that a text has characters of, each of 256 code points.
 *
 * Chinese characters are one stretch, and so are Korean syllables.
 *
 * @returns  `0x04` for Cyrillic, `0x4e` for Chinese characters, `0xac` for Korean syllables.
 */
export function rangesOf(text: string): ReadonlySet<number> {
  const ranges = new Set<number>()
  for (let index = 0; index < text.length; index++) ranges.add(rangeOf(text.charCodeAt(index)))
  return ranges
}

/** Languages and regions whose names show the letters of the language that they are named in. */
const named = ['de', 'en', 'fr', 'ja', 'ru', 'vi', 'zh'] as const

/**
 * The stretches of Unicode that a locale writes with, as the names of languages in it show.
 *
 * Empty for a name that is no tag.
 */
export function rangesOfLocale(locale: Locale): ReadonlySet<number> {
  const found = known.get(locale) ?? rangesOfNames(locale)
  known.set(locale, found)
  return found
}

/** Because each document asks for its locale, and the names of languages take long to load. */
const known = new Map<Locale, ReadonlySet<number>>()

function rangesOfNames(locale: Locale): ReadonlySet<number> {
  try {
    const names = new Intl.DisplayNames([locale], {type: 'language', fallback: 'none'})
    const ranges = new Set(rangesOf(named.map((name) => names.of(name) ?? '').join('')))
    // Because their punctuation is as wide as their letters.
    if (ranges.has(0x4e)) for (const range of [0x30, 0xff]) ranges.add(range)
    return ranges
  } catch {
    return new Set()
  }
}

/** The stretch of a UTF-16 unit. */
export function rangeOf(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return 0x4e
  if (code >= 0xac00 && code <= 0xd7a3) return 0xac
  return code >> 8
}
