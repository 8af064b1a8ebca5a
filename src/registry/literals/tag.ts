import type {RegistryFault} from '../../model/registry.ts'
import type {FoldedText} from '../folded.ts'
import {rejected, type Verdict} from '../verdict.ts'

/** A tag in other characters, or with hidden ones before the data that goes on to `end`. */
export function tagFaults(
  view: FoldedText,
  from: number,
  to: number,
  end: number,
  expected: string
): readonly RegistryFault[] {
  const place = {...view.place(from, to), ...(end > to ? {end: view.start(to)} : {})}
  const actual = view.text.slice(place.start, place.end)
  return actual === expected ? [] : [{kind: 'notation', place, actual, expected}]
}

/** An import drops what has characters that the notation does not have. */
export function damaged(verdict: Verdict, faults: readonly RegistryFault[]): Verdict {
  const [fault] = faults
  if (!fault || verdict.status === 'rejected') return verdict
  return rejected(`characters that the notation does not have: ${fault.actual}`, verdict.data)
}

/** The match of a sticky pattern at an index. */
export function matchAt(pattern: RegExp, plain: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(plain) ?? undefined
}
