import type {EvidenceKind} from './finding.ts'
import type {Locale} from './locale.ts'
import type {Segment} from './record.ts'

/** The text that a document's facts are held against. */
export interface Reference {
  readonly kind: EvidenceKind
  /** Whose file it stands in. */
  readonly locale: Locale
  readonly file: string
  /** Offsets at which the lines of that file start. */
  readonly lines: readonly number[]
  /** The source text. */
  readonly segments: readonly Segment[]
  /** `false` when it is of another revision of the source than the document was made from. */
  readonly sameRevision: boolean
}

/** A segment of the source and the segment that it became; one of them may be missing. */
export interface SegmentPair {
  readonly source: Segment | undefined
  readonly target: Segment | undefined
}
