/** Any decimal digit: `7`, `٧`, `७`, `７`. */
export const anyDigit = /\p{Nd}/u

const otherDigits = /[^\P{Nd}0-9]/gu
const values = new Map<string, string>()

/**
 * Write every decimal digit of a text in ASCII.
 *
 * ```text
 * > | ٣٠ أيام
 *     ^^
 * ```
 *
 * Digits beyond U+FFFF become one unit of text instead of two.
 */
export function toAsciiDigits(text: string): string {
  return text.replace(otherDigits, digitValue)
}

/** Because Unicode has digits in runs of ten from zero on, the start of a run tells the value. */
function digitValue(digit: string): string {
  const known = values.get(digit)
  if (known !== undefined) return known
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (anyDigit.test(String.fromCodePoint(zero - 1))) zero--
  const value = String((code - zero) % 10)
  values.set(digit, value)
  return value
}
