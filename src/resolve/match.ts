import type {RegistryFact, RegistryKey, RegistryValue} from '../model/registry.ts'
import {editDistance} from '../term/edit-distance.ts'
import type {Identity} from './identity.ts'

/** More keys than this are matched exactly only, because each is compared with each. */
const mostKeys = 200
/** A value is compared with this many that have its key and name. */
const mostCandidates = 100

/**
 * Find out which fact of the reference each fact of a document is.
 *
 * Keys and values are matched by path and name, not by order; what is left over is matched by
 * likeness, so that a damaged key meets the one that it was. Close to linear.
 *
 * @returns  Without the facts that meet none.
 */
export function matchFacts(
  actual: readonly RegistryFact[],
  expected: readonly RegistryFact[],
  identity: Identity
): ReadonlyMap<RegistryFact, RegistryFact> {
  const keys = matchKeys(actual.filter(isKey), expected.filter(isKey), identity)
  const values = matchValues(actual.filter(isValue), expected.filter(isValue), keys, identity)
  return new Map<RegistryFact, RegistryFact>([...keys, ...values])
}

function isKey(fact: RegistryFact): fact is RegistryKey {
  return fact.kind === 'registry-key'
}

function isValue(fact: RegistryFact): fact is RegistryValue {
  return fact.kind === 'registry-value'
}

function matchKeys(
  actual: readonly RegistryKey[],
  expected: readonly RegistryKey[],
  {ofPath}: Identity
): Map<RegistryKey, RegistryKey> {
  const matched = new Map<RegistryKey, RegistryKey>()
  const byPath = grouped(expected, ({path}) => ofPath(path))
  const taken = new Map<string, number>()
  for (const key of actual) {
    const path = ofPath(key.path)
    const same = byPath.get(path)
    const index = taken.get(path) ?? 0
    taken.set(path, index + 1)
    // A key that stands once more than in the reference is the same key again.
    const counterpart = same?.[index] ?? same?.[0]
    if (counterpart) matched.set(key, counterpart)
  }
  if (actual.length > mostKeys || expected.length > mostKeys) return matched
  const used = new Set(matched.values())
  const free = new Set(expected.filter((key) => !used.has(key)))
  for (const key of actual) if (!matched.has(key)) takeNearest(key, free, matched)
  return matched
}

function takeNearest(
  key: RegistryKey,
  free: Set<RegistryKey>,
  matched: Map<RegistryKey, RegistryKey>
): void {
  let best: RegistryKey | undefined
  let bestLikeness = 0.5
  for (const candidate of free) {
    const value = pathLikeness(key, candidate)
    if (value > bestLikeness) {
      best = candidate
      bestLikeness = value
    }
  }
  if (best === undefined) return
  matched.set(key, best)
  free.delete(best)
}

/**
 * Share of segments that are the same, a near miss counting half; 0 to 1.
 *
 * Segments are compared from both ends, so that one that was lost or added costs one.
 */
function pathLikeness(a: RegistryKey, b: RegistryKey): number {
  const own = a.segments.map(({text}) => text.toLowerCase())
  const other = b.segments.map(({text}) => text.toLowerCase())
  const shorter = Math.min(own.length, other.length)
  let first = 0
  while (first < shorter && own[first] === other[first]) first++
  let last = 0
  while (last < shorter - first && own.at(-1 - last) === other.at(-1 - last)) last++
  let same = first + last
  for (let index = first; index < shorter - last; index++) {
    const [mine, theirs] = [own[index] ?? '', other[index] ?? '']
    if (mine === theirs) same++
    else if (editDistance(mine, theirs, 2) <= 2) same += 0.5
  }
  return same / Math.max(own.length, other.length)
}

function matchValues(
  actual: readonly RegistryValue[],
  expected: readonly RegistryValue[],
  keys: ReadonlyMap<RegistryKey, RegistryKey>,
  {ofPath, ofFact}: Identity
): Map<RegistryValue, RegistryValue> {
  const meant = new Map<string, string>()
  for (const [key, counterpart] of keys) meant.set(key.path, ofPath(counterpart.path))
  const parentOf = ({key}: RegistryValue) =>
    key === undefined ? undefined : (meant.get(key) ?? ofPath(key))
  const find = finder(expected, ofPath)
  const matched = new Map<RegistryValue, RegistryValue>()
  const free = new Set(expected)
  const take = (fits: (value: RegistryValue) => RegistryValue | undefined) => {
    for (const value of actual) {
      const found = matched.has(value) ? undefined : fits(value)
      if (!found) continue
      matched.set(value, found)
      free.delete(found)
    }
  }
  const byName = (value: RegistryValue) => find(parentOf(value), value.name.toLowerCase())
  take((value) => byName(value).find((other) => free.has(other) && ofFact(value) === ofFact(other)))
  take((value) => byName(value).find((other) => free.has(other)))
  // A value that stands once more than in the reference is the same value again.
  take((value) => byName(value)[0])
  // A translated name: the same key, and nothing else left that it could be.
  take((value) =>
    find(parentOf(value), undefined).find((other) => free.has(other) && value.type === other.type)
  )
  return matched
}

type Find = (parent: string | undefined, name: string | undefined) => readonly RegistryValue[]

/** Stand for every key or name, and for no key, in an index; neither is one. */
const any = '\0'
const none = '\x01'

/** Looks values up by the identity of their key and their lower-case name; undefined is any. */
function finder(values: readonly RegistryValue[], ofPath: Identity['ofPath']): Find {
  const indexes = new Map<string, RegistryValue[]>()
  for (const value of values) {
    const parent = value.key === undefined ? none : ofPath(value.key)
    for (const name of [value.name.toLowerCase(), any]) {
      for (const index of [`${parent}\n${name}`, `${any}\n${name}`]) {
        const known = indexes.get(index)
        if (!known) indexes.set(index, [value])
        else if (known.length < mostCandidates) known.push(value)
      }
    }
  }
  const at = (parent: string, name: string) => indexes.get(`${parent}\n${name}`) ?? []
  // A value in the reference that stands under no key may belong to any.
  return (parent, name = any) =>
    parent === undefined ? at(any, name) : [...at(parent, name), ...at(none, name)]
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const known = groups.get(key)
    if (known) known.push(item)
    else groups.set(key, [item])
  }
  return groups
}
