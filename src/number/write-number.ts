import {customsOf, supported} from './customs.ts'
import {anyDigit} from './digits.ts'

/**
 * Write a value as a locale does.
 *
 * @param value  In one spelling: `1234.5`.
 * @param like   Number that it stands in the place of: its digits and whether it groups are kept.
 * @param raw    The value as the source writes it, whose fraction keeps its zeros.
 */
export function writeNumber(value: string, like: string, raw: string, locale: string): string {
  const isNative = anyDigit.test(like) && !/[0-9]/.test(like)
  const digits = isNative ? customsOf(locale).digits : 'latn'
  const fraction = /[.,](\d{1,2})$/.exec(raw)?.[1]?.length ?? 0
  const shown = Math.min(20, Math.max(fraction, value.split('.')[1]?.length ?? 0))
  const format = new Intl.NumberFormat(`${supported(locale)}-u-nu-${digits}`, {
    useGrouping: /\d[.,'’\s\u00a0\u202f]\d{3}(?!\d)/.test(raw),
    minimumFractionDigits: value.includes('.') ? shown : 0,
    maximumFractionDigits: shown
  })
  return format.format(Number(value))
}
