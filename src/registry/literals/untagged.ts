import {dataOfBytes} from '../bytes.ts'
import {dwordDigits, dwordLiteral, readDword} from '../dword.ts'
import type {FoldedText} from '../folded.ts'
import type {Literal} from '../literal.ts'
import {rejected, type Verdict} from '../verdict.ts'
import {matchAt} from './tag.ts'

/** A tag in words, or none, before seven to ten digits: `двойное слово:00000001`, `DWORD 00000001`. */
const number =
  /((?:[\p{L}\p{M}]{1,20}[ \t]{0,2}){0,3}:?)[ \t]{0,2}([0-9a-f]{7,10})(?![\p{L}\p{N}\p{M}_]|,[0-9a-f]{2})/iuy

/** A tag in words before bytes: `шестнадцатеричный:25,00`. */
const bytes =
  /((?:[\p{L}\p{M}]{1,20}[ \t]{0,2}){1,3}:)[ \t]{0,2}([0-9a-f]{2}(?:,[0-9a-f]{2}){1,2000})(?![\p{L}\p{N}\p{M}_])/iuy

/**
 * Data whose tag was translated, torn apart or lost; an import drops it.
 *
 * ```text
 * > | "Start"=двойное слово:00000001
 *             ^^^^^^^^^^^^^^ dword:
 * ```
 */
export function untaggedAt(view: FoldedText, from: number): Literal | undefined {
  const [all, tag = '', digits = ''] = matchAt(number, view.plain, from) ?? []
  if (all !== undefined) {
    const {data} = readDword(digits)
    const isTagAlone = tag.endsWith(':') && digits.length === dwordDigits
    const whole = typeof data === 'number' ? dwordLiteral(data) : undefined
    return isTagAlone
      ? literal(view, from, all.length, tag.length, 'dword:', {type: 'REG_DWORD', data})
      : literal(view, from, all.length, all.length, whole, {type: 'REG_DWORD', data})
  }
  const [whole, words = '', list = ''] = matchAt(bytes, view.plain, from) ?? []
  if (whole === undefined) return undefined
  const {type, data} = dataOfBytes(
    3,
    list.split(',').map((byte) => Number.parseInt(byte, 16)),
    false
  )
  return literal(view, from, whole.length, words.length, 'hex:', {type, data})
}

function literal(
  view: FoldedText,
  from: number,
  length: number,
  faulty: number,
  expected: string | undefined,
  {type, data}: {readonly type: NonNullable<Literal['type']>; readonly data: Verdict['data']}
): Literal {
  const place = view.place(from, from + faulty)
  const actual = view.text.slice(place.start, place.end)
  return {
    type,
    verdict: rejected(`no data that an import knows: ${actual}`, data),
    to: from + length,
    place: view.place(from, from + length),
    faults: [{kind: 'notation', place, actual, expected}],
    isCertain: false
  }
}
