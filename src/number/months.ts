import {supported} from './customs.ts'

const known = new Map<string, readonly (readonly string[])[]>()

/**
 * Whether a text names a month in the language of a locale.
 *
 * @param month  1 to 12.
 */
export function namesMonth(text: string, month: number, locale: string): boolean {
  const lower = text.toLowerCase()
  return (monthsOf(locale)[month - 1] ?? []).some((name) => lower.includes(name))
}

/** Names of the months, in lower case, without numbers; by themselves, in a date, and short. */
function monthsOf(locale: string): readonly (readonly string[])[] {
  const found = known.get(locale)
  if (found) return found
  const tag = `${supported(locale)}-u-ca-gregory`
  const formats = [
    new Intl.DateTimeFormat(tag, {month: 'long', timeZone: 'UTC'}),
    new Intl.DateTimeFormat(tag, {month: 'long', day: 'numeric', timeZone: 'UTC'}),
    new Intl.DateTimeFormat(tag, {month: 'short', timeZone: 'UTC'})
  ]
  const months = Array.from({length: 12}, (_, index) => {
    const date = new Date(Date.UTC(2021, index, 15))
    const names = formats.flatMap((format) =>
      format.formatToParts(date).flatMap(({type, value}) => (type === 'month' ? [value] : []))
    )
    return [...new Set(names.map((name) => name.toLowerCase().replace(/\.$/, '')))].filter(
      (name) => name.length > 1 && !/\p{Nd}/u.test(name)
    )
  })
  known.set(locale, months)
  return months
}
