import {sameLocale} from '../bcp47/canonical.ts'
import type {PlainAnswer} from '../model/answer.ts'
import type {Fact, PlainFact} from '../model/fact.ts'
import type {Locale} from '../model/locale.ts'
import type {DocumentRecord, Segment} from '../model/record.ts'
import type {Reference} from '../model/reference.ts'
import {isRegistryFact} from '../registry/registry-facts.ts'

/** Fewer siblings than this agree on nothing. */
const leastSiblings = 3
/** Share of the siblings that must have a fact. */
const leastShare = 2 / 3

/**
 * The text that stands for the consensus of a document's siblings where no source text is at hand: the
 * sibling that has most of what they agree on, with these facts alone.
 *
 * It says what a document must have; what the document has besides, nobody can call an addition.
 *
 * @returns  Undefined for the source document, and where fewer than three siblings are there to ask
 *           or they agree on no fact.
 */
export function pivotOf(
  document: DocumentRecord,
  documents: readonly DocumentRecord[],
  sourceLocale: Locale
): Reference | undefined {
  if (sameLocale(document.locale, sourceLocale)) return undefined
  const siblings = documents.filter((other) => other !== document)
  if (siblings.length < leastSiblings) return undefined
  const votes = countVotes(siblings)
  const least = Math.max(leastSiblings, Math.ceil(siblings.length * leastShare))
  const isAgreed = (fact: Fact) =>
    !isRegistryFact(fact) && meaningsOf(fact).some((meaning) => (votes.get(meaning) ?? 0) >= least)
  let best: {readonly sibling: DocumentRecord; readonly agreed: number} | undefined
  for (const sibling of siblings) {
    const agreed = new Set(
      sibling.segments.flatMap(({facts}) =>
        facts.filter(isAgreed).flatMap((fact) => (isRegistryFact(fact) ? [] : meaningsOf(fact)))
      )
    ).size
    if (agreed > (best?.agreed ?? 0)) best = {sibling, agreed}
  }
  if (!best) return undefined
  const {locale, file, lines, segments} = best.sibling
  return {
    kind: 'consensus',
    locale,
    file,
    lines,
    segments: segments.map((segment) => withFacts(segment, isAgreed)),
    sameRevision: true
  }
}

function countVotes(siblings: readonly DocumentRecord[]): ReadonlyMap<string, number> {
  const votes = new Map<string, number>()
  for (const {segments} of siblings) {
    const own = new Set<string>()
    for (const {facts} of segments) {
      for (const fact of facts) {
        if (!isRegistryFact(fact)) for (const meaning of meaningsOf(fact)) own.add(meaning)
      }
    }
    for (const meaning of own) votes.set(meaning, (votes.get(meaning) ?? 0) + 1)
  }
  return votes
}

function meaningsOf({kind, meanings}: PlainFact): readonly string[] {
  return meanings.map((meaning) => `${kind} ${meaning}`)
}

function withFacts(segment: Segment, isKept: (fact: Fact) => boolean): Segment {
  return {...segment, facts: segment.facts.filter(isKept)}
}

/** Answers of a pivot as those of the consensus; what it lacks is nobody's fault. */
export function asConsensus(answers: readonly PlainAnswer[]): readonly PlainAnswer[] {
  return answers.map((answer) => {
    const {verdict} = answer
    if (verdict === 'extra') return {...answer, verdict: 'unknown', evidence: undefined}
    return {...answer, evidence: {kind: 'consensus'}}
  })
}
