import type {RegistryFault, RegistryKey, RegistryValue} from '../../model/registry.ts'
import type {FoldedText} from '../folded.ts'
import {hiveOf} from '../hive.ts'
import {keyFact} from '../key-fact.ts'
import {literalAt} from '../literal-at.ts'
import {nearestHive} from '../nearest-hive.ts'
import type {Found, Notation} from '../notation.ts'
import {notationFaults} from '../notation-faults.ts'
import {valueFact} from '../value-fact.ts'
import {rejected} from '../verdict.ts'
import {isNameOfWords} from '../words.ts'

/** `.reg` text without its line breaks: `[HKEY_…\Client] "Enabled"=dword:00000001 "Start"=…`. */
export const flattened: Notation = {
  name: 'flattened',
  summary: '.reg text that lost its lines, inside a paragraph or code',
  find: (view) => findFlattened(view, false)
}

/**
 * The same below a key that is known already.
 *
 * @param hasKey  Strings and `-` are values, too: they could be anything where no key is near.
 */
export function* findFlattened(
  view: FoldedText,
  hasKey: boolean
): Generator<Found, void, undefined> {
  let end = 0
  let isBelowKey = hasKey
  for (const {0: sign, index} of view.plain.matchAll(/[[=]/g)) {
    if (index < end) continue
    const found = sign === '[' ? keyAt(view, index) : valueAt(view, index, end, isBelowKey)
    if (!found) continue
    isBelowKey ||= sign === '['
    end = found.to
    yield {...view.place(found.from, found.to), facts: [found.fact]}
  }
}

interface FoundAt {
  readonly from: number
  readonly to: number
  readonly fact: RegistryKey | RegistryValue
}

/** Longest key that is looked for between brackets, in UTF-16 units. */
const longestKey = 1024

const opening = /\[[ \t]{0,2}([-\u2013-\u2015]?)[ \t]{0,2}/y

function keyAt(view: FoldedText, at: number): FoundAt | undefined {
  opening.lastIndex = at
  const open = opening.exec(view.plain)
  const inner = view.plain.slice(at + 1, at + longestKey).match(/^[^[\]\n\r"=]*(?=\])/)?.[0]
  if (!open || inner === undefined) return undefined
  const from = at + open[0].length
  const close = at + 1 + inner.length
  let to = close
  while (to > from && /[ \t]/.test(view.plain.charAt(to - 1))) to--
  if (to <= from || !isKey(view.plain.slice(from, to))) return undefined
  const faults = [
    ...edgeFaults(view, at, from, open[1] ? '[-' : '['),
    ...edgeFaults(view, to, close + 1, ']')
  ]
  const fact = keyFact(view, from, to, {notation: 'reg', deletes: open[1] !== '', faults})
  return {from: at, to: close + 1, fact}
}

/** A hive or one that is near, a path, and no sentence after it. */
function isKey(text: string): boolean {
  const names = text.split(/[ \t]?\\[ \t]?/)
  const hive = names[0]?.trim() ?? ''
  const last = names.at(-1) ?? ''
  if (!hiveOf(hive) && !(names.length > 1 && (/^HKEY_/i.test(hive) || nearestHive(hive))))
    return false
  if (names.length === 1) return /^HKEY_/i.test(hive)
  return !/ /.test(last) || isNameOfWords(last) || /\d$/.test(last)
}

/** Brackets that are not the ASCII ones, or have blanks inside. */
function edgeFaults(
  view: FoldedText,
  from: number,
  to: number,
  expected: string
): readonly RegistryFault[] {
  const place = view.place(from, to)
  const actual = view.text.slice(place.start, place.end)
  return actual === expected ? [] : [{kind: 'notation', place, actual, expected}]
}

/** A value around its `=`. */
function valueAt(
  view: FoldedText,
  equals: number,
  limit: number,
  hasKey: boolean
): FoundAt | undefined {
  let first = equals + 1
  while (first <= equals + 3 && /[ \t]/.test(view.plain.charAt(first))) first++
  const literal = literalAt(view, first)
  if (!literal || !(literal.isCertain || hasKey)) return undefined
  const isTelling =
    hasKey || /[0-9a-f]{6}|(?:[0-9a-f]{2},){3}/i.test(view.plain.slice(first, literal.to))
  const name = nameBefore(view, equals, limit, literal.isCertain && isTelling)
  if (!name) return undefined
  const namePlace = view.place(name.from, name.to)
  const place = view.place(name.from, literal.to)
  const around = [
    ...name.faults,
    ...equalsFaults(view, name.to, first),
    ...hiddenEndFaults(view, literal.to)
  ]
  const broken = around[0]
  const verdict =
    broken && literal.verdict.status === 'accepted'
      ? rejected(
          `characters that the notation does not have: ${broken.actual}`,
          literal.verdict.data
        )
      : literal.verdict
  const fact = valueFact(view.text, {
    notation: 'reg',
    place,
    name: name.text,
    namePlace,
    type: literal.type,
    literalPlace: literal.place,
    verdict,
    faults: [...around, ...literal.faults]
  })
  return {from: name.from, to: literal.to, fact}
}

/** Hidden characters after the data at the end of a line, which an import would not skip. */
function hiddenEndFaults(view: FoldedText, to: number): readonly RegistryFault[] {
  const place = {start: view.end(to - 1), end: view.start(to)}
  const isLineEnd =
    to === view.plain.length ? view.plain.includes('\n') : /[\r\n]/.test(view.plain.charAt(to))
  if (view.isExact || place.start >= place.end || !isLineEnd) return []
  return [{kind: 'notation', place, actual: view.text.slice(place.start, place.end), expected: ''}]
}

/** What stands between name and data: an equals sign, and blanks that an import allows. */
function equalsFaults(view: FoldedText, from: number, to: number): readonly RegistryFault[] {
  const start = view.end(from - 1)
  const between = view.text.slice(start, view.start(to))
  if (/^[ \t]*=[ \t]*$/.test(between)) return []
  const actual = between.replace(/^[ \t]+|[ \t]+$/g, '')
  const place = {start: start + between.indexOf(actual), end: 0}
  return [
    {kind: 'notation', place: {...place, end: place.start + actual.length}, actual, expected: '='}
  ]
}

interface Name {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly faults: readonly RegistryFault[]
}

/** Longest name that is looked for, in UTF-16 units: 255 would be the name of a key, values have more. */
const longestName = 260

/** The name before the `=`: quoted, `@`, or a word that lost its quotes before telling data. */
function nameBefore(
  view: FoldedText,
  equals: number,
  limit: number,
  isTelling: boolean
): Name | undefined {
  const {plain} = view
  let to = equals
  while (to > limit && to > equals - 3 && /[ \t]/.test(plain.charAt(to - 1))) to--
  const last = plain.charAt(to - 1)
  if (last === '@') return {from: to - 1, to, text: '', faults: notationFaults(view, to - 1, to)}
  if (last === '"' || last === "'") return quotedName(view, to, limit, last)
  if (!isTelling) return undefined
  let from = to
  while (from > limit && from > to - longestName && /[\p{L}\p{N}_.]/u.test(plain.charAt(from - 1)))
    from--
  if (from === to) return undefined
  // `"Enabled=dword:1` lost its second quote only.
  if (/["']/.test(plain.charAt(from - 1)) && from > limit) from--
  const text = plain.slice(from, to).replace(/^["']/, '')
  return {from, to, text, faults: [nameFault(view, from, to, text)]}
}

function quotedName(view: FoldedText, to: number, limit: number, quote: string): Name | undefined {
  const {plain} = view
  const least = Math.max(limit, to - longestName)
  let from = to - 2
  while (from >= least && !isOpening(plain, from, quote)) {
    if (/[\n\r=[\]]/.test(plain.charAt(from))) return undefined
    from--
  }
  if (from < least) return undefined
  const text = plain
    .slice(from + 1, to - 1)
    .trim()
    .replace(/\\(["\\])/g, '$1')
  const place = view.place(from, to)
  const isExact = view.text.slice(place.start, place.end) === plain.slice(from, to)
  const isWritten = plain.slice(from + 1, to - 1).trim() === plain.slice(from + 1, to - 1)
  if (isExact && quote === '"' && isWritten) return {from, to, text, faults: []}
  return {from, to, text, faults: [nameFault(view, from, to, text)]}
}

function isOpening(plain: string, at: number, quote: string): boolean {
  return plain.charAt(at) === quote && plain.charAt(at - 1) !== '\\'
}

function nameFault(view: FoldedText, from: number, to: number, name: string): RegistryFault {
  const place = view.place(from, to)
  const expected = name === '' ? '@' : `"${name.replace(/["\\]/g, '\\$&')}"`
  return {kind: 'notation', place, actual: view.text.slice(place.start, place.end), expected}
}
