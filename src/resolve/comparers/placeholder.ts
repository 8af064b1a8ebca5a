import type {Segment} from '../../model/record.ts'
import {fromFile} from '../../place/mapped-text.ts'
import {hasVerbatim} from '../../term/verbatim.ts'
import type {FactComparer} from '../comparer.ts'
import {exact} from '../exact.ts'
import {literal} from '../literal.ts'

const base = exact('placeholder')

/** Placeholders: words for people may be translated, names for programs may not. */
export const placeholder = {
  ...base,
  isIn: ({raw}, segment) => hasVerbatim(outsideFacts(segment), raw),
  likeness: (source, target) => (source.kind === target.kind ? base.likeness(source, target) : 0),
  written: ({raw}) => literal(raw)
} satisfies FactComparer

/** Because a placeholder of a command stands in it, it does not stand in the sentence as well. */
function outsideFacts(segment: Segment): string {
  let {text} = segment
  for (const {kind, place} of segment.facts) {
    if (kind !== 'command' && kind !== 'code') continue
    const {start, end} = fromFile(segment, place)
    text = `${text.slice(0, start)}${'\0'.repeat(Math.max(0, end - start))}${text.slice(end)}`
  }
  return text
}
