import type {Answer} from '../../model/answer.ts'
import type {DocumentRecord} from '../../model/record.ts'
import type {RegistryFact} from '../../model/registry.ts'
import {sameKey} from '../../registry/key.ts'
import {registryFacts} from '../../registry/registry-facts.ts'

/** What is known of the registry facts of one document. */
export interface Judgement {
  /** Confirmed by the reference; in the source document, without fault. */
  readonly isVerified: (fact: RegistryFact) => boolean
  /** Verified, or without fault where there is no reference to ask. */
  readonly isSound: (fact: RegistryFact) => boolean
  /** Facts of the reference that the document lacks. */
  readonly missing: readonly RegistryFact[]
}

/**
 * Turn the answers about a document into what its page can rely on.
 *
 * A fact with a fault is never verified, even where the reference has the same fault: both are wrong
 * then.
 *
 * @param answers   About the document as the page shows it: mended where it was mended.
 * @param isSource  Whether it is the source document, which has no reference.
 */
export function judge(answers: readonly Answer[], isSource: boolean): Judgement {
  const byFact = new Map<RegistryFact, Answer>()
  const missing: RegistryFact[] = []
  for (const answer of answers) {
    if (answer.actual) byFact.set(answer.actual, answer)
    else if (answer.verdict === 'missing' && answer.expected) missing.push(answer.expected)
  }
  const isVerified = (fact: RegistryFact) =>
    isFaultless(fact) && (isSource || isConfirmed(byFact.get(fact)))
  return {
    isVerified,
    isSound: (fact) =>
      isVerified(fact) || (isFaultless(fact) && byFact.get(fact)?.verdict === 'unknown'),
    missing
  }
}

/** All registry facts of a document, in its order. */
export function factsOf({segments}: DocumentRecord): readonly RegistryFact[] {
  return segments.flatMap(({facts}) => registryFacts(facts))
}

function isFaultless(fact: RegistryFact): boolean {
  return fact.faults.length === 0 && (fact.kind === 'registry-key' || fact.status === 'accepted')
}

/** A value is confirmed by name, type and data; here it must stand under the same key as well. */
function isConfirmed(answer: Answer | undefined): boolean {
  if (answer?.verdict !== 'confirmed') return false
  const {actual, expected} = answer
  if (actual?.kind !== 'registry-value' || expected?.kind !== 'registry-value') return true
  if (actual.key === undefined || expected.key === undefined) return true
  return sameKey(actual.key, expected.key)
}
