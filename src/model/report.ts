import type {Verdict} from './answer.ts'
import type {Slug} from './article.ts'
import type {BaselineEntry} from './baseline.ts'
import type {PlainFactKind} from './fact.ts'
import type {Finding, Severity} from './finding.ts'
import type {Locale} from './locale.ts'

/** One cell of a fact matrix. */
export interface MatrixCell {
  readonly verdict: Verdict
  /** The value as the document has it, set out in canonical form; undefined when missing. */
  readonly text: string | undefined
  readonly line: number | undefined
}

/** Kinds that the facts of a matrix are grouped by. */
export type MatrixKind = 'registry' | PlainFactKind

/** One fact of an article in all its locales. */
export interface MatrixRow {
  readonly kind: MatrixKind
  /** Canonical form of the fact: what the reference has. */
  readonly fact: string
  /** What the fact is about: the key for a registry value; empty for facts of other kinds. */
  readonly group: string
  /** No locale has it otherwise, lacks it or adds it. */
  readonly agrees: boolean
  readonly cells: ReadonlyMap<Locale, MatrixCell>
}

/** What the report page shows of an article besides its findings. */
export interface ArticleReport {
  readonly slug: Slug
  readonly title: string
  readonly locales: readonly Locale[]
  readonly rows: readonly MatrixRow[]
}

/** Something that an author can do about a place of the source that translation often damages. */
export interface Advice {
  readonly article: Slug
  /** Where the source text stands: the source document, else a document that carries it. */
  readonly file: string
  /** 1-based. */
  readonly line: number
  /** What was damaged, as the source writes it; the sentence's beginning for markup. */
  readonly fact: string
  readonly kind: MatrixKind | 'markup'
  /** Where it was damaged, sorted. */
  readonly locales: readonly Locale[]
  /** Names of the rules that say so, sorted. */
  readonly rules: readonly string[]
  /** What to do, in the imperative, without full stop. */
  readonly advice: string
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
    /** Findings that comments in the content silence; they are in no other count. */
    readonly suppressed: number
    readonly facts: {readonly checked: number; readonly verified: number}
  }
  /** Sorted by file, offset, rule. */
  readonly findings: readonly Finding[]
  /** Findings that comments silence, in the same order; each says why. */
  readonly suppressed: readonly Finding[]
  /** What is damaged in most locales first. */
  readonly advice: readonly Advice[]
  /** What does not count, and why; absent where everything does. */
  readonly gate?: GateReport
}

/** What was held against a baseline or a change. */
export interface GateReport {
  /** Findings that the baseline accepts; in no count. */
  readonly accepted: readonly Finding[]
  /** Findings on lines that the change did not touch; in no count. */
  readonly untouched: readonly Finding[]
  /** Entries of the baseline that are no longer found. */
  readonly stale: readonly BaselineEntry[]
}
