import type {
  RegistryFault,
  RegistryKey,
  RegistryNotation,
  RegistrySegment
} from '../model/registry.ts'
import type {FoldedText} from './folded.ts'
import {hiveOf} from './hive.ts'
import {nearestHive} from './nearest-hive.ts'
import {notationFaults} from './notation-faults.ts'

/** How a key path is read. */
export interface KeyOptions {
  readonly notation: RegistryNotation
  readonly deletes?: boolean
  /** Blanks beside a backslash belong to the names, as an import has it: `.reg` files. */
  readonly isExact?: boolean
  /** Faults around the path, such as full-width brackets. */
  readonly faults?: readonly RegistryFault[]
}

/**
 * A key of a path whose ends are known.
 *
 * ```text
 * > | HKLM\SOFTWARE\Microsoft \Office\
 *     ^^^^ hive               ^^ key-blank
 * ```
 *
 * The canonical path has the hive spelled out, but a name that is none as it stands; it starts with
 * a backslash when the text names no hive.
 *
 * @param from  First index of the path in the plain text; the path is not empty.
 * @param to    Index after it.
 */
export function keyFact(
  view: FoldedText,
  from: number,
  to: number,
  options: KeyOptions
): RegistryKey {
  const pieces = split(view.plain, from, to)
  const segments = pieces
    .filter((piece) => piece.to > piece.from)
    .map((piece, index) =>
      segmentOf(view, index > 0 && options.isExact ? padded(view.plain, piece, to) : piece)
    )
  const blanks = blankFaults(view, from, to)
  const {path, faults} = rooted(view, from, segments)
  const apart = [...faults, ...blanks]
  const place = view.place(from, to)
  return {
    kind: 'registry-key',
    notation: options.notation,
    place,
    raw: view.text.slice(place.start, place.end),
    path,
    segments,
    deletes: options.deletes ?? false,
    faults: [
      ...(options.faults ?? []),
      ...blanks,
      ...doubledFaults(view, from, to),
      ...charFaults(view, from, to, apart),
      ...faults
    ].sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end)
  }
}

interface Range {
  readonly from: number
  readonly to: number
}

/** The ranges between backslashes, without blanks at their ends. */
function split(plain: string, from: number, to: number): readonly Range[] {
  const pieces: Range[] = []
  let start = from
  for (let index = from; index <= to; index++) {
    if (index < to && plain.charAt(index) !== '\\') continue
    let first = start
    let last = index
    while (first < last && isBlank(plain.charAt(first))) first++
    while (last > first && isBlank(plain.charAt(last - 1))) last--
    pieces.push({from: first, to: last})
    start = index + 1
  }
  return pieces
}

function segmentOf(view: FoldedText, {from, to}: Range): RegistrySegment {
  return {text: view.plain.slice(from, to), place: view.place(from, to)}
}

/** A name with the blanks around it. */
function padded(plain: string, piece: Range, end: number): Range {
  let {from, to} = piece
  while (isBlank(plain.charAt(from - 1))) from--
  while (to < end && isBlank(plain.charAt(to))) to++
  return {from, to}
}

function rooted(
  view: FoldedText,
  from: number,
  segments: readonly RegistrySegment[]
): {readonly path: string; readonly faults: readonly RegistryFault[]} {
  const [first, ...rest] = segments.map(({text}) => text)
  const root = segments[0]
  if (first === undefined || root === undefined) return {path: '', faults: []}
  if (view.plain.charAt(from) === '\\' || isRoot(first)) {
    return {path: `\\${[first, ...rest].join('\\')}`, faults: []}
  }
  const hive = hiveOf(first)
  if (hive) return {path: [hive, ...rest].join('\\'), faults: []}
  const drive = hiveOf(first.replace(/ +:$/, ''))
  if (drive) return {path: [drive, ...rest].join('\\'), faults: colonFaults(view, root)}
  const expected = nearestHive(first)
  const actual = view.text.slice(root.place.start, root.place.end)
  return {
    path: [first, ...rest].join('\\'),
    faults: [{kind: 'unknown-hive', place: root.place, actual, expected}]
  }
}

/** `HKLM :`, as French has colons. */
function colonFaults(view: FoldedText, {place}: RegistrySegment): readonly RegistryFault[] {
  const actual = view.text.slice(place.start, place.end)
  const name = /^[A-Za-z_]*/.exec(actual)?.[0] ?? ''
  const start = place.start + name.length
  return [
    {
      kind: 'notation',
      place: {start, end: place.end},
      actual: actual.slice(name.length),
      expected: ':'
    }
  ]
}

/** Names right below a hive, which a path without hive can start with. */
function isRoot(name: string): boolean {
  return /^(?:software|system|hardware|sam|security)$/i.test(name)
}

/** Backslashes with blanks beside them. */
function blankFaults(view: FoldedText, from: number, to: number): readonly RegistryFault[] {
  const faults: RegistryFault[] = []
  let index = from
  while (index < to) {
    const start = index
    while (index < to && isBlank(view.plain.charAt(index))) index++
    const hasBefore = index > start
    if (view.plain.charAt(index) !== '\\' || index >= to) {
      index = Math.max(index, start + 1)
      continue
    }
    const afterSlash = index + 1
    index = afterSlash
    while (index < to && isBlank(view.plain.charAt(index))) index++
    if (!hasBefore && index === afterSlash) continue
    // Hidden characters between the names and the blanks go with them.
    const place = {
      start: start > from ? view.end(start - 1) : view.start(start),
      end: index < to ? view.start(index) : view.end(index - 1)
    }
    const actual = view.text.slice(place.start, place.end)
    faults.push({kind: 'key-blank', place, actual, expected: '\\'})
  }
  return faults
}

/** Two backslashes where one belongs; none when all are doubled, as strings in source code have them. */
function doubledFaults(view: FoldedText, from: number, to: number): readonly RegistryFault[] {
  const path = view.plain.slice(from, to)
  if (!path.includes('\\\\')) return []
  const runs = [...path.matchAll(/\\+/g)]
  const doubled = runs.filter(([run]) => run.length > 1)
  if (doubled.length === runs.length) return []
  return doubled.map((run) => {
    const start = from + run.index
    const place = view.place(start, start + run[0].length)
    return {
      kind: 'notation',
      place,
      actual: view.text.slice(place.start, place.end),
      expected: '\\'
    }
  })
}

/** Characters that do not belong, outside places that are faults of their own, in order. */
function charFaults(
  view: FoldedText,
  from: number,
  to: number,
  apart: readonly RegistryFault[]
): readonly RegistryFault[] {
  if (view.isExact) return []
  const faults: RegistryFault[] = []
  let start = from
  let next = 0
  for (let index = from; index < to; index++) {
    const fault = apart[next]
    if (fault === undefined) break
    if (view.start(index) < fault.place.start) continue
    faults.push(...notationFaults(view, start, index))
    while (index < to && view.start(index) < fault.place.end) index++
    start = index
    next++
  }
  return [...faults, ...notationFaults(view, start, to)]
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\t'
}
