import type {Segment} from '../model/record.ts'
import type {SegmentPair} from '../model/reference.ts'

/** One way to find out which segment of the source became which segment of the target. */
export interface Aligner {
  readonly name: string
  readonly summary: string
  /** The higher is asked first. */
  readonly trust: number
  /**
   * @returns  Every segment of both sides in exactly one pair, in the order of both; undefined where
   *           the way does not apply.
   */
  align(source: readonly Segment[], target: readonly Segment[]): readonly SegmentPair[] | undefined
}
