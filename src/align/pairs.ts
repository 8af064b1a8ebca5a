import type {Segment} from '../model/record.ts'
import type {SegmentPair} from '../model/reference.ts'
import {joinMapped} from '../place/mapped-slice.ts'
import type {Bead} from './bead.ts'

/** The segments of beads, in their order. */
export function pairsOf(
  beads: readonly Bead[],
  source: readonly Segment[],
  target: readonly Segment[]
): readonly SegmentPair[] {
  return beads.map((bead) => {
    const sources = source.slice(bead.source, bead.sourceEnd)
    const targets = target.slice(bead.target, bead.targetEnd)
    return {
      source: oneOf(sources),
      target: oneOf(targets),
      ...(sources.length > 1 ? {merged: sources} : {}),
      ...(targets.length > 1 ? {split: targets} : {})
    }
  })
}

/** What segments that stand together make: the kind of the first, the content of all. */
function oneOf(segments: readonly Segment[]): Segment | undefined {
  const [first, ...rest] = segments
  if (!first || rest.length === 0) return first
  const last = rest.at(-1) ?? first
  let shift = 0
  const marks = segments.flatMap((segment) => {
    const by = shift
    shift += segment.text.length + 1
    return segment.marks.map((mark) => ({...mark, start: mark.start + by, end: mark.end + by}))
  })
  return {
    ...first,
    ...joinMapped(segments, '\n'),
    place: {start: first.place.start, end: last.place.end},
    marks,
    units: segments.flatMap(({units}) => units),
    facts: segments.flatMap(({facts}) => facts)
  }
}
