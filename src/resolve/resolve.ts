import {sameLocale} from '../bcp47/canonical.ts'
import type {Answer, PlainAnswer} from '../model/answer.ts'
import type {Fact} from '../model/fact.ts'
import type {Evidence} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import type {Place} from '../model/place.ts'
import type {DocumentRecord} from '../model/record.ts'
import type {Reference, SegmentPair} from '../model/reference.ts'
import type {RegistryFact} from '../model/registry.ts'
import {pointAt} from '../place/lines.ts'
import {compareFacts} from './compare.ts'
import type {FactComparer} from './comparer.ts'
import {type Consensus, consensusOf} from './consensus.ts'
import {comparePlainFacts} from './plain.ts'
import {factsOf, proseAnswers} from './prose.ts'
import type {ReferenceFinder} from './reference.ts'
import {registryPlaces} from './registry-places.ts'
import {sentencePlaces} from './sentence-places.ts'

/**
 * The source text that a document is held against: the first that exists.
 *
 * @param finders  In any order; the most trusted that finds something decides.
 * @returns        Undefined for the source document and where no locale carries the source.
 */
export function findReference(
  document: DocumentRecord,
  documents: readonly DocumentRecord[],
  sourceLocale: Locale,
  finders: readonly ReferenceFinder[]
): Reference | undefined {
  if (sameLocale(document.locale, sourceLocale)) return undefined
  const siblings = documents.filter((other) => other !== document)
  for (const finder of [...finders].sort((a, b) => b.trust - a.trust)) {
    const reference = finder.find(document, siblings, sourceLocale)
    if (reference) return reference
  }
  return undefined
}

/**
 * Ask the reference about every registry fact of a document.
 *
 * Without a reference, a translated document is held against what most of its siblings have.
 *
 * @param pairs  The document's segments beside those of the reference.
 */
export function answer(
  document: DocumentRecord,
  reference: Reference | undefined,
  pairs: readonly SegmentPair[],
  documents: readonly DocumentRecord[],
  sourceLocale: Locale
): readonly Answer[] {
  const actual = factsOf(document.segments)
  if (reference) {
    const evidence = (fact: RegistryFact) => evidenceOf(fact, reference)
    const near = registryPlaces(pairs)
    return [
      ...compareFacts(actual, factsOf(reference.segments), evidence, near),
      ...proseAnswers(pairs, evidence, near)
    ]
  }
  const isSource = sameLocale(document.locale, sourceLocale)
  const consensus = isSource ? undefined : consensusOf(document, documents)
  return consensus ? answerOfMost(actual, consensus) : actual.map(unknown)
}

function answerOfMost(
  actual: readonly RegistryFact[],
  {agreed, isKnown}: Consensus
): readonly Answer[] {
  const evidence: Evidence = {kind: 'consensus'}
  const answers = compareFacts(
    actual,
    agreed,
    () => evidence,
    () => documentStart
  )
  return answers.map((each) =>
    each.verdict === 'extra' && each.actual && isKnown(each.actual) ? unknown(each.actual) : each
  )
}

const documentStart: Place = {start: 0, end: 0}

function unknown(fact: RegistryFact): Answer {
  return {
    verdict: 'unknown',
    actual: fact,
    expected: undefined,
    evidence: undefined,
    near: fact.place
  }
}

function evidenceOf(fact: Fact, reference: Reference): Evidence {
  const {kind, locale, file, lines, sameRevision} = reference
  const line = pointAt(lines, fact.place.start).line
  return {kind, locale, file, line, ...(sameRevision ? {} : {sameRevision})}
}

/**
 * Ask the reference about every fact of a document besides registry entries.
 *
 * @returns  Empty without a reference.
 */
export function plainAnswers(
  document: DocumentRecord,
  reference: Reference | undefined,
  pairs: readonly SegmentPair[],
  sourceLocale: Locale,
  comparers: readonly FactComparer[]
): readonly PlainAnswer[] {
  if (!reference) return []
  let last = documentStart
  const places = new Map<SegmentPair, Place>()
  for (const pair of pairs) {
    if (pair.target) last = pair.target.place
    places.set(pair, last)
  }
  const locales = {source: sourceLocale, target: document.locale}
  const inSentence = sentencePlaces(locales)
  return comparePlainFacts({
    pairs,
    locales,
    comparers,
    evidenceOf: (fact) => evidenceOf(fact, reference),
    near: (pair, expected) => inSentence(pair, expected) ?? places.get(pair) ?? documentStart
  })
}
