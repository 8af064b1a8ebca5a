import type {FactComparer} from '../comparer.ts'
import {exact} from '../exact.ts'
import {literal} from '../literal.ts'
import {standsIn} from '../stands-in.ts'

const base = exact('path')

/** Paths and names of files; case counts in Unix paths only. */
export const path = {
  ...base,
  isIn: ({raw}, {text}) =>
    /^[/~]/.test(raw) ? standsIn(text, raw) : standsIn(text.toLowerCase(), raw.toLowerCase()),
  // Because a path is no destination, blanks and parentheses mean nothing in it.
  written: ({raw}) => (literal(raw.replace(/[ ()]/g, '')) === undefined ? undefined : raw)
} satisfies FactComparer
