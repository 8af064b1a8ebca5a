import type {Answer} from '../model/answer.ts'
import type {Evidence} from '../model/finding.ts'
import type {RegistryFact, RegistryValue} from '../model/registry.ts'
import {type Identity, identity, withoutQuotes} from './identity.ts'
import {matchFacts} from './match.ts'
import type {RegistryPlace} from './registry-places.ts'

/**
 * Hold the registry facts of a document against those of its reference, after normalisation.
 *
 * A fact that stands on one side twice and on the other once is not missing, but for a value that
 * stands under two keys. A dword that has quotes
 * in the reference and none in the document was repaired.
 *
 * @returns  One answer per fact of the document, in order, then one per missing fact.
 */
export function compareFacts(
  actual: readonly RegistryFact[],
  expected: readonly RegistryFact[],
  evidenceOf: (fact: RegistryFact) => Evidence,
  near: RegistryPlace
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
  const became = new Map([...matched].map(([fact, counterpart]) => [counterpart, fact]))
  const isPresent = presence(actual.filter(isAccepted), became, own)
  let before: RegistryFact | undefined
  for (const fact of expected) {
    const found = became.get(fact)
    if (found) before = found
    if (found || isPresent(fact)) continue
    answers.push({
      verdict: 'missing',
      actual: undefined,
      expected: fact,
      evidence: evidenceOf(fact),
      near: near(fact, before)
    })
  }
  return answers
}

/** Tells whether a document has a fact of the reference somewhere; a value, under its own key. */
function presence(
  actual: readonly RegistryFact[],
  became: ReadonlyMap<RegistryFact, RegistryFact>,
  {ofFact, ofPath}: Identity
): (fact: RegistryFact) => boolean {
  const keys = new Map<string, Set<string>>()
  for (const fact of actual) {
    const identical = ofFact(fact)
    const known = keys.get(identical) ?? new Set()
    known.add(keyOf(fact, ofPath))
    keys.set(identical, known)
  }
  const meant = new Map<string, string>()
  for (const [expected, fact] of became) {
    if (expected.kind === 'registry-key' && fact.kind === 'registry-key')
      meant.set(ofPath(expected.path), ofPath(fact.path))
  }
  return (fact) => {
    const under = keys.get(ofFact(fact))
    if (!under) return false
    // Because a key that was lost is a finding of its own, its values need none.
    const key = fact.kind === 'registry-value' ? meant.get(keyOf(fact, ofPath)) : undefined
    return key === undefined || under.has(key) || under.has('')
  }
}

/** Empty for a value that stands under no key. */
function keyOf(fact: RegistryFact, ofPath: Identity['ofPath']): string {
  if (fact.kind === 'registry-key') return ofPath(fact.path)
  const {key}: RegistryValue = fact
  return key === undefined ? '' : ofPath(key)
}

/** What an import drops agrees with nothing. */
function isAccepted(fact: RegistryFact): boolean {
  return fact.kind === 'registry-key' || fact.status === 'accepted'
}
