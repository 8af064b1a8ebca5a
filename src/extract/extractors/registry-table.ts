import type {Segment} from '../../model/record.ts'
import type {RegistryKey} from '../../model/registry.ts'
import {toFile} from '../../place/mapped-text.ts'
import {readRegistry} from '../../registry/read.ts'
import {valueFact} from '../../registry/value-fact.ts'
import {dataOfField, type Field, fieldOf, isName, typeOfField} from '../cell-value.ts'
import type {Extracted, Extractor} from '../extractor.ts'
import {inFile} from '../in-file.ts'

/** Rows of tables that give a path, a type, and a name or data, in columns of any order. */
export const registryTable: Extractor = {
  name: 'registry-table',
  summary: 'Registry values in rows of tables',
  trust: 103,
  *extract(segments) {
    for (const row of rowsOf(segments)) yield* readRow(row)
  }
}

/** Because a cell knows its column only, a row begins where the column does not rise. */
function* rowsOf(segments: readonly Segment[]): Generator<readonly Field[], void, undefined> {
  let row: Field[] = []
  let column = 0
  for (const [index, segment] of segments.entries()) {
    if (segment.kind !== 'cell' || segment.depth <= column) {
      if (row.length > 1) yield row
      row = []
    }
    column = segment.kind === 'cell' ? segment.depth : 0
    if (segment.kind === 'cell') row.push(fieldOf(segment, index))
  }
  if (row.length > 1) yield row
}

function* readRow(row: readonly Field[]): Generator<Extracted, void, undefined> {
  const typed = row.find((field) => typeOfField(field) !== undefined)
  const type = typed && typeOfField(typed)
  if (!typed || !type) return
  for (const field of row) {
    const key = field === typed ? undefined : keyOfField(field)
    if (!key) continue
    const others = row.filter((other) => other !== field && other !== typed && other.text !== '')
    yield* readFields(field, key, typed, others)
    return
  }
}

/** The key that a cell names and nothing else. */
function keyOfField(field: Field): RegistryKey | undefined {
  const [key, ...more] = readRegistry(field.text, 'markdown')
  if (key?.kind !== 'registry-key' || more.length > 0 || key.segments.length < 2) return undefined
  return key.raw.length * 2 > field.text.length ? key : undefined
}

function* readFields(
  field: Field,
  key: RegistryKey,
  typed: Field,
  others: readonly Field[]
): Generator<Extracted, void, undefined> {
  const type = typeOfField(typed)
  const named = others.length > 1 ? others.find(isName) : undefined
  const data = others.find((other) => other !== named)
  const last = key.segments.at(-1)
  if (!type || !last) return
  // Without a column for the name, the path ends in it.
  const above = {...(named ? key : withoutLast(key)), notation: 'table' as const}
  const namePlace = named ? place(named) : shifted(field, last.place)
  const literal = data ?? typed
  const verdict = data
    ? dataOfField(type, data)
    : {data: undefined, status: 'accepted' as const, reason: undefined}
  yield {segment: field.index, fact: inFile(above, field.segment, field.start)}
  const value = valueFact('', {
    notation: 'table',
    place: namePlace,
    key: above.path,
    name: named?.text ?? last.text,
    namePlace,
    type,
    literalPlace: place(literal),
    verdict
  })
  yield {
    segment: named?.index ?? field.index,
    fact: {...value, raw: named?.text ?? last.text, literal: literal.text}
  }
}

function withoutLast(key: RegistryKey): RegistryKey {
  const segments = key.segments.slice(0, -1)
  const end = segments.at(-1)?.place.end ?? key.place.end
  return {
    ...key,
    path: key.path.slice(0, key.path.lastIndexOf('\\')),
    raw: key.raw.slice(0, end - key.place.start),
    place: {start: key.place.start, end},
    segments,
    faults: key.faults.filter((fault) => fault.place.end <= end)
  }
}

function place(field: Field) {
  return toFile(field.segment, field.start, field.end)
}

function shifted({segment, start}: Field, range: {start: number; end: number}) {
  return toFile(segment, start + range.start, start + range.end)
}
