import type {Place} from '../model/place.ts'
import type {RegistryFault, RegistryType} from '../model/registry.ts'
import {dataOfBytes} from './bytes.ts'
import {dwordDigits, readDword} from './dword.ts'
import type {FoldedText} from './folded.ts'
import {notationFaults} from './notation-faults.ts'
import {accepted, rejected, type Verdict} from './verdict.ts'

/** Data in `.reg` notation that stands in running text. */
export interface Literal {
  readonly type: RegistryType | undefined
  readonly verdict: Verdict
  /** Index after it in the plain text. */
  readonly to: number
  readonly place: Place
  readonly faults: readonly RegistryFault[]
  /** The tag says that it is registry data; strings and `-` could be anything. */
  readonly isCertain: boolean
}

/**
 * The data after the `=` of a value, where a line is no help: it ends where its notation ends.
 *
 * ```text
 * > | "Start"=dword：000000002 "Path"="C:\\Temp" "Old"=-
 *             ^^^^^^^^^^^^^^^        ^^^^^^^^^^       ^
 * ```
 *
 * @param from  Index of the first character after the `=` and blanks.
 * @returns     Undefined when there is none.
 */
export function literalAt(view: FoldedText, from: number): Literal | undefined {
  return dwordAt(view, from) ?? hexAt(view, from) ?? stringAt(view, from) ?? deleteAt(view, from)
}

const dwordTag = /dword[ \t]{0,2}:/iy

/** Digits, and letters that stand where digits belong, those of scripts without blanks excepted. */
const dwordBody =
  /([ \t]{0,2})((?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー])[\p{L}\p{M}\p{N}_]){0,64})/uy

function dwordAt(view: FoldedText, from: number): Literal | undefined {
  const tag = match(dwordTag, view.plain, from)
  if (!tag) return undefined
  const body = from + tag[0].length
  const [all = '', blanks = '', written = ''] = match(dwordBody, view.plain, body) ?? []
  const torn = tornDword(view, from, body)
  if (torn) return torn
  // Words that follow `dword:` are not its digits: `dword: enabled`.
  const digits = blanks !== '' && !/^[0-9a-f]+$/i.test(written) ? '' : written
  const to = digits === '' ? body : body + all.length
  const place = view.place(from, to)
  const known = tagFaults(view, from, body, to, 'dword:')
  const inside = notationFaults(view, body, to)
  const verdict = readDword(digits)
  return {
    type: 'REG_DWORD',
    verdict: damaged(verdict, [...known, ...inside]),
    to,
    place,
    faults: [...digitFaults(view, place, digits), ...known, ...inside],
    isCertain: true
  }
}

/** Eight digits that a blank tore apart: `dword:0000 0001`. */
const tornBody = /[ \t]?([0-9a-f]{1,7})[ \t]{1,2}([0-9a-f]{1,7})(?!\w)/iy

