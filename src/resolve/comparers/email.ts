import type {FactComparer} from '../comparer.ts'
import {exact} from '../exact.ts'
import {literal} from '../literal.ts'
import {standsIn} from '../stands-in.ts'

const base = exact('email')

/** Mail addresses: letter for letter, but for their case. */
export const email = {
  ...base,
  isIn: ({raw}, {text}) => standsIn(text.toLowerCase(), raw.toLowerCase()),
  // Because what is left of a torn address has its other half beside it, it is not replaced.
  written: ({raw}, target) => (/^@|\s/.test(target.raw) ? undefined : literal(raw))
} satisfies FactComparer
