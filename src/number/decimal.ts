/**
 * One spelling for a value: `007` → `7`, `1.50` → `1.5`.
 *
 * @param integer   ASCII digits.
 * @param fraction  ASCII digits behind the decimal sign; may be empty.
 */
export function decimal(integer: string, fraction = ''): string {
  const whole = integer.replace(/^0+(?=\d)/, '')
  const end = significant(fraction)
  return end === 0 ? whole : `${whole}.${fraction.slice(0, end)}`
}

/** Multiply a value by a power of ten. */
export function shifted(value: string, zeros: number): string {
  const sign = value.startsWith('-') ? '-' : ''
  const [integer = '', fraction = ''] = value.slice(sign.length).split('.')
  const padded = fraction.padEnd(zeros, '0')
  return sign + decimal(integer + padded.slice(0, zeros), padded.slice(zeros))
}

/** Length of a fraction without the zeros at its end; a loop, because a pattern would be quadratic. */
function significant(fraction: string): number {
  let end = fraction.length
  while (end > 0 && fraction[end - 1] === '0') end--
  return end
}
