import {supported} from './customs.ts'

/** Shorter names of units stand in too many words. */
const leastLength = 3

const known = new Map<string, ReadonlySet<string>>()

/**
 * Whether a word is the name of a unit, of any that `Intl` knows, in the language of a locale.
 *
 * ```text
 * > | 2.5-inch       2.0-compatible
 *         ^^^^
 * ```
 */
export function isUnitWord(word: string, locale: string): boolean {
  return unitWordsOf(locale).has(word.toLowerCase())
}

function unitWordsOf(locale: string): ReadonlySet<string> {
  const found = known.get(locale)
  if (found) return found
  const words = new Set<string>()
  for (const unit of Intl.supportedValuesOf('unit')) {
    for (const unitDisplay of ['long', 'short'] as const) {
      const format = new Intl.NumberFormat(supported(locale), {style: 'unit', unit, unitDisplay})
      for (const count of [1, 2, 5]) {
        const name = format
          .formatToParts(count)
          .find(({type}) => type === 'unit')
          ?.value.trim()
        if (name !== undefined && name.length >= leastLength) words.add(name.toLowerCase())
      }
    }
  }
  known.set(locale, words)
  return words
}
