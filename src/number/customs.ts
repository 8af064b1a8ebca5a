import {toAsciiDigits} from './digits.ts'

/** How a locale writes numbers. */
export interface Customs {
  /** As it was asked for. */
  readonly locale: string
  /** The sign before the fraction: `.`, `,` or `٫`. */
  readonly decimal: string
  /** The sign between groups: `.`, `,`, `’`, a blank of some kind, or `٬`. */
  readonly group: string
  readonly groupsByBlank: boolean
  /** What the digits of the locale's own script are called in `-u-nu-`: `latn`, `arab`. */
  readonly digits: string
  /** Words and letters that multiply, in lower case, with the number of zeros; longest first. */
  readonly magnitudes: readonly (readonly [string, number])[]
  /** Year of the locale's calendar → year of the Gregorian one; empty where they are the same. */
  readonly years: ReadonlyMap<string, string>
}

const known = new Map<string, Customs>()

/**
 * How a locale writes numbers, as `Intl` knows it.
 *
 * @throws  Never; a tag that `Intl` refuses is read as English.
 */
export function customsOf(locale: string): Customs {
  const found = known.get(locale)
  if (found) return found
  const tag = supported(locale)
  const parts = new Intl.NumberFormat(tag).formatToParts(-1234567.5)
  const partOf = (type: string) => parts.find((part) => part.type === type)?.value
  const group = partOf('group') ?? ','
  const customs: Customs = {
    locale,
    decimal: partOf('decimal') ?? '.',
    group,
    groupsByBlank: group.trim() === '',
    digits: new Intl.NumberFormat(`${tag}-u-nu-native`).resolvedOptions().numberingSystem,
    magnitudes: magnitudesOf(tag),
    years: yearsOf(tag)
  }
  known.set(locale, customs)
  return customs
}

/** A tag that `Intl` takes, without extensions. */
export function supported(locale: string): string {
  try {
    return new Intl.Locale(locale).baseName
  } catch {
    return 'en'
  }
}

/** From thousand to trillion, in the forms that go with 1, 2 and 5. */
function magnitudesOf(tag: string): Customs['magnitudes'] {
  const found = new Map<string, number>()
  for (const compactDisplay of ['short', 'long'] as const) {
    const format = new Intl.NumberFormat(tag, {notation: 'compact', compactDisplay})
    for (let zeros = 3; zeros <= 12; zeros++) {
      for (const factor of [1, 2, 5]) {
        const parts = format.formatToParts(factor * 10 ** zeros)
        const word = parts.find(({type}) => type === 'compact')?.value.toLowerCase()
        const shown = toAsciiDigits(parts.find(({type}) => type === 'integer')?.value ?? '')
        if (word && !found.has(word) && /^[125]0*$/.test(shown))
          found.set(word, zeros - shown.length + 1)
      }
    }
  }
  return [...found].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))
}

/** Because articles speak of their own time, some decades around it are enough. */
function yearsOf(tag: string): Customs['years'] {
  const options = {year: 'numeric', timeZone: 'UTC'} as const
  const format = new Intl.DateTimeFormat(tag, options)
  const years = new Map<string, string>()
  if (format.resolvedOptions().calendar === 'gregory') return years
  for (let year = 1980; year <= 2060; year++) {
    const parts = format.formatToParts(new Date(Date.UTC(year, 6, 1)))
    const own = parts.find(({type}) => type === 'year')?.value
    if (own !== undefined) years.set(toAsciiDigits(own), String(year))
  }
  return years
}
