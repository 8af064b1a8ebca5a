import type {PlainFact} from '../model/fact.ts'
import type {Segment} from '../model/record.ts'
import type {FactComparer} from './comparer.ts'
import {isCutVersion} from './damaged-versions.ts'

/** From this likeness on a version that stands elsewhere as well was damaged here. */
const leastLikeness = 0.5
/** More facts than this are not held against each other. */
const mostFacts = 60
/** What grammar says without a number. */
const small = /^[0-3]$/

/** What is left when the facts of two segments are paired. */
export interface Leftovers {
  /** Facts of the source that the target has less often, or says in other words. */
  readonly excused: readonly PlainFact[]
  /** Facts of the target that the source has nowhere. */
  readonly strangers: readonly PlainFact[]
  /** Strangers that the source says in other words. */
  readonly known: ReadonlySet<PlainFact>
  readonly source: Segment
  readonly target: Segment
  readonly comparers: ReadonlyMap<PlainFact['kind'], FactComparer>
  /** Whether the target has a fact of the source somewhere. */
  isRepeated(fact: PlainFact): boolean
}

/**
 * Pair versions and numbers that stand once less than in the source with what stands there instead.
 *
 * @returns  Fact of the source → fact of the target.
 */
export function pairRepeated(left: Leftovers): ReadonlyMap<PlainFact, PlainFact> {
  const pairs = new Map<PlainFact, PlainFact>()
  if (left.excused.length > mostFacts || left.strangers.length > mostFacts) return pairs
  const free = new Set(left.strangers)
  for (const fact of left.excused) {
    if (fact.kind !== 'version') continue
    const other = damagedVersion(fact, [...free], left)
    if (!other) continue
    pairs.set(fact, other)
    free.delete(other)
  }
  const numbers = left.excused.filter(({kind}) => kind === 'number')
  const others = [...free].filter(({kind}) => kind === 'number')
  const [fact, other] = [numbers[0], others[0]]
  if (!fact || !other || numbers.length > 1 || others.length > 1) return pairs
  // Because what the source says in words may be in digits here, both must be what grammar counts.
  const isPlain = !left.known.has(other) || (!left.isRepeated(fact) && areSmall(fact, other))
  if (isPlain) pairs.set(fact, other)
  return pairs
}

function damagedVersion(
  fact: PlainFact,
  strangers: readonly PlainFact[],
  {known, source, target, comparers}: Leftovers
): PlainFact | undefined {
  const comparer = comparers.get('version')
  let best: PlainFact | undefined
  let most = 0
  for (const other of strangers) {
    if (other.kind !== 'version' && other.kind !== 'number') continue
    const isCut = isCutVersion(fact, other, {source, target})
    const alike = known.has(other) ? 0 : (comparer?.likeness(fact, other) ?? 0)
    const likeness = isCut ? Math.max(alike, leastLikeness) : alike
    if (likeness < leastLikeness || likeness <= most) continue
    best = other
    most = likeness
  }
  return best
}

function areSmall(...facts: readonly PlainFact[]): boolean {
  return facts.every(({meanings, raw}) => small.test(meanings[0] ?? '') && small.test(raw))
}
