import type {PlainFact} from '../model/fact.ts'
import type {Place} from '../model/place.ts'
import type {Segment} from '../model/record.ts'
import {fromFile, toFile} from '../place/mapped-text.ts'
import {isProse, isWordy} from '../shell/prose.ts'
import {foldLetters, nearestStretch} from '../term/nearest-stretch.ts'
import {hasVerbatim} from '../term/verbatim.ts'
import type {FactComparer} from './comparer.ts'

/** Facts whose letters tell them from their surroundings. */
const exactKinds: ReadonlySet<PlainFact['kind']> = new Set<PlainFact['kind']>([
  'command',
  'code',
  'path',
  'identifier',
  'email',
  'url',
  'placeholder'
])
/** Shorter facts have too much near them. */
const leastLength = 5
/** Share of a fact's letters that damage may touch. */
const mostEdits = 0.3
/** Letters of a segment times letters of what is looked for in it; keeps searching bounded. */
const mostWork = 800_000

/** What was lost, and where to look for it. */
export interface Search {
  /** What is looked for. */
  readonly wanted: readonly PlainFact[]
  /** All that was lost. */
  readonly lost: readonly PlainFact[]
  /** All facts of the source segment. */
  readonly expected: readonly PlainFact[]
  /** Facts of the target that are accounted for. */
  readonly taken: readonly PlainFact[]
  readonly source: Segment
  readonly target: Segment
  readonly comparers: ReadonlyMap<PlainFact['kind'], FactComparer>
  /** Code spans are left to what was read from them. */
  readonly isEarly: boolean
  /** A letter and other signs may differ, no more. */
  readonly isClose: boolean
}

/**
 * Stretches of a target that no extractor takes for a fact, each nearest to a fact that was lost.
 *
 * What is accounted for, and what the source has as well, is no damage.
 *
 * @returns  The stretch as a fact of the kind that it was, with what it was.
 */
export function lostStretches(search: Search): ReadonlyMap<PlainFact, PlainFact> {
  const {source, target, comparers} = search
  const found = new Map<PlainFact, PlainFact>()
  const wanted = search.wanted.filter(isExact)
  if (wanted.length === 0) return found
  let text = withoutTaken(search)
  let said = source.text
  for (const {place} of search.lost) said = blank(said, fromFile(source, place))
  let work = 0
  for (const fact of wanted.toSorted((a, b) => b.raw.length - a.raw.length)) {
    const part = foldLetters(fact.raw)
    work += text.length * part.length
    if (work > mostWork) break
    const near =
      nearestStretch(text, part, search.isClose ? 1 : Math.floor(part.length * mostEdits)) ??
      (fact.kind === 'command' && !search.isClose ? sameNoun(text, part) : undefined)
    if (!near) continue
    const stretch = withClosing(text, near, part)
    const raw = target.text.slice(stretch.start, stretch.end)
    if (raw === fact.raw || raw !== raw.trim() || hasVerbatim(said, raw)) continue
    text = blank(text, stretch)
    const meanings = comparers.get(fact.kind)?.meanings?.(raw) ?? [raw]
    const place = toFile(target, stretch.start, stretch.end)
    found.set({kind: fact.kind, place, raw, meanings}, fact)
  }
  return found
}

/** Because a sign apart is no word, the last quotation mark may stand behind what was found. */
function withClosing(text: string, {start, end}: Place, part: string): Place {
  const isQuoted = /["']$/.test(part) && !/["']$/.test(text.slice(start, end))
  const closing = isQuoted ? /^ ?["']/.exec(text.slice(end, end + 2))?.[0].length : undefined
  return {start, end: end + (closing ?? 0)}
}

/**
 * A cmdlet whose verb was translated:
 *
 * ```text
 * > | Ta bort-MsolContact
 *        ^^^^^^^^^^^^^^^^
 * ```
 */
function sameNoun(text: string, command: string): Place | undefined {
  const noun = /^\p{L}+-(\p{L}[\p{L}\p{N}]{5,})$/u.exec(command)?.[1]
  const at = noun === undefined ? -1 : text.indexOf(noun)
  if (noun === undefined || at < 0) return undefined
  const end = at + noun.length
  if (/[\p{L}\p{N}_]/u.test(text[end] ?? ' ')) return undefined
  const verb = /[\p{L}\p{M}]{1,30} ?- ?$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0]
  return verb === undefined ? undefined : {start: at - verb.length, end}
}

function isExact({kind, raw}: PlainFact): boolean {
  return exactKinds.has(kind) && raw.length >= leastLength && !isWordy(raw) && !isProse(raw)
}

/** The target, folded, without what is accounted for; offsets stay. */
function withoutTaken({wanted, lost, expected, taken, target, isEarly}: Search): string {
  let {text} = target
  for (const {place, raw} of taken) {
    // What is read of a damaged fact may be part of it.
    if (!lost.some((fact) => fact.raw.length > raw.length && fact.raw.includes(raw)))
      text = blank(text, fromFile(target, place))
  }
  if (isEarly) for (const mark of target.marks) if (mark.kind === 'code') text = blank(text, mark)
  let folded = foldLetters(text)
  for (const {kind, raw} of expected) {
    if (!exactKinds.has(kind) || raw.length < leastLength) continue
    if (lost.some((fact) => fact.raw.includes(raw))) continue
    const exact = text.indexOf(raw)
    if (exact < 0 && wanted.some((fact) => fact.raw === raw)) continue
    const start = exact < 0 ? folded.indexOf(foldLetters(raw)) : exact
    if (start >= 0) folded = blank(folded, {start, end: start + raw.length})
  }
  return folded
}

function blank(text: string, {start, end}: Place): string {
  return `${text.slice(0, start)}${'\0'.repeat(end - start)}${text.slice(end)}`
}
