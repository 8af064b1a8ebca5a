import type {Segment} from '../model/record.ts'
import type {SegmentPair} from '../model/reference.ts'
import {type Bead, pairBead} from './bead.ts'
import {costsOf} from './cost.ts'
import {type Features, featuresOf} from './feature.ts'
import {grow} from './grow.ts'
import {pairsOf} from './pairs.ts'
import {findPath} from './path.ts'
import {tokensOf} from './tokens.ts'

/** Texts of one shape are paired one to one where no pair costs more than this. */
const plainCost = 1.6
/** Ratios of lengths whose logarithms differ by less lead the same way. */
const sameRatio = 0.03

/**
 * Pair the segments of two texts by kind, length and tokens, in order.
 *
 * @param certain  What is known, ascending in both texts, without overlap.
 */
export function alignSegments(
  source: readonly Segment[],
  target: readonly Segment[],
  certain: readonly Bead[]
): readonly SegmentPair[] {
  if (isWhole(certain, source.length, target.length)) return pairsOf(certain, source, target)
  const features = featuresOf(source, target, tokensOf)
  const whole = ratioOf(features, [
    {source: 0, sourceEnd: source.length, target: 0, targetEnd: target.length}
  ])
  const plain = certain.length === 0 ? plainBeads(features, whole) : undefined
  if (plain) return pairsOf(plain, source, target)
  // Because what was lost or added bends the ratio, it is measured again on the pairs.
  const first = findPath(features, certain, costsOf(features.weights, whole))
  const ratio = ratioOf(features, first)
  const costs = costsOf(features.weights, ratio)
  const isSame = Math.abs(Math.log(ratio / whole)) < sameRatio
  const beads = isSame ? first : findPath(features, certain, costs)
  return pairsOf(grow(beads, features, costs), source, target)
}

/** Whether beads leave nothing between them. */
function isWhole(beads: readonly Bead[], sourceLength: number, targetLength: number): boolean {
  let [source, target] = [0, 0]
  for (const bead of beads) {
    if (bead.source !== source || bead.target !== target) return false
    source = bead.sourceEnd
    target = bead.targetEnd
  }
  return source === sourceLength && target === targetLength
}

/** One to one, where the shapes are the same and each pair is likely. */
function plainBeads({source, target, weights}: Features, ratio: number): Bead[] | undefined {
  if (source.length !== target.length) return undefined
  const costs = costsOf(weights, ratio)
  const beads: Bead[] = []
  for (const [index, own] of source.entries()) {
    const other = target[index]
    if (own.kind !== other?.kind || own.depth !== other.depth) return undefined
    if (costs.of(own, other) > plainCost) return undefined
    beads.push(pairBead(index, index))
  }
  return beads
}

/** Translations are a little longer than their source: as much of one as tells that, in letters. */
const usual = {source: 200, target: 220}

/** Length of the target by length of the source, code left out. */
function ratioOf({source, target}: Features, beads: readonly Bead[]): number {
  let own = usual.source
  let other = usual.target
  for (const bead of beads) {
    if (bead.source === bead.sourceEnd || bead.target === bead.targetEnd) continue
    for (let index = bead.source; index < bead.sourceEnd; index++) {
      if (source[index]?.kind !== 'code') own += source[index]?.length ?? 0
    }
    for (let index = bead.target; index < bead.targetEnd; index++) {
      if (target[index]?.kind !== 'code') other += target[index]?.length ?? 0
    }
  }
  return Math.min(3, Math.max(1 / 3, other / own))
}
