import type {RegistryKey, RegistryValue} from '../../model/registry.ts'
import {sameKey} from '../key.ts'

/** What printing needs to know of a key. */
export type PrintableKey = Pick<RegistryKey, 'kind' | 'path' | 'deletes'>

/** What printing needs to know of a value. */
export type PrintableValue = Pick<RegistryValue, 'kind' | 'key' | 'name' | 'type' | 'data'>

/** A key as it is printed, with the values below it in the order of the text. */
export interface Group {
  /** Canonical path; undefined for values that no key stands for. */
  readonly key: string | undefined
  readonly deletes: boolean
  readonly values: readonly PrintableValue[]
}

/**
 * Facts by key, in the order of the text.
 *
 * Left out: paths without hive, because nothing says where they belong, and values whose data is
 * not known. A rejected value stays when its meaning is plain.
 */
export function groupFacts(facts: readonly (PrintableKey | PrintableValue)[]): readonly Group[] {
  const groups: {key: string | undefined; deletes: boolean; values: PrintableValue[]}[] = []
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
