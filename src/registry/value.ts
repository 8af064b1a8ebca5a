import type {RegistryType, RegistryValue} from '../model/registry.ts'
import {accepted, rejected, type Verdict} from './verdict.ts'

/**
 * Data that is written as words, as commands, cmdlets and tables have it.
 *
 * Numbers are decimal, or hexadecimal after `0x`; binary data is hex digits.
 *
 * @param type       What the words are to become.
 * @param text       `1`, `0x1`, `00ff`, `a\0b`.
 * @param separator  What stands between the strings of a REG_MULTI_SZ.
 * @see              Wine, programs/reg/tests/add.c: observed on Windows
 */
export function dataOfText(type: RegistryType, text: string, separator = '\\0'): Verdict {
  switch (type) {
    case 'REG_SZ':
    case 'REG_EXPAND_SZ':
    case 'REG_LINK':
      return accepted(text)
    case 'REG_MULTI_SZ':
      return accepted(stringsOf(text, separator))
    case 'REG_DWORD':
      return numberOf(text, 32)
    case 'REG_QWORD':
      return numberOf(text, 64)
    case 'REG_NONE':
      return accepted(utf16Digits(text))
    default:
      return digitsOf(text)
  }
}

/** Two values store the same: same type, same data; hex digits and types in any case. */
export function sameData(
  a: Pick<RegistryValue, 'type' | 'data'>,
  b: Pick<RegistryValue, 'type' | 'data'>
): boolean {
  if (a.type !== b.type) return false
  if (typeof a.data === 'object' && typeof b.data === 'object') {
    const other = b.data
    return a.data.length === other.length && a.data.every((text, index) => text === other[index])
  }
  return a.data === b.data
}

function stringsOf(text: string, separator: string): readonly string[] {
  const parts = separator === '' ? [text] : text.split(separator)
  while (parts.length > 0 && parts.at(-1) === '') parts.pop()
  return parts
}

function numberOf(text: string, bits: 32 | 64): Verdict {
  if (!/^(?:0x[0-9a-f]{1,32}|\d{1,40})$/i.test(text)) return rejected('number expected')
  const number = BigInt(text)
  if (number >> BigInt(bits) !== 0n) return rejected(`number of more than ${bits} bits`)
  return accepted(bits === 32 ? Number(number) : number.toString())
}

function digitsOf(text: string): Verdict {
  if (!/^[0-9a-f]*$/i.test(text)) return rejected('hex digits expected')
  const even = text.length % 2 === 0 ? text : `0${text}`
  return accepted(even.toLowerCase())
}

/** REG_NONE holds the text that was given, as UTF-16 with a closing zero. */
function utf16Digits(text: string): string {
  const digits: string[] = []
  for (let index = 0; index <= text.length; index++) {
    const unit = index < text.length ? text.charCodeAt(index) : 0
    digits.push(
      (unit & 255).toString(16).padStart(2, '0'),
      (unit >> 8).toString(16).padStart(2, '0')
    )
  }
  return digits.join('')
}
