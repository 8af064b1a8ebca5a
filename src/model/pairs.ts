import type {Slug} from './article.ts'
import type {Locale} from './locale.ts'

/** One sentence in both languages. */
export interface Pair {
  /** Id of the translation unit. */
  readonly id: string
  /** Markdown, as the document has it. */
  readonly source: string
  readonly target: string
  /** Names of the rules that found something in it; empty for a sound pair. */
  readonly damage: readonly string[]
}

/** The pairs of one bilingual document, in its order. */
export interface DocumentPairs {
  readonly slug: Slug
  readonly file: string
  readonly pairs: readonly Pair[]
}

/** The pairs of one locale. */
export interface LocalePairs {
  readonly sourceLocale: Locale
  readonly targetLocale: Locale
  /** Sorted by slug. */
  readonly documents: readonly DocumentPairs[]
  /** Version of this tool. */
  readonly version: string
}
