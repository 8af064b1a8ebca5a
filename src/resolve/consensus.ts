import type {DocumentRecord} from '../model/record.ts'
import type {RegistryFact} from '../model/registry.ts'

/** Fewer locales than this agree on nothing. */
const leastLocales = 3

/**
 * Facts that most siblings of a document have, by meaning.
 *
 * @returns  In the order of the first document that has each; undefined where fewer than three
 *           siblings are there to ask or none has any fact.
 */
export function consensusOf(
  document: DocumentRecord,
  documents: readonly DocumentRecord[]
): readonly RegistryFact[] | undefined {
  const siblings = documents.filter((other) => other !== document)
  if (siblings.length < leastLocales) return undefined
  const votes = new Map<string, {fact: RegistryFact; count: number}>()
  for (const sibling of siblings) {
    const own = new Set<string>()
    for (const fact of sibling.segments.flatMap((segment) => segment.facts)) {
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
  return agreed.length === 0 ? undefined : agreed.map(({fact}) => fact)
}

/** The same for two facts that mean the same, whatever notation and case they are written in. */
function meaningOf(fact: RegistryFact): string {
  if (fact.kind === 'registry-key') return `${fact.deletes ? '-' : ''}${fact.path.toLowerCase()}`
  const {key, name, type, data} = fact
  return JSON.stringify([key?.toLowerCase(), name.toLowerCase(), type, data])
}
