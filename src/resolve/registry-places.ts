import type {Place} from '../model/place.ts'
import type {Segment} from '../model/record.ts'
import type {SegmentPair} from '../model/reference.ts'
import type {RegistryFact} from '../model/registry.ts'
import {fromFile, toFile} from '../place/mapped-text.ts'
import {registryFacts} from '../registry/registry-facts.ts'

/**
 * Where in a document a fact of the reference would stand.
 *
 * Of a value in a list or a table, the item or cell that lacks its part: the name, the type or the data.
 *
 * @param before  The fact of the document that the one before it became.
 */
export type RegistryPlace = (fact: RegistryFact, before?: RegistryFact) => Place

/** @param pairs  The document's segments beside those of the reference. */
export function registryPlaces(pairs: readonly SegmentPair[]): RegistryPlace {
  const owners = new Map<RegistryFact, number>()
  const targets: (Segment | undefined)[] = []
  let last: Segment | undefined
  for (const [index, {source, target}] of pairs.entries()) {
    last = target ?? last
    targets.push(last)
    for (const fact of registryFacts(source?.facts ?? [])) owners.set(fact, index)
  }
  return (fact, before) => {
    const owner = owners.get(fact)
    const target = owner === undefined ? last : targets[owner]
    if (!target) return {start: 0, end: 0}
    if (owner !== undefined && (fact.notation === 'list' || fact.notation === 'table'))
      return lackingPart(fact, owner, pairs)?.place ?? target.place
    return before ? behind(before.place, target) : target.place
  }
}

/** Items or cells on either side of a fact's own that may hold a part of it. */
const reach = 6

function lackingPart(
  fact: RegistryFact,
  owner: number,
  pairs: readonly SegmentPair[]
): Segment | undefined {
  const span = spanOf(fact)
  for (const {source, target} of pairs.slice(Math.max(0, owner - reach), owner + reach + 1)) {
    if (!source || !target || source.place.end < span.start || source.place.start > span.end)
      continue
    const parts = partsOf(fact).filter((part) => part !== '' && source.text.includes(part))
    const type = /\b(?:REG_[A-Z_]+|[DQ]WORD)\b/.exec(source.text)?.[0]
    const wanted = parts.length > 0 ? parts : type === undefined ? [] : [type]
    if (wanted.some((part) => !target.text.includes(part))) return target
  }
  return undefined
}

/** From the first part of a fact to the last, in the file of the reference. */
function spanOf(fact: RegistryFact): Place {
  const places =
    fact.kind === 'registry-key'
      ? [fact.place, ...fact.segments.map(({place}) => place)]
      : [fact.place, fact.namePlace, fact.literalPlace]
  return {
    start: Math.min(...places.map(({start}) => start)),
    end: Math.max(...places.map(({end}) => end))
  }
}

function partsOf(fact: RegistryFact): readonly string[] {
  return fact.kind === 'registry-key'
    ? [fact.raw, fact.segments[0]?.text ?? '']
    : [fact.name, fact.literal]
}

/** Because many facts may be lost in one long line, no more of it is looked at, in UTF-16 units. */
const longest = 400

/** The rest of the line that follows a place of a segment; the segment where the place is not in it. */
function behind({end}: Place, target: Segment): Place {
  if (end < target.place.start || end > target.place.end) return target.place
  const from = fromFile(target, {start: end - 1, end}).end
  const rest = target.text.slice(from, from + longest)
  const start = from + rest.length - rest.trimStart().length
  if (start >= target.text.length) return target.place
  const line = rest.trimStart().split('\n', 1)[0] ?? ''
  return toFile(target, start, start + line.length)
}