function tornDword(view: FoldedText, from: number, body: number): Literal | undefined {
  const [all, first = '', second = ''] = match(tornBody, view.plain, body) ?? []
  if (all === undefined || first.length + second.length !== dwordDigits) return undefined
  const to = body + all.length
  const place = view.place(from, to)
  const {data} = readDword(first + second)
  const actual = view.text.slice(place.start, place.end)
  return {
    type: 'REG_DWORD',
    verdict: rejected('blank between the digits of a dword', data),
    to,
    place,
    faults: [{kind: 'dword-digits', place, actual, expected: `dword:${first}${second}`}],
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

/** A tag in other characters, or with hidden ones before the data that goes on to `end`. */
function tagFaults(
  view: FoldedText,
  from: number,
  to: number,
  end: number,
  expected: string
): readonly RegistryFault[] {
  const place = {...view.place(from, to), ...(end > to ? {end: view.start(to)} : {})}
  const actual = view.text.slice(place.start, place.end)
  return actual === expected ? [] : [{kind: 'notation', place, actual, expected}]
}

const hexTag = /hex(?:[ \t]?\([ \t]?([0-9a-f]{1,8})[ \t]?\))?[ \t]?:/iy

/** Bytes with commas; a backslash and a line break, or a blank that stands for it, can follow a comma. */
const hexBytes = /[ \t]{0,2}\\?[ \t]{0,2}(?:\r?\n[ \t]{0,16})?([0-9a-f]{1,2})(?![0-9a-z])(,?)/iy

function hexAt(view: FoldedText, from: number): Literal | undefined {
  const tag = match(hexTag, view.plain, from)
  if (!tag) return undefined
  const body = from + tag[0].length
  const type = Number.parseInt(tag[1] ?? '3', 16)
  const bytes: number[] = []
  let to = body
  for (;;) {
    const byte = match(hexBytes, view.plain, to)
    if (!byte) break
    bytes.push(Number.parseInt(byte[1] ?? '', 16))
    to += byte[0].length
    if (byte[2] === '') break
  }
  const known = tagFaults(
    view,
    from,
    body,
    to,
    tag[1] === undefined ? 'hex:' : `hex(${tag[1].toLowerCase()}):`
  )
  const inside = notationFaults(view, body, to)
  const {type: name, data} = dataOfBytes(type, bytes, false)
  return {
    type: name,
    verdict: damaged(accepted(data), [...known, ...inside]),
    to,
    place: view.place(from, to),
    faults: [...known, ...inside],
    isCertain: true
  }
}

/** Longest string that is looked for, in UTF-16 units. */
const longestString = 4096

function stringAt(view: FoldedText, from: number): Literal | undefined {
  const quote = view.plain.charAt(from)
  if (quote !== '"' && quote !== "'") return undefined
  const close = closeOf(view.plain, from + 1, quote)
  if (close === undefined) return undefined
  const to = close + 1
  const place = view.place(from, to)
  const actual = view.text.slice(place.start, place.end)
  const content = view.place(from + 1, close)
  const data = unescaped(view.text.slice(content.start, content.end))
  const quoted = view.plain.slice(from + 1, close).trim()
  if (/^(?:dword|hex(?:\([0-9a-f]{1,8}\))?)[ \t]?:/i.test(quoted)) {
    return {
      type: 'REG_SZ',
      verdict: accepted(data),
      to,
      place,
      faults: [{kind: 'quoted-dword', place, actual, expected: quoted}],
      isCertain: true
    }
  }
  const faults = quoteFaults(view, from, to)
  return {
    type: 'REG_SZ',
    verdict: damaged(accepted(data), faults),
    to,
    place,
    faults,
    isCertain: false
  }
}

function closeOf(plain: string, from: number, quote: string): number | undefined {
  const limit = Math.min(plain.length, from + longestString)
  for (let at = from; at < limit; at++) {
    const char = plain.charAt(at)
    if (char === '\n' || char === '\r') return undefined
    if (char === quote && !(plain.charAt(at - 1) === '\\' && !endsHere(plain, at))) return at
  }
  return undefined
}

/** `"C:\Temp\"` has lost a backslash to Markdown: the quote after it closes the string. */
function endsHere(plain: string, at: number): boolean {
  let slashes = 0
  while (plain.charAt(at - 1 - slashes) === '\\' && slashes < 64) slashes++
  return slashes % 2 === 0 || /^(?:[ \t]*(?:["[\n\r;]|$))/.test(plain.slice(at + 1, at + 16))
}

/** What the quotes hold; a backslash before another character stays, because Markdown eats one of two. */
function unescaped(content: string): string {
  return content.replace(/\\(["\\])/g, '$1')
}

/** Quotes that are not ASCII double quotes. */
function quoteFaults(view: FoldedText, from: number, to: number): readonly RegistryFault[] {
  const faults: RegistryFault[] = []
  for (const index of [from, to - 1]) {
    const place = view.place(index, index + 1)
    const actual = view.text.slice(place.start, place.end)
    if (actual !== '"') faults.push({kind: 'notation', place, actual, expected: '"'})
  }
  return faults
}

function deleteAt(view: FoldedText, from: number): Literal | undefined {
  if (!match(/[-\u2013\u2014](?![\w-])/y, view.plain, from)) return undefined
  const place = view.place(from, from + 1)
  const faults = tagFaults(view, from, from + 1, from + 1, '-')
  return {
    type: 'DELETE',
    verdict: damaged(accepted(undefined), faults),
    to: from + 1,
    place,
    faults,
    isCertain: false
  }
}

/** An import drops what has characters that the notation does not have. */
function damaged(verdict: Verdict, faults: readonly RegistryFault[]): Verdict {
  const [fault] = faults
  if (!fault || verdict.status === 'rejected') return verdict
  return rejected(`characters that the notation does not have: ${fault.actual}`, verdict.data)
}

function match(pattern: RegExp, plain: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(plain) ?? undefined
}
