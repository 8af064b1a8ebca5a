import type {Answer} from '../model/answer.ts'
import type {Evidence} from '../model/finding.ts'
import type {RegistryFact, RegistryKey, RegistryValue} from '../model/registry.ts'
import {canonicalKey} from '../registry/key.ts'
import {sameData} from '../registry/value.ts'
import {editDistance} from '../term/edit-distance.ts'

/** More keys than this are matched exactly only, because each is compared with each. */
const mostKeys = 200

/**
 * Hold the registry facts of a document against those of its reference, after normalisation.
 *
 * Keys and values are matched by path and name, not by order; what is left over is matched by
 * likeness, so that a damaged key meets the one that it was. A fact that stands on one side twice
 * and on the other once is not missing.
 *
 * @returns  One answer per fact of the document, in order, then one per missing fact.
 */
export function compareFacts(
  actual: readonly RegistryFact[],
  expected: readonly RegistryFact[],
  evidenceOf: (fact: RegistryFact) => Evidence,
  near: (fact: RegistryFact) => number
): readonly Answer[] {
  const sameKey = keyComparison()
  const keys = matchKeys(actual.filter(isKey), expected.filter(isKey), sameKey)
  const values = matchValues(actual.filter(isValue), expected.filter(isValue), keys, sameKey)
  const matched = new Map<RegistryFact, RegistryFact>([...keys, ...values])
  const used = new Set(matched.values())
  // Because a document is held against the reference as a whole, its evidence is where that starts.
  const whole = expected[0] ? evidenceOf(expected[0]) : undefined
  const answers: Answer[] = actual.map((fact) => {
    const counterpart = matched.get(fact)
    const verdict = counterpart
      ? agrees(fact, counterpart, sameKey)
        ? 'confirmed'
        : 'contradicted'
      : 'extra'
    return {
      verdict,
      actual: fact,
      expected: counterpart,
      evidence: counterpart ? evidenceOf(counterpart) : whole,
      near: fact.place.start
    }
  })
  for (const fact of expected) {
    if (used.has(fact) || actual.some((other) => agrees(other, fact, sameKey))) continue
    answers.push({
      verdict: 'missing',
      actual: undefined,
      expected: fact,
      evidence: evidenceOf(fact),
      near: near(fact)
    })
  }
  return answers
}

function isKey(fact: RegistryFact): fact is RegistryKey {
  return fact.kind === 'registry-key'
}

function isValue(fact: RegistryFact): fact is RegistryValue {
  return fact.kind === 'registry-value'
}

type SameKey = (a: string, b: string) => boolean

/** Compares two paths; because each is met many times, what it names is worked out once. */
function keyComparison(): SameKey {
  const known = new Map<string, string>()
  const identityOf = (path: string) => {
    const identity = known.get(path) ?? (canonicalKey(path) ?? path).toLowerCase()
    known.set(path, identity)
    return identity
  }
  return (a, b) => a === b || identityOf(a) === identityOf(b)
}

function agrees(actual: RegistryFact, expected: RegistryFact, sameKey: SameKey): boolean {
  if (actual.kind === 'registry-key') {
    return (
      expected.kind === 'registry-key' &&
      sameKey(actual.path, expected.path) &&
      actual.deletes === expected.deletes
    )
  }
  if (expected.kind !== 'registry-value' || actual.status === 'rejected') return false
  return sameValue(actual, expected) || isRepaired(actual, expected)
}

/** The reference has quotes around a dword, and the document has it without. */
function isRepaired(actual: RegistryValue, expected: RegistryValue): boolean {
  const quoted = expected.faults.find(({kind}) => kind === 'quoted-dword')
  return sameName(actual, expected) && quoted?.expected === actual.literal
}

function sameValue(actual: RegistryValue, expected: RegistryValue): boolean {
  return sameName(actual, expected) && sameData(actual, expected)
}

function sameName(a: RegistryValue, b: RegistryValue): boolean {
  return a.name.toLowerCase() === b.name.toLowerCase()
}

function matchKeys(
  actual: readonly RegistryKey[],
  expected: readonly RegistryKey[],
  sameKey: SameKey
): Map<RegistryKey, RegistryKey> {
  const matched = new Map<RegistryKey, RegistryKey>()
  const free = new Set(expected)
  take(actual, free, matched, (key, candidate) => sameKey(key.path, candidate.path))
  // A key that stands once more than in the reference is the same key again.
  for (const key of actual) {
    if (matched.has(key)) continue
    const again = expected.find((candidate) => sameKey(key.path, candidate.path))
    if (again) matched.set(key, again)
  }
  if (actual.length <= mostKeys && expected.length <= mostKeys) {
    for (const key of actual) if (!matched.has(key)) takeNearest(key, free, matched)
  }
  return matched
}

/** Give each fact the first free counterpart that fits. */
function take<T extends RegistryFact>(
  actual: readonly T[],
  free: Set<T>,
  matched: Map<T, T>,
  fits: (actual: T, expected: T) => boolean
): void {
  for (const fact of actual) {
    if (matched.has(fact)) continue
    for (const candidate of free) {
      if (!fits(fact, candidate)) continue
      matched.set(fact, candidate)
      free.delete(candidate)
      break
    }
  }
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
  sameKey: SameKey
): Map<RegistryValue, RegistryValue> {
  const matched = new Map<RegistryValue, RegistryValue>()
  const free = new Set(expected)
  const meant = new Map<string, string>()
  for (const [key, counterpart] of keys) meant.set(key.path, counterpart.path)
  const sameParent = (value: RegistryValue, candidate: RegistryValue) =>
    value.key === undefined ||
    candidate.key === undefined ||
    sameKey(meant.get(value.key) ?? value.key, candidate.key)
  take(
    actual,
    free,
    matched,
    (value, candidate) => sameParent(value, candidate) && sameValue(value, candidate)
  )
  take(
    actual,
    free,
    matched,
    (value, candidate) => sameParent(value, candidate) && sameName(value, candidate)
  )
  for (const value of actual) {
    if (matched.has(value)) continue
    const again = expected.find(
      (candidate) => sameParent(value, candidate) && sameName(value, candidate)
    )
    if (again) matched.set(value, again)
  }
  // A translated name: the same key, and nothing else left that it could be.
  take(
    actual,
    free,
    matched,
    (value, candidate) => sameParent(value, candidate) && value.type === candidate.type
  )
  return matched
}
