import type {Place} from '../model/place.ts'
import type {Segment} from '../model/record.ts'
import {toFile} from '../place/mapped-text.ts'

/**
 * Whether a stretch of a segment's text is running text: no code, nothing that was escaped on purpose,
 * no fact that is typed as it stands.
 *
 * @param place  Offsets in the segment's text.
 */
export function isLiteral(segment: Segment, {start, end}: Place): boolean {
  if (segment.kind === 'code') return false
  for (const mark of segment.marks) {
    if (mark.start >= end || mark.end <= start) continue
    if (mark.kind === 'code' || mark.kind === 'escape') return false
  }
  const place = toFile(segment, start, end)
  return !segment.facts.some(
    (fact) =>
      (fact.kind === 'code' || fact.kind === 'command') &&
      fact.place.start <= place.start &&
      place.end <= fact.place.end
  )
}
