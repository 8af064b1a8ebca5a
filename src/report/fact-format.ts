import type {ArticleReport} from '../model/report.ts'

/** What a format of facts is told besides. */
export interface FactFormatOptions {
  /** Whether the text goes to a terminal that shows colours. */
  readonly color: boolean
  /** Columns of the terminal. */
  readonly columns: number
}

/**
 * A way to write the facts of an article.
 *
 * The text ends with exactly one line feed. Text from content is escaped for the format's language.
 */
export interface FactFormat {
  /** As `--format` names it. */
  readonly name: string
  readonly summary: string
  readonly format: (article: ArticleReport, options: FactFormatOptions) => string
}
