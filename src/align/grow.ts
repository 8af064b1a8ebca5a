import type {Bead} from './bead.ts'
import {type Costs, furtherJoinCost, joinCost, skipCost} from './cost.ts'
import {canMeet, type Feature, type Features, together} from './feature.ts'

/** No more segments than this become one. */
const mostJoined = 24

/**
 * Join what was lost or added to its neighbour where length or tokens say that it became part of it: a
 * list that was run into one paragraph.
 *
 * @param beads  In order.
 * @returns      Beads in order, each index in exactly one.
 */
export function grow(beads: readonly Bead[], features: Features, costs: Costs): readonly Bead[] {
  if (beads.every(isPair)) return beads
  const forward = sweep(beads, features, costs, false)
  return sweep([...forward].reverse(), features, costs, true).reverse()
}

function sweep(
  beads: readonly Bead[],
  features: Features,
  costs: Costs,
  isBackward: boolean
): Bead[] {
  const grown: Bead[] = []
  for (const bead of beads) {
    const last = grown.at(-1)
    const [first, second] = isBackward ? [bead, last] : [last, bead]
    const joined = first && second && joinedBead(first, second, features, costs)
    if (joined) grown[grown.length - 1] = joined
    else grown.push(bead)
  }
  return grown
}

/** Two neighbouring beads as one, where that costs less: one of them was lost or added. */
function joinedBead(first: Bead, second: Bead, features: Features, costs: Costs): Bead | undefined {
  const side = openSide(first, second)
  if (!side) return undefined
  const joined = {
    source: first.source,
    sourceEnd: second.sourceEnd,
    target: first.target,
    targetEnd: second.targetEnd
  }
  const own =
    side === 'source' ? joined.sourceEnd - joined.source : joined.targetEnd - joined.target
  if (own > mostJoined) return undefined
  const before = wholeOf(first, features, costs) + wholeOf(second, features, costs)
  return wholeOf(joined, features, costs) < before ? joined : undefined
}

/** The side that one of two beads lacks, while the other has one segment on the other side. */
function openSide(first: Bead, second: Bead): 'source' | 'target' | undefined {
  for (const [open, pair] of [
    [first, second],
    [second, first]
  ] as const) {
    const sources = pair.sourceEnd - pair.source
    const targets = pair.targetEnd - pair.target
    if (sources === 0 || targets === 0) continue
    if (open.target === open.targetEnd && targets === 1) return 'source'
    if (open.source === open.sourceEnd && sources === 1) return 'target'
  }
  return undefined
}

function isPair({source, sourceEnd, target, targetEnd}: Bead): boolean {
  return sourceEnd > source && targetEnd > target
}

function wholeOf(bead: Bead, {source, target}: Features, costs: Costs): number {
  const sources = source.slice(bead.source, bead.sourceEnd)
  const targets = target.slice(bead.target, bead.targetEnd)
  const joins = Math.max(sources.length, targets.length) - 1
  const [own, other] = [joinedFeature(sources), joinedFeature(targets)]
  if (sources.length === 0 || targets.length === 0) return skipCost * (joins + 1)
  if (!own || !other) return Number.POSITIVE_INFINITY
  const joining = joins === 0 ? 0 : joinCost + (joins - 1) * furtherJoinCost
  return joining + costs.whole(own, other)
}

function joinedFeature(features: readonly Feature[]): Feature | undefined {
  let joined = features[0]
  for (let index = 1; index < features.length; index++) {
    const [before, own] = [features[index - 1], features[index]]
    if (!joined || !before || !own || !canMeet(before, own)) return undefined
    joined = together(joined, own)
  }
  return joined
}
