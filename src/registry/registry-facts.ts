import type {Fact} from '../model/fact.ts'
import type {RegistryFact} from '../model/registry.ts'

/** Keys and values among facts of all kinds, in their order. */
export function registryFacts(facts: readonly Fact[]): readonly RegistryFact[] {
  return facts.length === 0 ? noFacts : facts.filter(isRegistryFact)
}

const noFacts: readonly RegistryFact[] = Object.freeze([])

/** Whether a fact is a registry key or value. */
export function isRegistryFact(fact: Fact): fact is RegistryFact {
  return fact.kind === 'registry-key' || fact.kind === 'registry-value'
}
