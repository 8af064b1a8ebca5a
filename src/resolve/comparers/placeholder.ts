import type {FactComparer} from '../comparer.ts'
import {exact} from '../exact.ts'
import {literal} from '../literal.ts'

const base = exact('placeholder')

/** Placeholders: words for people may be translated, names for programs may not. */
export const placeholder = {
  ...base,
  likeness: (source, target) => (source.kind === target.kind ? base.likeness(source, target) : 0),
  written: ({raw}) => literal(raw)
} satisfies FactComparer
