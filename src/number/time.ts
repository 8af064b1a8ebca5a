import {toAsciiDigits} from './digits.ts'
import type {Numeral} from './numeral.ts'

/** `3:30 PM`, `15:30`, `15h30`, `3 p.m.`: hour, minute, half of the day. */
const clock =
  /(\p{Nd}{1,2})(?:(?::|[\s\u00a0\u202f]?[hH][\s\u00a0\u202f]?)(\p{Nd}{2})(?!\p{Nd}))?(?:[\s\u00a0\u202f]?([AaPp])\.?[Mm]\b\.?)?/uy

/**
 * Read the time of day that stands at an offset.
 *
 * A half of the day leaves the hour as written possible, because other languages say it in words.
 *
 * @returns  Undefined where it is no time: `16:9`, `5`.
 */
export function readTime(text: string, offset: number): Numeral | undefined {
  clock.lastIndex = offset
  const match = clock.exec(text)
  if (!match || (match[2] === undefined && match[3] === undefined)) return undefined
  const hour = Number(toAsciiDigits(match[1] ?? ''))
  const minute = match[2] === undefined ? undefined : toAsciiDigits(match[2])
  if (hour > 24 || Number(minute ?? 0) > 59) return undefined
  const half = match[3]?.toLowerCase()
  const hours = half === undefined ? [hour] : [(hour % 12) + (half === 'p' ? 12 : 0), hour]
  const meanings = new Set(hours.map((each) => `${each}:${minute ?? '00'}`))
  if (minute === undefined || minute === '00') for (const each of hours) meanings.add(String(each))
  return {start: offset, end: offset + match[0].length, meanings: [...meanings]}
}
