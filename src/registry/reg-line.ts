import type {RegistryType} from '../model/registry.ts'
import {dataOfBytes} from './bytes.ts'
import {readDword} from './dword.ts'
import {type Lines, skipBlanks} from './lines.ts'
import {accepted, rejected, type Verdict} from './verdict.ts'

/** What a line of a `.reg` file has after a name. */
export interface LineData {
  readonly type: RegistryType | undefined
  readonly verdict: Verdict
  /** First index of the data. */
  readonly from: number
  /** Index after it, without blanks and comment. */
  readonly to: number
  /** The last line that was read. */
  readonly line: number
  /** It starts as data does; else the line is no value at all. */
  readonly isKnown: boolean
}

/**
 * The name at the start of a value's line.
 *
 * ```text
 * > | "double\"quote" = "text" ; comment
 *     ^^^^^^^^^^^^^^^  ^
 * ```
 *
 * @returns  Undefined when the line is no value: what follows is not read by an import.
 */
export function lineName(
  text: string,
  from: number,
  end: number
): {readonly name: string; readonly to: number; readonly data: number} | undefined {
  const quoted = text.charAt(from) === '"' ? stringAt(text, from, end) : undefined
  const to = text.charAt(from) === '@' ? from + 1 : quoted?.to
  if (to === undefined || quoted?.isBroken) return undefined
  const equals = skipBlanks(text, to, end)
  if (equals >= end || text.charAt(equals) !== '=') return undefined
  return {name: quoted?.text ?? '', to, data: skipBlanks(text, equals + 1, end)}
}

/**
 * The data of a value, over as many lines as it takes.
 *
 * What an import does with each form was observed on Windows by the tests of Wine.
 *
 * @param isAnsi  The header is `REGEDIT4`: strings in bytes are not UTF-16.
 * @see           Wine, programs/reg/tests/import.c
 */
export function lineData(lines: Lines, line: number, from: number, isAnsi: boolean): LineData {
  const end = lines.ends[line] ?? lines.text.length
  const {text} = lines
  if (text.startsWith('"', from)) return stringData(text, line, from, end)
  if (text.startsWith('dword:', from)) return dwordData(text, line, from, end)
  if (text.startsWith('hex', from)) return hexData(lines, line, from, isAnsi)
  const to = trimmedEnd(text, from, end)
  const base = {from, to, line}
  if (!text.startsWith('-', from)) {
    return {
      ...base,
      type: undefined,
      verdict: rejected('no data that an import knows'),
      isKnown: false
    }
  }
  if (isOver(text, from + 1, end)) {
    return {...base, to: from + 1, type: 'DELETE', verdict: accepted(undefined), isKnown: true}
  }
  return {...base, type: 'DELETE', verdict: rejected('text after -'), isKnown: true}
}

function stringData(text: string, line: number, from: number, end: number): LineData {
  const string = stringAt(text, from, end)
  const isAlone = string !== undefined && isOver(text, string.to, end)
  const verdict = !string
    ? rejected('string without closing quote')
    : !isAlone
      ? rejected('text after the string')
      : string.isBroken
        ? rejected('\\0 in a string')
        : accepted(string.text)
  const to = string && isAlone ? string.to : trimmedEnd(text, from, end)
  return {type: 'REG_SZ', verdict, from, to, line, isKnown: true}
}

function dwordData(text: string, line: number, from: number, end: number): LineData {
  const stop = commentStart(text, from, end)
  const to = trimmedEnd(text, from, stop)
  const digits = text.slice(from + 'dword:'.length, to).replace(/^[ \t]+/, '')
  return {type: 'REG_DWORD', verdict: readDword(digits), from, to, line, isKnown: true}
}

/** Types are numbers of 32 bits. */
const largestType = 0xffffffff

const hexTag = /hex(?:\(([0-9a-f]{1,16})\))?:/iy

