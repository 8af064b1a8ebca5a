import type {FoldedText} from '../folded.ts'
import type {Literal} from '../literal.ts'
import {accepted} from '../verdict.ts'
import {damaged, matchAt, tagFaults} from './tag.ts'

/** `-`: the value is removed. */
export function deleteAt(view: FoldedText, from: number): Literal | undefined {
  if (!matchAt(/[-\u2013\u2014](?![\w-])/y, view.plain, from)) return undefined
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
