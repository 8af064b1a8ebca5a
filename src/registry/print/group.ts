import type {RegistryFact, RegistryValue} from '../../model/registry.ts'
import {sameKey} from '../key.ts'

/** A key as it is printed, with the values below it in the order of the text. */
export interface Group {
  /** Canonical path; undefined for values that no key stands for. */
  readonly key: string | undefined
  readonly deletes: boolean
  readonly values: readonly RegistryValue[]
}

/**
 * Facts by key, in the order of the text.
 *
 * Left out: paths without hive, because nothing says where they belong, and values whose data is
 * not known. A rejected value stays when its meaning is plain.
 */
export function groupFacts(facts: readonly RegistryFact[]): readonly Group[] {
  const groups: {key: string | undefined; deletes: boolean; values: RegistryValue[]}[] = []
  for (const fact of facts) {
    const key = fact.kind === 'registry-key' ? fact.path : fact.key
    if (key?.startsWith('\\')) continue
    const last = groups.at(-1)
    if (fact.kind === 'registry-key') {
      if (last && !last.deletes && !fact.deletes && isSame(last.key, key)) continue
      groups.push({key, deletes: fact.deletes, values: []})
      continue
    }
    if (fact.type === undefined || (fact.data === undefined && fact.type !== 'DELETE')) continue
    if (last && isSame(last.key, key)) last.values.push(fact)
    else groups.push({key, deletes: false, values: [fact]})
  }
  return groups
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && sameKey(a, b))
}
