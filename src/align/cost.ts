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
/** What each further one costs: where two were run together, more may be. */
export const furtherJoinCost = 2.6
/** Length alone never costs more than this in the search for the best path. */
const mostForLength = 3.4
/** What tokens can give and take at most. */
const mostForTokens = 4

/** What a pair of other kinds costs, the same both ways. */
const kindCosts: Readonly<Record<SegmentKind, Readonly<Record<SegmentKind, number>>>> = {
  paragraph: {paragraph: 0, item: 1.2, heading: 2, cell: 2.2, code: 3.5},
  item: {paragraph: 1.2, item: 0, heading: 2.2, cell: 2.5, code: 3.5},
  heading: {paragraph: 2, item: 2.2, heading: 0, cell: 3, code: 5},
  cell: {paragraph: 2.2, item: 2.5, heading: 3, cell: 0, code: 5},
  code: {paragraph: 3.5, item: 3.5, heading: 5, cell: 5, code: 0}
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
  const shift = Math.log(ratio)
  const rest = (source: Feature, target: Feature) =>
    kindCost(source, target) +
    traitCost(source.traits, target.traits) +
    tokenCost(source.tokens, target.tokens, weights)
  return {
    of: (source, target) =>
      Math.min(mostForLength, lengthCost(source, target, shift)) + rest(source, target),
    whole: (source, target) => lengthCost(source, target, shift) + rest(source, target)
  }
}

/**
 * How unlikely two lengths are of each other.
 *
 * The logarithm of their ratio spreads by about one over the root of the length, with more strays
 * than a normal distribution has.
 */
function lengthCost(source: Feature, target: Feature, shift: number): number {
  const off = (target.logarithm - source.logarithm - shift) / source.spread
  return 1.5 * Math.log1p((off * off) / 2)
}

function kindCost(source: Feature, target: Feature): number {
  if (source.kind !== target.kind) return kindCosts[source.kind][target.kind]
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
