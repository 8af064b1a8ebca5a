import type {RegistryFact} from '../../src/model/registry.ts'
import {readRegistry} from '../../src/registry/read.ts'

/** What a text has, one line per fact: `raw → path`, `raw: name type data`, then faults. */
export function summary(text: string): readonly string[] {
  return readRegistry(text, 'markdown').map(
    (fact) => `${fact.notation} ${content(fact)}${faults(fact)}`
  )
}

function content(fact: RegistryFact): string {
  if (fact.kind === 'registry-key') return `${fact.deletes ? '-' : ''}${fact.raw} → ${fact.path}`
  const data =
    fact.type === 'DELETE' || fact.type === undefined ? '' : ` ${JSON.stringify(fact.data)}`
  return `${fact.literal}: ${fact.name === '' ? '@' : fact.name} ${fact.type}${data}${fact.status === 'rejected' ? ' !' : ''}`
}

function faults(fact: RegistryFact): string {
  return fact.faults
    .map(({kind, actual, expected}) => ` {${kind} ${actual} → ${expected}}`)
    .join('')
}
