import type {Place} from '../../model/place.ts'
import type {RegistryFault} from '../../model/registry.ts'
import {dwordDigits, readDword} from '../dword.ts'
import type {FoldedText} from '../folded.ts'
import type {Literal} from '../literal.ts'
import {lookAlikes} from '../look-alike.ts'
import {notationFaults} from '../notation-faults.ts'
import {rejected} from '../verdict.ts'
import {damaged, matchAt, tagFaults} from './tag.ts'

const dwordTag = /dword[ \t]{0,2}:/iy

/** Digits, and letters that stand where digits belong, those of scripts without blanks excepted. */
const dwordBody =
  /([ \t]{0,2})((?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー])[\p{L}\p{M}\p{N}_]){0,64})/uy

/** `dword:00000001`, with letters where digits belong or a blank between them. */
export function dwordAt(view: FoldedText, from: number): Literal | undefined {
  const tag = matchAt(dwordTag, view.plain, from)
  if (!tag) return undefined
  const body = from + tag[0].length
  const [all = '', blanks = '', written = ''] = matchAt(dwordBody, view.plain, body) ?? []
  const torn = tornDword(view, from, body)
  if (torn) return torn
  // Words that follow `dword:` are not its digits: `dword: enabled`.
  const digits = blanks !== '' && !/^[0-9a-f]+$/i.test(written) ? '' : written
  const to = digits === '' ? body : body + all.length
  const place = view.place(from, to)
  const known = tagFaults(view, from, body, to, 'dword:')
  const meant = meantDigits(digits)
  const inside =
    meant === digits ? notationFaults(view, body, to) : lettersFaults(view, to, digits, meant)
  const verdict = readDword(meant)
  return {
    type: 'REG_DWORD',
    verdict: damaged(verdict, [...known, ...inside]),
    to,
    place,
    faults: [...digitFaults(view, place, meant), ...known, ...inside],
    isCertain: true
  }
}

/**
 * The digits `a` to `f` for letters of other scripts that look the same: `64е01300`.
 *
 * `O` and `l` stay: what was meant by them is not certain.
 */
function meantDigits(digits: string): string {
  if (/^[0-9a-f]*$/i.test(digits)) return digits
  const meant = Array.from(digits, (char) => lookAlikes.get(char.charCodeAt(0))?.stands ?? char)
  return /^[0-9a-f]+$/i.test(meant.join('')) ? meant.join('') : digits
}

function lettersFaults(
  view: FoldedText,
  to: number,
  digits: string,
  expected: string
): readonly RegistryFault[] {
  const place = view.place(to - digits.length, to)
  const actual = view.text.slice(place.start, place.end)
  return [{kind: 'notation', place, actual, expected}]
}

/** Eight digits in groups, as a locale groups numbers: `dword:0000 0001`, `dword:00.000.001`. */
const tornBody =
  /[ \t]?([0-9a-f]{1,7}(?:(?:[ \t]{1,2}|[.,'])[0-9a-f]{1,7}){1,4})(?![\p{L}\p{N}_])/iuy

function tornDword(view: FoldedText, from: number, body: number): Literal | undefined {
  const [all, groups = ''] = matchAt(tornBody, view.plain, body) ?? []
  const digits = groups.replace(/[^0-9a-f]/gi, '')
  if (all === undefined || digits.length !== dwordDigits) return undefined
  const to = body + all.length
  const place = view.place(from, to)
  const {data} = readDword(digits)
  const actual = view.text.slice(place.start, place.end)
  return {
    type: 'REG_DWORD',
    verdict: rejected('digits of a dword in groups', data),
    to,
    place,
    faults: [{kind: 'dword-digits', place, actual, expected: `dword:${digits}`}],
    isCertain: true
  }
}

/** A dword with another number of digits than exports write. */
function digitFaults(view: FoldedText, place: Place, digits: string): readonly RegistryFault[] {
  if (/^[0-9a-f]{8}$/i.test(digits)) return []
  const needed = /^0*([0-9a-f]{1,8})$/i.exec(digits)?.[1]
  return [
    {
      kind: 'dword-digits',
      place,
      actual: view.text.slice(place.start, place.end),
      expected: needed && `dword:${needed.padStart(dwordDigits, '0')}`
    }
  ]
}
