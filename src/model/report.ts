import type {Verdict} from './answer.ts'
import type {Slug} from './article.ts'
import type {Finding, Severity} from './finding.ts'
import type {Locale} from './locale.ts'

/** One cell of a fact matrix. */
export interface MatrixCell {
  readonly verdict: Verdict
  /** The value as the document has it, set out in canonical form; undefined when missing. */
  readonly text: string | undefined
  readonly line: number | undefined
}

/** One fact of an article in all its locales. */
export interface MatrixRow {
  /** Canonical form of the fact: what the reference has. */
  readonly fact: string
  /** What the fact is about: the key for a registry value. */
  readonly group: string
  readonly cells: ReadonlyMap<Locale, MatrixCell>
}

/** What the report page shows of an article besides its findings. */
export interface ArticleReport {
  readonly slug: Slug
  readonly title: string
  readonly locales: readonly Locale[]
  readonly rows: readonly MatrixRow[]
}

/** The result of a run in the form that machines read (`--format json`, version 1). */
export interface Report {
  readonly version: 1
  readonly tool: {readonly name: 'lockstep'; readonly version: string}
  readonly summary: {
    readonly articles: number
    readonly documents: number
    readonly locales: readonly Locale[]
    readonly findings: Readonly<Record<Severity, number>>
    readonly facts: {readonly checked: number; readonly verified: number}
  }
  /** Sorted by file, offset, rule. */
  readonly findings: readonly Finding[]
}
