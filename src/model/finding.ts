import type {Slug} from './article.ts'
import type {Locale} from './locale.ts'
import type {Place, Point} from './place.ts'

/** error: a reader who follows the text is harmed; warning: visibly damaged; info: worth knowing. */
export type Severity = 'error' | 'warning' | 'info'

/** Where an expected value comes from. */
export type EvidenceKind = 'source' | 'embedded-source' | 'sibling-source' | 'consensus' | 'grammar'

/** The ground that a finding stands on. */
export interface Evidence {
  readonly kind: EvidenceKind
  /** The document that shows the expected value; absent for `grammar` and `consensus`. */
  readonly locale?: Locale
  readonly file?: string
  readonly line?: number
  /** `false` when the sibling was translated from another revision of the source. */
  readonly sameRevision?: boolean
}

/** An edit of a file: replaces `[start, end)` (0-based UTF-16 offsets, no byte order mark) by `text`. */
export interface Fix {
  readonly start: number
  readonly end: number
  readonly text: string
  /** A person should look at what it makes: it is made only where that is asked for. */
  readonly unsafe?: true
}

/** What a comment in the content says about a finding that it silences. */
export interface Silenced {
  /** Why, as the author wrote it; empty where nothing was said. */
  readonly reason: string
  /** Line of the comment, 1-based, in the finding's file. */
  readonly line: number
}

/** What a rule yields: it has no severity, file or fingerprint yet. */
export interface Observation {
  readonly place: Place
  /** What is there and what should be there; one sentence without full stop. */
  readonly message: string
  readonly actual: string
  readonly expected: string
  readonly evidence: Evidence
  /** Only where the evidence is certain. */
  readonly fix?: Fix
  /** Lowers the rule's severity to this where the evidence allows no more. */
  readonly atMost?: Severity
  /** The locale that the finding is about, when it is not the document's (a missing translation). */
  readonly locale?: Locale
}

/** One violation at one place, as reports carry it. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly article: Slug
  readonly locale: Locale
  readonly file: string
  readonly start: Point
  readonly end: Point
  readonly message: string
  readonly actual: string
  readonly expected: string
  readonly evidence: Evidence
  readonly fix?: Fix
  /** Only of findings that a comment silences; they count nowhere but among the silenced. */
  readonly suppressed?: Silenced
  /** Survives edits elsewhere in the file; unique in a report. */
  readonly fingerprint: string
}
