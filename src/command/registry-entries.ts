import type {Point} from '../model/place.ts'
import type {RegistryData, RegistryFact, RegistryType} from '../model/registry.ts'
import {lineStarts, pointAt} from '../place/lines.ts'

/** A registry value that a text sets or deletes, or a key that it deletes, for other programs. */
export type RegistryEntry =
  | {
      /** Null where the text names no key. */
      readonly key: string | null
      /** Empty for the default value. */
      readonly name: string
      /** Null where the text does not tell. */
      readonly type: RegistryType | null
      readonly data: Exclude<RegistryData, undefined> | null
      /** The data as written. */
      readonly raw: string
      readonly start: Point
      readonly end: Point
      readonly status: 'accepted' | 'rejected'
      /** Why it is rejected. */
      readonly reason: string | null
    }
  | {readonly key: string; readonly delete: true; readonly start: Point; readonly end: Point}

/**
 * Set out facts for other programs, in the order of the text.
 *
 * Keys that are merely named are no entries.
 *
 * @param text  What the facts were read from.
 */
export function toEntries(facts: readonly RegistryFact[], text: string): readonly RegistryEntry[] {
  const lines = lineStarts(text)
  return facts.flatMap((fact): readonly RegistryEntry[] => {
    const start = pointAt(lines, fact.place.start)
    const end = pointAt(lines, fact.place.end)
    if (fact.kind === 'registry-key') {
      return fact.deletes ? [{key: fact.path, delete: true, start, end}] : []
    }
    const {key = null, name, type = null, data = null, literal: raw, status, reason = null} = fact
    return [{key, name, type, data, raw, start, end, status, reason}]
  })
}
