import {toAsciiDigits} from './digits.ts'
import type {Numeral} from './numeral.ts'

/** `1-800-555-0134`, `+49 89 555 0134`, `(800) 555-0134`, `489-36-8350`. */
const groups = /(?:\+|\()?\p{Nd}{1,4}\)?(?:[\s\u00a0.-]{1,2}\(?\p{Nd}{1,8}\)?){2,5}/uy

/** Fewer digits are a date: `2021-05-03`. */
const leastDigits = 9

/**
 * Read digits in groups that have no value: telephone numbers and the like.
 *
 * @param offset  Of the first digit.
 * @returns       The digits alone as meaning, because groups differ from land to land.
 */
export function readTelephone(text: string, offset: number): Numeral | undefined {
  const before = text[offset - 1] ?? ''
  const start = before === '+' || before === '(' ? offset - 1 : offset
  groups.lastIndex = start
  const raw = groups.exec(text)?.[0]
  if (raw === undefined || !/[+(-]/.test(raw)) return undefined
  const digits = toAsciiDigits(raw).replace(/\D/g, '')
  return digits.length < leastDigits
    ? undefined
    : {start, end: start + raw.length, meanings: [digits]}
}
