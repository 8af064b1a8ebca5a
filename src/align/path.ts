import {ascending} from './ascending.ts'
import {bestPath} from './band.ts'
import {type Bead, pairBead} from './bead.ts'
import type {Costs} from './cost.ts'
import type {Feature, Features} from './feature.ts'

/** Gaps of no more cells than this are not divided further. */
const fewCells = 4_000
/** How often a gap is divided by what is unique inside of it. */
const mostDivisions = 8

/**
 * The cheapest way through two texts, given some beads that are certain.
 *
 * Divided where a token is unique on both sides, then searched between; close to linear.
 *
 * @param certain  Ascending in both texts, without overlap.
 * @returns        Each index of both sides in exactly one bead, in order.
 */
export function findPath(features: Features, certain: readonly Bead[], costs: Costs): Bead[] {
  const beads: Bead[] = []
  const {source, target} = features
  const end = {
    source: source.length,
    sourceEnd: source.length,
    target: target.length,
    targetEnd: target.length
  }
  let sourceStart = 0
  let targetStart = 0
  for (const bead of [...certain, end]) {
    const gap = {
      source: sourceStart,
      sourceEnd: bead.source,
      target: targetStart,
      targetEnd: bead.target
    }
    divide(features, gap, costs, 0, beads)
    if (bead !== end) beads.push(bead)
    sourceStart = bead.sourceEnd
    targetStart = bead.targetEnd
  }
  return beads
}

function divide(
  features: Features,
  gap: Bead,
  costs: Costs,
  division: number,
  beads: Bead[]
): void {
  if (gap.source === gap.sourceEnd && gap.target === gap.targetEnd) return
  const source = features.source.slice(gap.source, gap.sourceEnd)
  const target = features.target.slice(gap.target, gap.targetEnd)
  const isSmall = source.length * target.length <= fewCells
  const found = isSmall || division >= mostDivisions ? [] : anchors(source, target, costs)
  if (found.length === 0) {
    for (const bead of bestPath(source, target, gap.source, gap.target, costs)) beads.push(bead)
    return
  }
  let sourceStart = gap.source
  let targetStart = gap.target
  for (const [row, column] of [...found, [source.length, target.length] as const]) {
    const sourceEnd = gap.source + row
    const targetEnd = gap.target + column
    const inner = {source: sourceStart, sourceEnd, target: targetStart, targetEnd}
    divide(features, inner, costs, division + 1, beads)
    if (row < source.length) beads.push(pairBead(sourceEnd, targetEnd))
    sourceStart = sourceEnd + 1
    targetStart = targetEnd + 1
  }
}

/** Pairs of segments that all tokens agree on which stand once on each side. */
function anchors(
  source: readonly Feature[],
  target: readonly Feature[],
  costs: Costs
): [number, number][] {
  const inSource = onlyOwners(source)
  const inTarget = onlyOwners(target)
  const forward = partners(source, inSource, inTarget)
  const backward = partners(target, inTarget, inSource)
  const found: [number, number][] = []
  for (const [column, row] of backward) {
    const [own, other] = [source[row], target[column]]
    if (row < 0 || !own || !other || forward.get(row) !== column) continue
    if (own.kind === other.kind && costs.of(own, other) <= 0) found.push([row, column])
  }
  return ascending(found.sort((a, b) => a[1] - b[1]))
}

/** Which segment has a token; -1 when several have it. */
function onlyOwners(features: readonly Feature[]): ReadonlyMap<number, number> {
  const owners = new Map<number, number>()
  for (const [index, {tokens}] of features.entries()) {
    for (const token of tokens) owners.set(token, owners.has(token) ? -1 : index)
  }
  return owners
}

/** The one segment of the other side that has the unique tokens of each; -1 when they disagree. */
function partners(
  features: readonly Feature[],
  own: ReadonlyMap<number, number>,
  other: ReadonlyMap<number, number>
): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const [index, {tokens}] of features.entries()) {
    for (const token of tokens) {
      const partner = other.get(token) ?? -1
      if (partner < 0 || own.get(token) !== index) continue
      const known = found.get(index)
      found.set(index, known === undefined || known === partner ? partner : -1)
    }
  }
  return found
}
