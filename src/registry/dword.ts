import {accepted, rejected, type Verdict} from './verdict.ts'

/** Digits that a `.reg` file has for a dword, as exports write it. */
export const dwordDigits = 8

/**
 * The number after `dword:`.
 *
 * An import takes one to eight hex digits. More are dropped without a word, leading zeros or not,
 * while the import as a whole reports success. The number is known all the same when only zeros
 * are too many.
 *
 * @param digits  What stands after the colon, without blanks around it: `000000001`.
 * @see           Wine, programs/reg/tests/import.c, values Wine32 to Wine36: observed on Windows
 */
export function readDword(digits: string): Verdict {
  if (digits === '') return rejected('dword without digits')
  if (!/^[0-9a-f]+$/i.test(digits)) return rejected('dword with other characters than hex digits')
  const needed = digits.replace(/^0+(?=.)/, '')
  const data = needed.length <= dwordDigits ? Number.parseInt(needed, 16) : undefined
  if (digits.length > dwordDigits) {
    return rejected(
      `dword of ${digits.length} digits, an import takes at most ${dwordDigits}`,
      data
    )
  }
  return accepted(data)
}

/** `dword:00000001`: how a number is written in `.reg` text. */
export function dwordLiteral(number: number): string {
  return `dword:${number.toString(16).padStart(dwordDigits, '0')}`
}
