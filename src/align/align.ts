import type {Segment} from '../model/record.ts'
import type {SegmentPair} from '../model/reference.ts'
import type {Aligner} from './aligner.ts'

/**
 * Pair the segments of a source text with those of a target text.
 *
 * @param aligners  In any order; of those that apply, the most trusted decides.
 */
export function align(
  source: readonly Segment[],
  target: readonly Segment[],
  aligners: readonly Aligner[]
): readonly SegmentPair[] {
  for (const aligner of [...aligners].sort((a, b) => b.trust - a.trust)) {
    const pairs = aligner.align(source, target)
    if (pairs) return pairs
  }
  return []
}