function hexData(lines: Lines, line: number, from: number, isAnsi: boolean): LineData {
  const {text} = lines
  const end = lines.ends[line] ?? text.length
  hexTag.lastIndex = from
  const tag = hexTag.exec(text)
  const number = Number.parseInt(tag?.[1] ?? '3', 16)
  if (!tag || number > largestType) {
    const isKnown = /^hex[(:]/.test(text.slice(from, from + 4))
    const verdict = rejected(
      isKnown ? 'no type that an import knows' : 'no data that an import knows'
    )
    return {type: undefined, verdict, from, to: trimmedEnd(text, from, end), line, isKnown}
  }
  const read = bytesOf(lines, line, from + tag[0].length)
  const base = {from, to: Math.max(read.to, from + tag[0].length), line: read.line, isKnown: true}
  const {type, data} = dataOfBytes(number, read.bytes, isAnsi)
  return {
    ...base,
    type,
    verdict: read.reason === undefined ? accepted(data) : rejected(read.reason)
  }
}

interface Bytes {
  readonly bytes: readonly number[]
  readonly reason: string | undefined
  readonly to: number
  readonly line: number
}

/** Bytes up to the end of the data; a backslash after a comma goes on in the next line. */
function bytesOf(lines: Lines, firstLine: number, from: number): Bytes {
  const {text, ends} = lines
  const bytes: number[] = []
  let line = firstLine
  let at = from
  let to = from
  for (;;) {
    const end = ends[line] ?? text.length
    const fail = (reason: string): Bytes => ({bytes, reason, to: trimmedEnd(text, from, end), line})
    at = skipBlanks(text, at, end)
    const digits = digitsEnd(text, at, end)
    const byte = digits > at ? byteOf(text, at, digits) : undefined
    if (byte !== undefined) {
      bytes.push(byte)
      at = digits
      to = at
      if (text.charAt(at) === ',' && at < end) {
        at++
        to = at
        continue
      }
      return isOver(text, at, end) ? {bytes, reason: undefined, to, line} : fail('bytes expected')
    }
    if (at >= end || text.charAt(at) === ';') return {bytes, reason: undefined, to, line}
    if (text.charAt(at) !== '\\' || !isOver(text, at + 1, end)) return fail('bytes expected')
    to = at + 1
    const next = nextLine(lines, line)
    if (next === undefined) return {bytes, reason: undefined, to, line: ends.length - 1}
    line = next.line
    at = next.at
    if (!/[0-9a-f]/i.test(text.charAt(at))) {
      return {bytes, reason: 'bytes expected in the next line', to, line}
    }
  }
}

function digitsEnd(text: string, from: number, end: number): number {
  let at = from
  while (at < end && hexDigit(text.charCodeAt(at)) >= 0) at++
  return at
}

/** Leading zeros do not count; undefined above `ff`. */
function byteOf(text: string, from: number, to: number): number | undefined {
  let byte = 0
  for (let at = from; at < to; at++) {
    byte = byte * 16 + hexDigit(text.charCodeAt(at))
    if (byte > 255) return undefined
  }
  return byte
}

/** -1 for what is no digit. */
function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  const letter = code | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

/** The next line that is neither empty nor a comment. */
function nextLine(
  {text, starts, ends}: Lines,
  line: number
): {readonly line: number; readonly at: number} | undefined {
  for (let next = line + 1; next < ends.length; next++) {
    const end = ends[next] ?? text.length
    const at = skipBlanks(text, starts[next] ?? end, end)
    if (at < end && text.charAt(at) !== ';') return {line: next, at}
  }
  return undefined
}

interface QuotedString {
  readonly text: string
  readonly to: number
  /** It has `\0`, which makes an import drop the line. */
  readonly isBroken: boolean
}

/** A string with its escapes: `\\` `\"` `\n` `\r`; before others the backslash is dropped. */
function stringAt(text: string, from: number, end: number): QuotedString | undefined {
  let parts = ''
  let isBroken = false
  let start = from + 1
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === quoteCode) return {text: parts + text.slice(start, at), to: at + 1, isBroken}
    if (code !== backslashCode) continue
    parts += text.slice(start, at)
    at++
    if (at >= end) return undefined
    const escaped = text.charAt(at)
    isBroken ||= escaped === '0'
    parts += escaped === 'n' ? '\n' : escaped === 'r' ? '\r' : escaped
    start = at + 1
  }
  return undefined
}

const quoteCode = 0x22
const backslashCode = 0x5c

/** Nothing but blanks and a comment follows. */
function isOver(text: string, from: number, end: number): boolean {
  const at = skipBlanks(text, from, end)
  return at >= end || text.charAt(at) === ';'
}

function commentStart(text: string, from: number, end: number): number {
  const at = text.slice(from, end).indexOf(';')
  return at < 0 ? end : from + at
}

function trimmedEnd(text: string, from: number, end: number): number {
  let at = end
  while (at > from && (text.charAt(at - 1) === ' ' || text.charAt(at - 1) === '\t')) at--
  return at
}
