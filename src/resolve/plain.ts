import type {PlainAnswer} from '../model/answer.ts'
import type {PlainFact} from '../model/fact.ts'
import type {Evidence} from '../model/finding.ts'
import type {Place} from '../model/place.ts'
import type {SegmentPair} from '../model/reference.ts'
import {isRegistryFact} from '../registry/registry-facts.ts'
import type {FactComparer, Locales} from './comparer.ts'
import {counterparts} from './counterparts.ts'
import {swappedFacts} from './enumeration.ts'
import {isHyphen} from './hyphen.ts'

/** What the facts of a document are held against, and how. */
export interface Comparison {
  /** In the order of the document. */
  readonly pairs: readonly SegmentPair[]
  readonly locales: Locales
  readonly comparers: readonly FactComparer[]
  evidenceOf(expected: PlainFact): Evidence
  /** Where in the target of a pair a fact of its source would stand. */
  near(pair: SegmentPair, expected: PlainFact): Place
}

/**
 * Hold the plain facts of a document against those of its reference, segment by segment.
 *
 * A fact that is missing in one segment and stands without counterpart in another was moved with its
 * sentence; a fact that differs stays a difference, so that two swapped values are two.
 *
 * @returns  In the order of the pairs; facts of a segment that has no counterpart say so.
 */
export function comparePlainFacts(comparison: Comparison): readonly PlainAnswer[] {
  const {pairs, comparers, locales} = comparison
  const byKind = new Map(comparers.map((comparer) => [comparer.kind, comparer]))
  const drafts = pairs.flatMap((pair) => answersOfPair(pair, comparison, byKind))
  const moved = movedFacts(drafts, byKind, locales)
  return drafts.map((answer) =>
    moved.has(answer) ? {...answer, verdict: 'confirmed' as const} : answer
  )
}

type Comparers = ReadonlyMap<PlainFact['kind'], FactComparer>

function answersOfPair(
  pair: SegmentPair,
  comparison: Comparison,
  comparers: Comparers
): PlainAnswer[] {
  const {source, target} = pair
  const expected = plainFacts(source?.facts ?? [])
  const actual = plainFacts(target?.facts ?? [])
  if (!target || !source) {
    const block = target ? 'added' : 'lost'
    return [
      ...expected.map((fact) => missing(fact, pair, comparison, block)),
      ...actual.map((fact) => extra(fact, undefined, block))
    ]
  }
  const {locales, evidenceOf} = comparison
  const matched = counterparts(expected, actual, {source, target}, locales, comparers)
  const isSame = (fact: PlainFact, other: PlainFact) =>
    comparers.get(fact.kind)?.isSame(fact, other, locales) === true
  const swapped = swappedFacts(source, target, {source: expected, target: actual}, isSame)
  const answers: PlainAnswer[] = matched.actual.map((fact) => {
    const found = matched.byActual.get(fact)
    if (!found) {
      const isKnown = matched.known.has(fact)
      const place = extra(fact, expected[0] && evidenceOf(expected[0]))
      return isKnown ? {...place, verdict: 'confirmed'} : place
    }
    const counterpart = swapped.get(fact) ?? found.fact
    const isSaid = found.isSame || isHyphen(counterpart, fact, source)
    const isRight = isSaid && !swapped.has(fact)
    return {
      verdict: isRight ? 'confirmed' : 'contradicted',
      actual: fact,
      expected: counterpart,
      evidence: evidenceOf(counterpart),
      near: fact.place,
      ...(isRight ? {} : replacementFor(counterpart, fact, locales, comparers))
    }
  })
  const used = new Set([...matched.byActual.values()].map(({fact}) => fact))
  for (const fact of expected) {
    if (used.has(fact)) continue
    const answer = missing(fact, pair, comparison)
    answers.push(matched.known.has(fact) ? {...answer, verdict: 'confirmed'} : answer)
  }
  return answers
}

function plainFacts(facts: SegmentFacts): readonly PlainFact[] {
  return facts.flatMap((fact) => (isRegistryFact(fact) ? [] : [fact]))
}

type SegmentFacts = NonNullable<SegmentPair['source']>['facts']

/** Undefined replacements are left out where the file shows the fact otherwise than its reader sees it. */
function replacementFor(
  expected: PlainFact,
  actual: PlainFact,
  locales: Locales,
  comparers: Comparers
): {replacement?: string} {
  if (actual.place.end - actual.place.start !== actual.raw.length) return {}
  const replacement = comparers.get(expected.kind)?.written(expected, actual, locales)
  return replacement === undefined ? {} : {replacement}
}

function missing(
  fact: PlainFact,
  pair: SegmentPair,
  {evidenceOf, near}: Comparison,
  block?: 'lost' | 'added'
): PlainAnswer {
  return {
    verdict: 'missing',
    actual: undefined,
    expected: fact,
    evidence: evidenceOf(fact),
    near: near(pair, fact),
    ...(block ? {block} : {})
  }
}

function extra(
  fact: PlainFact,
  evidence: Evidence | undefined,
  block?: 'lost' | 'added'
): PlainAnswer {
  return {
    verdict: 'extra',
    actual: fact,
    expected: undefined,
    evidence,
    near: fact.place,
    ...(block ? {block} : {})
  }
}

/** Answers about facts that are missing here and extra there. */
function movedFacts(
  answers: readonly PlainAnswer[],
  comparers: Comparers,
  locales: Locales
): ReadonlySet<PlainAnswer> {
  const free = new Map<string, PlainAnswer[]>()
  for (const answer of answers) {
    if (answer.verdict !== 'extra' || !answer.actual) continue
    for (const meaning of answer.actual.meanings) {
      const key = `${answer.actual.kind} ${meaning}`
      free.set(key, [...(free.get(key) ?? []), answer])
    }
  }
  const moved = new Set<PlainAnswer>()
  for (const answer of answers) {
    const {verdict, expected} = answer
    if (verdict !== 'missing' || !expected) continue
    const comparer = comparers.get(expected.kind)
    const candidates = expected.meanings.flatMap(
      (meaning) => free.get(`${expected.kind} ${meaning}`) ?? []
    )
    const found = candidates.find(
      (other) =>
        !moved.has(other) && other.actual && comparer?.isSame(expected, other.actual, locales)
    )
    if (!found) continue
    moved.add(answer)
    moved.add(found)
  }
  return moved
}
