import type {Place} from '../model/place.ts'
import type {
  RegistryFault,
  RegistryNotation,
  RegistryType,
  RegistryValue
} from '../model/registry.ts'
import type {Verdict} from './verdict.ts'

/** What a notation knows of a value. */
export interface ValueParts {
  readonly notation: RegistryNotation
  readonly place: Place
  readonly key?: string | undefined
  readonly name: string
  readonly namePlace: Place
  readonly type: RegistryType | undefined
  readonly literalPlace: Place
  readonly verdict: Verdict
  readonly faults?: readonly RegistryFault[]
}

/** A value with the texts of its places; faults in the order of the text. */
export function valueFact(text: string, parts: ValueParts): RegistryValue {
  const {place, literalPlace, verdict} = parts
  return {
    kind: 'registry-value',
    notation: parts.notation,
    place,
    raw: text.slice(place.start, place.end),
    key: parts.key,
    name: parts.name,
    namePlace: parts.namePlace,
    type: parts.type,
    data: verdict.data,
    literal: text.slice(literalPlace.start, literalPlace.end),
    literalPlace,
    status: verdict.status,
    reason: verdict.reason,
    faults: sorted(parts.faults ?? [])
  }
}

function sorted(faults: readonly RegistryFault[]): readonly RegistryFault[] {
  if (faults.length < 2) return faults
  return [...faults].sort((a, b) => a.place.start - b.place.start || b.place.end - a.place.end)
}
