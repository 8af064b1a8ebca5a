import type {PlainFact} from '../model/fact.ts'
import type {Segment} from '../model/record.ts'
import {fromFile} from '../place/mapped-text.ts'

/** What stands between the values of an enumeration: `, `, `/`, ` and `, `、`. */
const between = /^[\s\u00a0]*[,;/|،؛、，・&+]?[\s\u00a0]*(?:\p{L}{1,6}[\s\u00a0]+)?$/u

/**
 * Find values that changed places inside of an enumeration.
 *
 * ```text
 * > | 10, 20 und 40          from 10, 40, and 20
 *         ^^     ^^
 * ```
 *
 * A run of facts of one kind with nothing but signs or a short word between them is an enumeration.
 * Where the target has the values of the source's in another order, the order is damage, because
 * the words before and behind each stay in place.
 *
 * @param isSame  Whether two facts say the same.
 * @returns       The fact of the target that stands in the wrong place → the one of the source that
 *                belongs there; in order.
 */
export function swappedFacts(
  source: Segment,
  target: Segment,
  facts: {readonly source: readonly PlainFact[]; readonly target: readonly PlainFact[]},
  isSame: (source: PlainFact, target: PlainFact) => boolean
): ReadonlyMap<PlainFact, PlainFact> {
  const swapped = new Map<PlainFact, PlainFact>()
  if (facts.source.length < 2 || facts.target.length < 2) return swapped
  const [theirs, own] = [runsOf(source, facts.source), runsOf(target, facts.target)]
  // Because several lists may trade places as whole sentences do, each must be the only one.
  if (theirs.length !== 1 || own.length !== 1) return swapped
  const [left, right] = [theirs[0] ?? [], own[0] ?? []]
  if (left.length !== right.length || left.length > most) return swapped
  const free = new Set(right)
  for (const fact of left) {
    const found = right.find((other) => free.has(other) && isSame(fact, other))
    if (!found) return swapped
    free.delete(found)
  }
  for (const [index, fact] of left.entries()) {
    const other = right[index]
    if (other && !isSame(fact, other)) swapped.set(other, fact)
  }
  return swapped
}

/** More values cost too much to be held against each other. */
const most = 50

/** Enumerations of facts of one kind, in order. */
function runsOf(segment: Segment, facts: readonly PlainFact[]): readonly (readonly PlainFact[])[] {
  const runs: (readonly PlainFact[])[] = []
  let run: PlainFact[] = []
  let gaps = ''
  let end = 0
  const close = () => {
    if (isEnumeration(run, gaps)) runs.push(run)
    run = []
    gaps = ''
  }
  for (const fact of facts) {
    const place = fromFile(segment, fact.place)
    const gap = segment.text.slice(end, place.start)
    const isNext = run.at(-1)?.kind === fact.kind && gap.length < 16 && between.test(gap)
    if (isNext && gap !== '') gaps += gap
    else close()
    run.push(fact)
    end = place.end
  }
  close()
  return runs
}

/**
 * Because a language orders the parts of a date and of `2 of 3`, those are none.
 *
 * @param gaps  All that stands between the values.
 */
function isEnumeration(run: readonly PlainFact[], gaps: string): boolean {
  if (run.length < 2 || (run.length === 2 && /\p{L}/u.test(gaps))) return false
  if (run[0]?.kind !== 'number') return true
  const values = run.map(({meanings}) => meanings[0] ?? '')
  const years = values.filter((value) => /^(?:19|20)\d\d$/.test(value)).length
  return !gaps.includes('/') && (years === 0 || years === run.length) && !values.some(isTime)
}

function isTime(value: string): boolean {
  return value.includes(':')
}
