import type {Place} from '../model/place.ts'
import type {Segment} from '../model/record.ts'
import type {RegistryType} from '../model/registry.ts'
import {fold} from '../registry/fold.ts'
import {typeOfName} from '../registry/type.ts'
import {dataOfText} from '../registry/value.ts'
import type {Verdict} from '../registry/verdict.ts'

/** A stretch of a segment: a cell, or what follows the label of a list item. */
export interface Field extends Place {
  readonly segment: Segment
  readonly index: number
  /** Without blanks at its ends. */
  readonly text: string
}

/** The field of a segment from `from` on. */
export function fieldOf(segment: Segment, index: number, from = 0): Field {
  const text = segment.text.slice(from)
  const start = from + text.length - text.trimStart().length
  return {segment, index, text: text.trim(), start, end: start + text.trim().length}
}

/** The type that a field names and nothing else: `REG_DWORD`, `DWORD`, `REG_DWORD (32-bit)`. */
export function typeOfField({text}: Field): RegistryType | undefined {
  const word = /^(REG_[A-Z_]+|[DQ]WORD)(?:\s*\(.{0,24}\)|\s.{0,16})?$/i.exec(fold(text).plain)?.[1]
  return word === undefined ? undefined : typeOfName(word)
}

/** Whether a field can be the name of a value: one word of ASCII letters, digits and a few signs. */
export function isName({text}: Field): boolean {
  return /^[A-Za-z][\w.-]{0,79}$/.test(text)
}

/**
 * What a field says about data of a type.
 *
 * Explanations behind a number are left out; words that describe the data instead of giving it
 * have none.
 */
export function dataOfField(type: RegistryType, {text}: Field): Verdict {
  const plain = fold(text).plain
  const isNumber = type === 'REG_DWORD' || type === 'REG_QWORD'
  const literal = isNumber
    ? /^(0x[0-9a-f]+|\d+)(?![\w.,]*\d)/i.exec(plain)?.[1]
    : /^["']?([\x21-\x7e]+(?: [\x21-\x7e]+){0,2}?)["']?$/.exec(plain)?.[1]
  if (literal === undefined) return {data: undefined, status: 'accepted', reason: undefined}
  return dataOfText(type, literal)
}
