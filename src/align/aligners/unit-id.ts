import type {Segment} from '../../model/record.ts'
import type {Aligner} from '../aligner.ts'
import {pairGaps} from './structure.ts'

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
    return pairGaps(source, target, matches(byUnit, target))
  }
}

function matches(
  byUnit: ReadonlyMap<string, number>,
  target: readonly Segment[]
): [number, number][] {
  const found: [number, number][] = []
  let last = -1
  for (const [index, segment] of target.entries()) {
    const unit = segment.units.find((id) => (byUnit.get(id) ?? -1) > last)
    if (unit === undefined) continue
    last = byUnit.get(unit) as number
    found.push([last, index])
  }
  return found
}
