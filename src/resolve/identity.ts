import type {RegistryFact, RegistryValue} from '../model/registry.ts'
import {canonicalKey} from '../registry/key.ts'

/** Texts that are equal for what Windows takes for the same. */
export interface Identity {
  /** Of a key path, in any spelling. */
  ofPath(path: string): string
  /** Of a fact as a whole; of a value, under whatever key it stands. */
  ofFact(fact: RegistryFact): string
}

/** Because a path is met many times, what it names is worked out once. */
export function identity(): Identity {
  const known = new Map<string, string>()
  const ofPath = (path: string) => {
    const found = known.get(path) ?? (canonicalKey(path) ?? path).toLowerCase()
    known.set(path, found)
    return found
  }
  const ofKey = (path: string, deletes: boolean) => `${deletes ? '-' : ''}${ofPath(path)}`
  return {
    ofPath,
    ofFact: (fact) =>
      fact.kind === 'registry-key' ? ofKey(fact.path, fact.deletes) : ofValue(fact)
  }
}

function ofValue({name, type, data}: Pick<RegistryValue, 'name' | 'type' | 'data'>): string {
  return JSON.stringify([name.toLowerCase(), type, data])
}

/**
 * Identity of a value whose dword stands in quotes, as it was meant.
 *
 * @returns  Undefined for every other fact.
 */
export function withoutQuotes(fact: RegistryFact): string | undefined {
  if (fact.kind !== 'registry-value') return undefined
  const quoted = fact.faults.find(({kind}) => kind === 'quoted-dword')?.expected
  const digits = /^dword:([0-9a-f]{8})$/i.exec(quoted ?? '')?.[1]
  if (digits === undefined) return undefined
  return ofValue({name: fact.name, type: 'REG_DWORD', data: Number.parseInt(digits, 16)})
}
