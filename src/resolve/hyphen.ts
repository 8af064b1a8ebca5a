import type {PlainFact} from '../model/fact.ts'
import type {Segment} from '../model/record.ts'
import {fromFile} from '../place/mapped-text.ts'

/**
 * Whether the minus of a number is the hyphen of a name that a translation took apart.
 *
 * ```text
 * > | (XTS-AES-128)  →  XTS … (-128)
 *             ^^^^              ^^^^
 * ```
 */
export function isHyphen(expected: PlainFact, actual: PlainFact, source: Segment): boolean {
  if (actual.kind !== 'number' || expected.kind !== 'number') return false
  if (!/^[-−－]/.test(actual.raw)) return false
  const {start} = fromFile(source, expected.place)
  if (!/\p{L}[-‐‑]$/u.test(source.text.slice(Math.max(0, start - 3), start))) return false
  return actual.meanings.some(
    (value) => value.startsWith('-') && expected.meanings.includes(value.slice(1))
  )
}
