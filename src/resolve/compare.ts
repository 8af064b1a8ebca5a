import type {Answer} from '../model/answer.ts'
import type {Evidence} from '../model/finding.ts'
import type {Place} from '../model/place.ts'
import type {RegistryFact} from '../model/registry.ts'
import {identity, withoutQuotes} from './identity.ts'
import {matchFacts} from './match.ts'

/**
 * Hold the registry facts of a document against those of its reference, after normalisation.
 *
 * A fact that stands on one side twice and on the other once is not missing. A dword that has quotes
 * in the reference and none in the document was repaired.
 *
 * @returns  One answer per fact of the document, in order, then one per missing fact.
 */
export function compareFacts(
  actual: readonly RegistryFact[],
  expected: readonly RegistryFact[],
  evidenceOf: (fact: RegistryFact) => Evidence,
  near: (fact: RegistryFact) => Place
): readonly Answer[] {
  const own = identity()
  const matched = matchFacts(actual, expected, own)
  const isEqual = (fact: RegistryFact, counterpart: RegistryFact) =>
    own.ofFact(fact) === own.ofFact(counterpart) || own.ofFact(fact) === withoutQuotes(counterpart)
  // Because a document is held against the reference as a whole, its evidence is where that starts.
  const whole = expected[0] ? evidenceOf(expected[0]) : undefined
  const answers: Answer[] = actual.map((fact) => {
    const counterpart = matched.get(fact)
    const agrees = counterpart && isAccepted(fact) && isEqual(fact, counterpart)
    return {
      verdict: !counterpart ? 'extra' : agrees ? 'confirmed' : 'contradicted',
      actual: fact,
      expected: counterpart,
      evidence: counterpart ? evidenceOf(counterpart) : whole,
      near: fact.place
    }
  })
  const used = new Set(matched.values())
  const present = new Set(actual.filter(isAccepted).map(own.ofFact))
  for (const fact of expected) {
    if (used.has(fact) || present.has(own.ofFact(fact))) continue
    answers.push({
      verdict: 'missing',
      actual: undefined,
      expected: fact,
      evidence: evidenceOf(fact),
      near: near(fact)
    })
  }
  return answers
}

/** What an import drops agrees with nothing. */
function isAccepted(fact: RegistryFact): boolean {
  return fact.kind === 'registry-key' || fact.status === 'accepted'
}
