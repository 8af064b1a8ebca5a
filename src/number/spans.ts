import {supported} from './customs.ts'
import {writesNoBlanks} from './no-blanks.ts'

/** What as many smaller units make: 24 hours a day, 7 days a week, 60 minutes an hour. */
const unitOf: Readonly<Record<string, string>> = {
  '7': 'week',
  '12': 'year',
  '24': 'day',
  '60': 'hour'
}

const known = new Map<string, string>()

/**
 * Whether a text has the unit that a number of smaller ones makes.
 *
 * ```text
 * > | vänta ett dygn       24 (hours)
 *               ^^^^
 * ```
 *
 * Scripts without blanks have these letters in too many words to tell.
 */
export function saysSpan(value: string, text: string, locale: string): boolean {
  const unit = unitOf[value]
  if (unit === undefined) return false
  const word = wordOf(unit, locale)
  const lower = text.toLowerCase()
  if (word.length < 3) return false
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{M}]/u.test(lower[at - 1] ?? ' ')) return true
  }
  return false
}

/** Empty where there is no word that could be told from others. */
function wordOf(unit: string, locale: string): string {
  const key = `${locale} ${unit}`
  const found = known.get(key)
  if (found !== undefined) return found
  const format = new Intl.NumberFormat(supported(locale), {
    style: 'unit',
    unit,
    unitDisplay: 'long'
  })
  const name = format.formatToParts(1).find(({type}) => type === 'unit')?.value ?? ''
  const word = writesNoBlanks.test(name) ? '' : name.trim().toLowerCase()
  known.set(key, word)
  return word
}
