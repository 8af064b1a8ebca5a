import type {Slug} from './article.ts'
import type {Severity} from './finding.ts'
import type {Locale} from './locale.ts'

/** A finding of an earlier report, as far as it is compared. */
export interface EarlierFinding {
  readonly fingerprint: string
  readonly rule: string
  readonly severity: Severity
  readonly article: Slug
  readonly locale: Locale
}

/** A `report.json` that a report is held against. */
export interface EarlierReport {
  /** Numbers of articles and documents that it is about. */
  readonly articles: number
  readonly documents: number
  readonly findings: readonly EarlierFinding[]
}
