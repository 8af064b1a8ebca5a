import type {SegmentKind} from '../model/record.ts'
import type {Feature} from './feature.ts'

/** What a segment costs that has no counterpart. */
export const skipCost = 2.5
/**
 * What it costs that two neighbours became one.
 *
 * Because it is more than a loss, texts are joined only where length or tokens speak for it.
 */
export const joinCost = 3.2
/** Length alone never costs more than this in the search for the best path. */
const mostForLength = 3.4
/** What tokens can give and take at most. */
const mostForTokens = 4

/** What a pair of other kinds costs; the lower rank comes first in the key. */
const kindCosts: Readonly<Record<string, number>> = {
  'item paragraph': 1.2,
  'heading paragraph': 2,
  'heading item': 2.2,
  'cell paragraph': 2.2,
  'cell item': 2.5,
  'cell heading': 3,
  'code paragraph': 3.5,
  'code item': 3.5,
  'code heading': 5,
  'cell code': 5
}

/** What one level more or less costs. */
const depthCosts: Readonly<Record<SegmentKind, number>> = {
  heading: 0.8,
  item: 0.6,
  cell: 1.5,
  paragraph: 0,
  code: 0
}

/** Judges pairs of segments of two texts. */
export interface Costs {
  /** What a pair costs; below zero where tokens speak for it. */
  of(source: Feature, target: Feature): number
  /** The same with the whole cost of its length, which `of` bounds. */
  whole(source: Feature, target: Feature): number
}

/**
 * Costs of pairs: negative logarithms of likelihoods, roughly.
 *
 * @param weights  Of tokens, by number.
 * @param ratio    Length of the target by length of the source.
 * @see            Gale and Church, A program for aligning sentences in bilingual corpora, 1993.
 */
export function costsOf(weights: readonly number[], ratio: number): Costs {
  const length = (source: Feature, target: Feature) =>
    lengthCost(source.length, target.length, ratio)
  const rest = (source: Feature, target: Feature) =>
    kindCost(source, target) +
    traitCost(source.traits, target.traits) +
    tokenCost(source.tokens, target.tokens, weights)
  return {
    of: (source, target) => Math.min(mostForLength, length(source, target)) + rest(source, target),
    whole: (source, target) => length(source, target) + rest(source, target)
  }
}

/**
 * How unlikely two lengths are of each other.
 *
 * The logarithm of their ratio spreads by about one over the root of the length, with more strays
 * than a normal distribution has.
 */
export function lengthCost(source: number, target: number, ratio: number): number {
  const difference = Math.log((target / ratio + 4) / (source + 4))
  const spread = 0.06 + 1.5 / Math.sqrt(source + 4)
  const off = difference / spread
  return 1.5 * Math.log1p((off * off) / 2)
}

function kindCost(source: Feature, target: Feature): number {
  if (source.kind !== target.kind) {
    const [first, second] =
      source.kind < target.kind ? [source.kind, target.kind] : [target.kind, source.kind]
    return kindCosts[`${first} ${second}`] ?? 5
  }
  if (source.depth === target.depth) return 0
  return depthCosts[source.kind] * Math.min(2, Math.abs(source.depth - target.depth))
}

/** Texts that look alike cost less; a trait that both lack says little. */
function traitCost(source: readonly number[], target: readonly number[]): number {
  let cost = 0
  for (let index = 0; index < source.length; index++) {
    const own = source[index] as number
    const other = target[index] as number
    if (own !== other) cost += 0.5
    else if (own !== 0) cost -= 0.25
  }
  return cost
}

/** Shared tokens speak for a pair, those that stand elsewhere against it. */
function tokenCost(
  source: readonly number[],
  target: readonly number[],
  weights: readonly number[]
): number {
  let shared = 0
  let apart = 0
  let row = 0
  let column = 0
  while (row < source.length || column < target.length) {
    const own = source[row] ?? Number.POSITIVE_INFINITY
    const other = target[column] ?? Number.POSITIVE_INFINITY
    if (own === other) shared += weights[own] ?? 0
    else apart += weights[Math.min(own, other)] ?? 0
    if (own <= other) row++
    if (other <= own) column++
  }
  return Math.max(-mostForTokens, Math.min(mostForTokens, 0.7 * apart - shared))
}
