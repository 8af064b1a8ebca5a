import type {Segment} from '../../model/record.ts'
import {alignSegments} from '../align-segments.ts'
import type {Aligner} from '../aligner.ts'
import {ascending} from '../ascending.ts'
import {type Bead, pairBead} from '../bead.ts'

/** Segments that hold the same translation units; those between are paired by structure. */
export const unitId: Aligner = {
  name: 'unit-id',
  summary: 'Same translation unit on both sides',
  trust: 3,
  align(source, target) {
    const byUnit = new Map<string, number>()
    for (const [index, segment] of source.entries()) {
      for (const unit of segment.units) if (!byUnit.has(unit)) byUnit.set(unit, index)
    }
    if (byUnit.size === 0 || !target.some((segment) => segment.units.length > 0)) return undefined
    return alignSegments(source, target, joined(ascending(meetings(byUnit, target))))
  }
}

/** Where units say that two segments meet, ascending by target, then source. */
function meetings(
  byUnit: ReadonlyMap<string, number>,
  target: readonly Segment[]
): [number, number][] {
  const found: [number, number][] = []
  for (const [index, {units}] of target.entries()) {
    const sources = new Set(units.flatMap((unit) => byUnit.get(unit) ?? []))
    for (const source of [...sources].sort((a, b) => a - b)) found.push([source, index])
  }
  return found
}

/** Meetings that share a segment make one bead. */
function joined(chain: readonly (readonly [number, number])[]): readonly Bead[] {
  const beads: Bead[] = []
  for (const [source, target] of chain) {
    const last = beads.at(-1)
    if (!last || (source >= last.sourceEnd && target >= last.targetEnd)) {
      beads.push(pairBead(source, target))
      continue
    }
    const sourceEnd = Math.max(last.sourceEnd, source + 1)
    beads[beads.length - 1] = {...last, sourceEnd, targetEnd: Math.max(last.targetEnd, target + 1)}
  }
  return beads
}
