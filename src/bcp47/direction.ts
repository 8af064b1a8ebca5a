import type {Direction, Locale} from '../model/locale.ts'

/**
 * Scripts that are written from right to left and that languages in use are written in.
 *
 * @see <https://www.unicode.org/iso15924/iso15924-codes.html>
 */
const rightToLeft: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi'
])

/**
 * Tell the direction that a locale is read in, by its script: `ar-SA` is `rtl`, `ks-Deva` is `ltr`.
 *
 * The likely script is taken where the tag names none; text that is no tag is `ltr`.
 */
export function directionOf(locale: Locale): Direction {
  try {
    const script = new Intl.Locale(locale).maximize().script
    return script !== undefined && rightToLeft.has(script) ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}
