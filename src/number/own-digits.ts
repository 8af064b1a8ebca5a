import {customsOf} from './customs.ts'
import {anyDigit, toAsciiDigits} from './digits.ts'

const zeros = new Map<string, string>()

/**
 * Write the digits of a locale's own script in ASCII, and leave those of others as they are.
 *
 * ```text
 * > | TLS ١.٢  (ar) → TLS 1.2        TLS １.２  (ar) → the same
 *         ^^^                            ^^^^
 * ```
 */
export function withOwnDigits(text: string, locale: string): string {
  if (!/[^\p{ASCII}]/u.test(text)) return text
  const zero = zeroOf(locale)
  if (zero === '0') return text
  const first = zero.codePointAt(0) ?? 0
  return text.replace(/\p{Nd}/gu, (digit) => {
    const value = (digit.codePointAt(0) ?? 0) - first
    return value >= 0 && value < 10 ? toAsciiDigits(digit) : digit
  })
}

function zeroOf(locale: string): string {
  const found = zeros.get(locale)
  if (found !== undefined) return found
  const own = new Intl.NumberFormat(`en-u-nu-${customsOf(locale).digits}`).format(0)
  // Because some traditional systems have no digits but letters, those are left alone.
  const zero = anyDigit.test(own) ? own : '0'
  zeros.set(locale, zero)
  return zero
}
