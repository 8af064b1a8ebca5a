/** Digits in groups of three, with narrow blanks. */
export function number(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, '\u202F')
}

/** `1 finding`, `2 findings`. */
export function count(amount: number, noun: string): string {
  return `${number(amount)} ${noun}${amount === 1 ? '' : 's'}`
}

/** Rounded down to tenths, so that 100 % means all. */
export function percent(part: number, whole: number): string {
  return String(Math.floor((part / whole) * 1000) / 10)
}
