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

/**
 * A segment of the source and the segment that it became; one of them may be missing.
 *
 * Where several segments became one, or one became several, they are one segment here, with the kind
 * of the first and the text, marks and facts of all.
 */
export interface SegmentPair {
  readonly source: Segment | undefined
  readonly target: Segment | undefined
  /** The segments of the source document, where they are several that became one. */
  readonly merged?: readonly Segment[]
  /** The segments of the target document, where they are several that one became. */
  readonly split?: readonly Segment[]
  /** Most locales differ from the reference at about the same block. */
  readonly isOutvoted?: boolean
}
