import type {DocumentRecord} from '../model/record.ts'
import type {RegistryFact} from '../model/registry.ts'
import {factsOf} from './prose.ts'

/** Fewer locales than this agree on nothing. */
const leastLocales = 3

/** What the siblings of a document say about its facts. */
export interface Consensus {
  /** Facts that most of them have, in the order of the first document that has each. */
  readonly agreed: readonly RegistryFact[]
  /** Tell whether any of them has a fact, so that nobody can call it an addition. */
  readonly isKnown: (fact: RegistryFact) => boolean
}

/**
 * Facts that most siblings of a document have, by meaning.
 *
 * @returns  Undefined where fewer than three siblings are there to ask or they agree on no fact.
 */
export function consensusOf(
  document: DocumentRecord,
  documents: readonly DocumentRecord[]
): Consensus | undefined {
  const siblings = documents.filter((other) => other !== document)
  if (siblings.length < leastLocales) return undefined
  const votes = new Map<string, {fact: RegistryFact; count: number}>()
  for (const sibling of siblings) {
    const own = new Set<string>()
    for (const fact of factsOf(sibling.segments)) {
      const key = meaningOf(fact)
      if (own.has(key)) continue
      own.add(key)
      const vote = votes.get(key)
      if (vote) vote.count++
      else votes.set(key, {fact, count: 1})
    }
  }
  const agreed = [...votes.values()].filter(
    ({count}) => count >= leastLocales && count * 3 >= siblings.length * 2
  )
  if (agreed.length === 0) return undefined
  return {agreed: agreed.map(({fact}) => fact), isKnown: (fact) => votes.has(meaningOf(fact))}
}

/** The same for two facts that mean the same, whatever notation and case they are written in. */
function meaningOf(fact: RegistryFact): string {
  if (fact.kind === 'registry-key') return `${fact.deletes ? '-' : ''}${fact.path.toLowerCase()}`
  const {key, name, type, data} = fact
  return JSON.stringify([key?.toLowerCase(), name.toLowerCase(), type, data])
}
