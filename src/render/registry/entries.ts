import {fingerprint} from '../../digest/fingerprint.ts'
import type {RegistryFact} from '../../model/registry.ts'
import {groupFacts} from '../../registry/print/group.ts'

/** What registry text holds, in short. */
export interface Entries {
  /** 16 lower-case hex digits: the same for the same entries in any notation, order and case. */
  readonly id: string
  /** Number of keys that are named, opened or deleted. */
  readonly keys: number
  /** Number of values that are set or deleted. */
  readonly values: number
}

/** Count the entries that can be printed, each once, and give the set of them an identity. */
export function entriesOf(facts: readonly RegistryFact[]): Entries {
  const keys = new Set<string>()
  const values = new Set<string>()
  for (const group of groupFacts(facts)) {
    const key = `${group.deletes ? '-' : ''}${group.key?.toLowerCase() ?? ''}`
    if (group.key !== undefined) keys.add(key)
    for (const {name, type, data} of group.values) {
      values.add(JSON.stringify([key, name.toLowerCase(), type, data]))
    }
  }
  const id = fingerprint([...keys].sort().concat([...values].sort()), 0)
  return {id, keys: keys.size, values: values.size}
}
