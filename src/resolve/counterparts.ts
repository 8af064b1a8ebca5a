import type {PlainFact} from '../model/fact.ts'
import type {Segment} from '../model/record.ts'
import type {FactComparer, Locales} from './comparer.ts'

/** From this likeness on two facts are taken for one that was damaged. */
const leastLikeness = 0.5
/** More facts than this on either side are matched by meaning only. */
const mostFacts = 200

/** Which fact of a target each fact of its source became. */
export interface Counterparts {
  readonly byActual: ReadonlyMap<PlainFact, {readonly fact: PlainFact; readonly isSame: boolean}>
  /** Facts without counterpart that the other side says in other words. */
  readonly known: ReadonlySet<PlainFact>
}

/**
 * Pair the facts of two aligned segments: the same ones first, then those that are alike.
 *
 * @param expected  Facts of the source.
 * @param actual    Facts of the target.
 */
export function counterparts(
  expected: readonly PlainFact[],
  actual: readonly PlainFact[],
  segments: {readonly source: Segment; readonly target: Segment},
  locales: Locales,
  comparers: ReadonlyMap<PlainFact['kind'], FactComparer>
): Counterparts {
  const byActual = new Map<PlainFact, {fact: PlainFact; isSame: boolean}>()
  const free = new Set(actual)
  const open: PlainFact[] = []
  const isSame = (source: PlainFact, target: PlainFact) =>
    source.kind === target.kind &&
    comparers.get(source.kind)?.isSame(source, target, locales) === true
  for (const fact of expected) {
    const found = firstOf(free, (other) => isSame(fact, other))
    if (found) {
      free.delete(found)
      byActual.set(found, {fact, isSame: true})
    } else open.push(fact)
  }
  const known = new Set<PlainFact>()
  for (const fact of free) {
    const isSaid = comparers.get(fact.kind)?.isIn(fact, segments.source, 'source', locales)
    // What stands once more than in the source is the same again.
    if (isSaid || expected.some((other) => isSame(other, fact))) known.add(fact)
  }
  for (const fact of open) {
    const isSaid = comparers.get(fact.kind)?.isIn(fact, segments.target, 'target', locales)
    if (isSaid || actual.some((other) => isSame(fact, other))) known.add(fact)
  }
  const strangers = [...free].filter((fact) => !known.has(fact))
  const lost = open.filter((fact) => !known.has(fact))
  if (strangers.length <= mostFacts && lost.length <= mostFacts) {
    for (const [fact, other] of likeliest(lost, strangers, comparers)) {
      byActual.set(other, {fact, isSame: false})
    }
  }
  return {byActual, known}
}

function firstOf<T>(items: Iterable<T>, fits: (item: T) => boolean): T | undefined {
  for (const item of items) if (fits(item)) return item
  return undefined
}

/** The most alike first; the last ones of a kind on both sides belong together whatever they are. */
function likeliest(
  lost: readonly PlainFact[],
  strangers: readonly PlainFact[],
  comparers: ReadonlyMap<PlainFact['kind'], FactComparer>
): ReadonlyMap<PlainFact, PlainFact> {
  const candidates = lost
    .flatMap((fact, row) =>
      strangers.map((other, column) => ({
        fact,
        other,
        order: Math.abs(row - column),
        likeness: comparers.get(fact.kind)?.likeness(fact, other) ?? 0
      }))
    )
    .filter(({likeness}) => likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness || a.order - b.order)
  const pairs = new Map<PlainFact, PlainFact>()
  const taken = new Set<PlainFact>()
  const take = (fact: PlainFact, other: PlainFact) => {
    if (pairs.has(fact) || taken.has(other)) return
    pairs.set(fact, other)
    taken.add(other)
  }
  for (const {fact, other} of candidates) take(fact, other)
  for (const kind of new Set(lost.map((fact) => fact.kind))) {
    const left = lost.filter((fact) => fact.kind === kind && !pairs.has(fact))
    const right = strangers.filter((fact) => fact.kind === kind && !taken.has(fact))
    const [fact, other] = [left[0], right[0]]
    if (fact && other && left.length === 1 && right.length === 1) take(fact, other)
  }
  return pairs
}
