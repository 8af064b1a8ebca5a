import type {Segment, SegmentKind} from '../model/record.ts'
import {letters} from '../sentence/letters.ts'
import {traitsOf} from './traits.ts'

/** What alignment looks at in one segment, or in some that stand together. */
export interface Feature {
  readonly kind: SegmentKind
  readonly depth: number
  /** Of the text, in letters of an alphabet. */
  readonly length: number
  /** Natural logarithm of the length, smoothed. */
  readonly logarithm: number
  /** How far the logarithm of its translation's length strays. */
  readonly spread: number
  /** What `traitsOf` counts. */
  readonly traits: readonly number[]
  /** Numbers of tokens that both sides have, ascending. */
  readonly tokens: readonly number[]
}

/** Two texts as alignment looks at them. */
export interface Features {
  readonly source: readonly Feature[]
  readonly target: readonly Feature[]
  /** What a token tells, by its number: the rarer, the more. */
  readonly weights: readonly number[]
}

/** What a token tells that stands once on each side. */
const fullWeight = 1.6
/** Tokens of a segment that are looked at, the rarest. */
const mostTokens = 32

/**
 * Look at two texts.
 *
 * Because a translation changes some tokens (a damaged version, the address of another locale), only
 * those that are met on both sides count: one of them that a segment has and its counterpart lacks
 * stands elsewhere.
 */
export function featuresOf(
  source: readonly Segment[],
  target: readonly Segment[],
  tokensOf: (segment: Segment) => ReadonlySet<string>
): Features {
  const sourceTokens = source.map(tokensOf)
  const targetTokens = target.map(tokensOf)
  const sourceCounts = countsOf(sourceTokens)
  const targetCounts = countsOf(targetTokens)
  const numbers = new Map<string, number>()
  const weights: number[] = []
  for (const [token, count] of sourceCounts) {
    const other = targetCounts.get(token)
    if (other === undefined) continue
    numbers.set(token, weights.length)
    weights.push(fullWeight / Math.sqrt(Math.max(count, other)))
  }
  const look = (segments: readonly Segment[], tokens: readonly ReadonlySet<string>[]) =>
    segments.map(({kind, depth, text, marks}, index) => ({
      kind,
      depth,
      ...measured(letters(text)),
      traits: traitsOf(text, marks),
      tokens: rarest(numbersOf(tokens[index] ?? new Set(), numbers), weights)
    }))
  return {source: look(source, sourceTokens), target: look(target, targetTokens), weights}
}

/** Because few letters tell little, a text counts for four more than it has. */
function measured(length: number): Pick<Feature, 'length' | 'logarithm' | 'spread'> {
  return {length, logarithm: Math.log(length + 4), spread: 0.06 + 1.5 / Math.sqrt(length + 4)}
}

function countsOf(tokens: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const own of tokens) for (const token of own) counts.set(token, (counts.get(token) ?? 0) + 1)
  return counts
}

function numbersOf(tokens: Iterable<string>, numbers: ReadonlyMap<string, number>): number[] {
  const found: number[] = []
  for (const token of tokens) {
    const number = numbers.get(token)
    if (number !== undefined) found.push(number)
  }
  return found
}

function rarest(tokens: number[], weights: readonly number[]): number[] {
  if (tokens.length > mostTokens) {
    tokens.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
    tokens.length = mostTokens
  }
  return tokens.sort((a, b) => a - b)
}

/** Two neighbours as one: the kind of the first, the tokens of both. */
export function together(first: Feature, second: Feature): Feature {
  const tokens = new Set([...first.tokens, ...second.tokens])
  return {
    kind: first.kind,
    depth: first.depth,
    ...measured(first.length + 1 + second.length),
    // Because the last is a class and no count, it is that of the text that ends both.
    traits: second.traits.map((own, index) =>
      index === second.traits.length - 1 ? own : own + (first.traits[index] ?? 0)
    ),
    tokens: [...tokens].sort((a, b) => a - b)
  }
}

/**
 * Whether damage may run two neighbours into one: a line break or a marker was lost.
 *
 * Cells meet inside of a row only.
 */
export function canMeet(first: Feature, second: Feature): boolean {
  if (first.length === 0 || second.length === 0) return false
  if (first.kind === 'code' || second.kind === 'code') return false
  const isCell = first.kind === 'cell'
  if (isCell !== (second.kind === 'cell')) return false
  return !isCell || second.depth === first.depth + 1
}
