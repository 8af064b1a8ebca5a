import type {PlainFact} from '../model/fact.ts'
import type {Segment} from '../model/record.ts'
import type {FactComparer, Locales} from './comparer.ts'
import {brokenVersions} from './damaged-versions.ts'
import {lostStretches} from './lost-stretches.ts'
import {pairRepeated} from './repeated-facts.ts'

/** From this likeness on two facts are taken for one that was damaged. */
const leastLikeness = 0.5
/** More facts than this on either side are matched by meaning only. */
const mostFacts = 200

/** Which fact of a target each fact of its source became. */
export interface Counterparts {
  /** Facts of the target, and stretches of it that look like damaged ones; in order. */
  readonly actual: readonly PlainFact[]
  readonly byActual: ReadonlyMap<PlainFact, {readonly fact: PlainFact; readonly isSame: boolean}>
  /** Facts without counterpart that the other side says in other words. */
  readonly known: ReadonlySet<PlainFact>
}

type Comparers = ReadonlyMap<PlainFact['kind'], FactComparer>

/**
 * Pair the facts of two aligned segments: the same ones first, then those that are alike, then what
 * is lost with the stretch of the target that is nearest to it.
 *
 * @param expected  Facts of the source.
 * @param actual    Facts of the target.
 */
export function counterparts(
  expected: readonly PlainFact[],
  actual: readonly PlainFact[],
  segments: {readonly source: Segment; readonly target: Segment},
  locales: Locales,
  comparers: Comparers
): Counterparts {
  const byActual = new Map<PlainFact, {fact: PlainFact; isSame: boolean}>()
  const free = new Set(actual)
  const open: PlainFact[] = []
  const isSame = (source: PlainFact, target: PlainFact) =>
    source.kind === target.kind &&
    comparers.get(source.kind)?.isSame(source, target, locales) === true
  // Because placeholders mean the same whatever they are called, each goes to its own name first.
  const isOthers = (fact: PlainFact, other: PlainFact) =>
    fact.kind === 'placeholder' &&
    fact.raw !== other.raw &&
    expected.some(({kind, raw}) => kind === fact.kind && raw === other.raw)
  const targets = candidatesOf(actual)
  const sources = candidatesOf(expected)
  for (const fact of expected) {
    const found = firstOf(
      targets(fact),
      (other) => free.has(other) && isSame(fact, other) && !isOthers(fact, other)
    )
    if (found) {
      free.delete(found)
      byActual.set(found, {fact, isSame: true})
    } else open.push(fact)
  }
  const known = new Set<PlainFact>()
  for (const fact of free) {
    const isSaid = comparers.get(fact.kind)?.isIn(fact, segments.source, 'source', locales)
    // What stands once more than in the source is the same again.
    if (isSaid || firstOf(sources(fact), (other) => isSame(other, fact))) known.add(fact)
  }
  for (const fact of open) {
    const isSaid = comparers.get(fact.kind)?.isIn(fact, segments.target, 'target', locales)
    // Because placeholders mean the same whatever they are called, each but a repeated one counts.
    const isOnce =
      fact.kind === 'placeholder' &&
      !expected.some((other) => other !== fact && other.raw === fact.raw)
    if (isSaid || (!isOnce && firstOf(targets(fact), (other) => isSame(fact, other))))
      known.add(fact)
  }
  const found: PlainFact[] = []
  const broken = open.some(({kind}) => kind === 'version')
    ? brokenVersions(open, segments, [...byActual.keys()])
    : undefined
  for (const [stretch, fact] of broken ?? []) {
    byActual.set(stretch, {fact, isSame: false})
    found.push(stretch)
  }
  const isPart = (fact: PlainFact) => found.some(({place}) => overlaps(place, fact.place))
  const pairedFacts = () => new Set([...byActual.values()].map(({fact}) => fact))
  const pairRest = () => {
    const paired = pairedFacts()
    const excused = open.filter((fact) => isCounted(fact) && !paired.has(fact))
    if (excused.length === 0) return
    const strangers = [...free].filter(
      (fact) =>
        isCounted(fact) &&
        !byActual.has(fact) &&
        !isPart(fact) &&
        !firstOf(sources(fact), (other) => isSame(other, fact))
    )
    const isRepeated = (fact: PlainFact) =>
      firstOf(targets(fact), (other) => isSame(fact, other)) !== undefined
    const rest = {excused, strangers, known, ...segments, comparers, isRepeated}
    for (const [fact, other] of pairRepeated(rest)) byActual.set(other, {fact, isSame: false})
  }
  const strangers = [...free].filter((fact) => !known.has(fact) && !isPart(fact))
  const early = pairedFacts()
  const lost = open.filter((fact) => !known.has(fact) && !early.has(fact))
  const isTooMuch = strangers.length > mostFacts || lost.length > mostFacts
  // What stands once less than in the source may be damaged where it does not stand.
  const fewer = open.filter((fact) => fact.kind === 'command' && known.has(fact))
  const finished = (): Counterparts => {
    // What overlaps a stretch was read from it.
    for (const fact of free) if (!byActual.has(fact) && isPart(fact)) known.add(fact)
    return {actual: found.length > 0 ? inOrder([...actual, ...found]) : actual, byActual, known}
  }
  const isDone = lost.length + fewer.length === 0
  if (isDone) pairRest()
  if (isDone || isTooMuch) return finished()
  const search = (wanted: readonly PlainFact[], isEarly: boolean, isClose = false) => {
    const taken = [...byActual.keys(), ...[...free].filter((fact) => known.has(fact))]
    const stretches = lostStretches({
      wanted,
      lost,
      expected,
      taken,
      ...segments,
      comparers,
      isEarly,
      isClose
    })
    for (const [stretch, fact] of stretches) {
      byActual.set(stretch, {fact, isSame: isSame(fact, stretch)})
      found.push(stretch)
    }
  }
  // Because a sentence does not tell where a command ends, its reference does.
  if (segments.target.kind !== 'code')
    search(
      lost.filter(({kind}) => kind === 'command'),
      true
    )
  const pairedEarly = pairedFacts()
  const pairs = likeliest(
    lost.filter((fact) => !pairedEarly.has(fact)),
    strangers.filter((fact) => !isPart(fact)),
    comparers
  )
  for (const [fact, other] of pairs) byActual.set(other, {fact, isSame: false})
  pairRest()
  const pairedLate = pairedFacts()
  search(
    lost.filter((fact) => !pairedLate.has(fact)),
    false
  )
  search(fewer, false, true)
  return finished()
}

