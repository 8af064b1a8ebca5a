import {sameLocale} from '../bcp47/canonical.ts'
import type {Answer} from '../model/answer.ts'
import type {Evidence} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import type {DocumentRecord} from '../model/record.ts'
import type {Reference, SegmentPair} from '../model/reference.ts'
import type {RegistryFact} from '../model/registry.ts'
import {pointAt} from '../place/lines.ts'
import {compareFacts} from './compare.ts'
import {type Consensus, consensusOf} from './consensus.ts'
import {factsOf, proseAnswers} from './prose.ts'
import type {ReferenceFinder} from './reference.ts'

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
    const near = nearestPlace(pairs)
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
    () => 0
  )
  return answers.map((each) =>
    each.verdict === 'extra' && each.actual && isKnown(each.actual) ? unknown(each.actual) : each
  )
}

function unknown(fact: RegistryFact): Answer {
  return {
    verdict: 'unknown',
    actual: fact,
    expected: undefined,
    evidence: undefined,
    near: fact.place.start
  }
}

function evidenceOf(fact: RegistryFact, reference: Reference): Evidence {
  const {kind, locale, file, lines, sameRevision} = reference
  const line = pointAt(lines, fact.place.start).line
  return {kind, locale, file, line, ...(sameRevision ? {} : {sameRevision})}
}

/** Start of the target segment that a fact of the reference should have stood in. */
function nearestPlace(pairs: readonly SegmentPair[]): (fact: RegistryFact) => number {
  const places = new Map<RegistryFact, number>()
  let near = 0
  for (const {source, target} of pairs) {
    if (target) near = target.place.start
    for (const fact of source?.facts ?? []) places.set(fact, near)
  }
  return (fact) => places.get(fact) ?? near
}
