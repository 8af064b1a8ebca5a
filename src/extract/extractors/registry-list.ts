import type {MappedText} from '../../model/place.ts'
import type {Segment} from '../../model/record.ts'
import type {RegistryKey} from '../../model/registry.ts'
import {joinMapped, sliceMapped} from '../../place/mapped-slice.ts'
import {toFile} from '../../place/mapped-text.ts'
import {hiveOf} from '../../registry/hive.ts'
import {nearestHive} from '../../registry/nearest-hive.ts'
import {readRegistry} from '../../registry/read.ts'
import {valueFact} from '../../registry/value-fact.ts'
import {dataOfField, type Field, fieldOf, isName, typeOfField} from '../cell-value.ts'
import type {Extracted, Extractor} from '../extractor.ts'
import {inFile} from '../in-file.ts'

/** Items behind the one with the hive that may belong to it. */
const reach = 6

/**
 * Lists of labelled items. Labels are translated, so the values tell what they are:
 *
 * ```text
 * > | - Hive: HKEY_LOCAL_MACHINE
 * > | - Key path: SOFTWARE\Contoso\Mail
 * > | - Value name: TenantId
 * > | - Value type: REG_SZ
 * > | - Value data: contoso
 * ```
 */
export const registryList: Extractor = {
  name: 'registry-list',
  summary: 'Registry values in lists of labelled items',
  trust: 103,
  *extract(segments) {
    const fields = segments.map(labelled)
    for (const [index, hive] of fields.entries()) {
      if (hive && isHive(hive.text))
        yield* readGroup(hive, fields.slice(index + 1, index + 1 + reach))
    }
  }
}

/** What follows the first colon of an item, when a short label stands before it. */
function labelled(segment: Segment, index: number): Field | undefined {
  if (segment.kind !== 'item' && segment.kind !== 'paragraph') return undefined
  const label = /^[^:：\\\n]{1,40}[:：]/.exec(segment.text)?.[0]
  return label === undefined ? undefined : fieldOf(segment, index, label.length)
}

function isHive(text: string): boolean {
  return (
    /^\S{4,40}$/.test(text) &&
    /^HK/i.test(text) &&
    (hiveOf(text) ?? nearestHive(text)) !== undefined
  )
}

function* readGroup(
  hive: Field,
  following: readonly (Field | undefined)[]
): Generator<Extracted, void, undefined> {
  const [path, ...rest] = following.filter((field) => field !== undefined)
  if (!path || !/^[^\s\\]+(?:\\[^\\]+)+\\?$/.test(path.text)) return
  const key = joined(hive, path)
  if (!key) return
  yield {segment: path.index, fact: key}
  const typeIndex = rest.findIndex((field) => typeOfField(field) !== undefined)
  const typed = rest[typeIndex]
  const type = typed && typeOfField(typed)
  const named = rest.slice(0, Math.max(0, typeIndex)).findLast(isName)
  if (!type || !typed || !named) return
  const data = rest[typeIndex + 1]
  const isNext = data !== undefined && data.index === typed.index + 1 && !isHive(data.text)
  const literal = isNext ? data : typed
  const verdict = isNext
    ? dataOfField(type, data)
    : {data: undefined, status: 'accepted' as const, reason: undefined}
  const namePlace = toFile(named.segment, named.start, named.end)
  const value = valueFact('', {
    notation: 'list',
    place: namePlace,
    key: key.path,
    name: named.text,
    namePlace,
    type,
    literalPlace: toFile(literal.segment, literal.start, literal.end),
    verdict
  })
  yield {segment: named.index, fact: {...value, raw: named.text, literal: literal.text}}
}

/** Hive and path as one key; its place is that of the path. */
function joined(hive: Field, path: Field): RegistryKey | undefined {
  const text = joinMapped([mapped(hive), mapped(path)], '\\')
  const [fact, ...more] = readRegistry(text.text, 'markdown')
  if (fact?.kind !== 'registry-key' || more.length > 0) return undefined
  const place = toFile(path.segment, path.start, path.end)
  return {...inFile(fact, text), notation: 'list', place, raw: path.text}
}

function mapped({segment, start, end}: Field): MappedText {
  return sliceMapped(segment, start, end)
}