function isCounted({kind}: PlainFact): boolean {
  return kind === 'version' || kind === 'number'
}

function overlaps(a: PlainFact['place'], b: PlainFact['place']): boolean {
  return a.start < b.end && b.start < a.end
}

function inOrder(facts: readonly PlainFact[]): readonly PlainFact[] {
  return facts.toSorted((a, b) => a.place.start - b.place.start)
}

/** Facts that one may be the same as: those that share a meaning; where there are few, all. */
function candidatesOf(facts: readonly PlainFact[]): (fact: PlainFact) => Iterable<PlainFact> {
  if (facts.length <= mostFacts) return () => facts
  const byMeaning = new Map<string, PlainFact[]>()
  for (const fact of facts) {
    for (const meaning of fact.meanings) {
      const own = byMeaning.get(meaning)
      if (own) own.push(fact)
      else byMeaning.set(meaning, [fact])
    }
  }
  return ({meanings}) => meanings.flatMap((meaning) => byMeaning.get(meaning) ?? [])
}

function firstOf<T>(items: Iterable<T>, fits: (item: T) => boolean): T | undefined {
  for (const item of items) if (fits(item)) return item
  return undefined
}

/** The most alike first; the last ones of a kind on both sides belong together whatever they are. */
function likeliest(
  lost: readonly PlainFact[],
  strangers: readonly PlainFact[],
  comparers: Comparers
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
    // Because sentences have compounds that look like commands, those must be alike.
    if (kind === 'command') continue
    const left = lost.filter((fact) => fact.kind === kind && !pairs.has(fact))
    const right = strangers.filter((fact) => fact.kind === kind && !taken.has(fact))
    const [fact, other] = [left[0], right[0]]
    if (fact && other && left.length === 1 && right.length === 1) take(fact, other)
  }
  return pairs
}
