import type {ArticlePaths, DocumentPath} from '../model/article.ts'
import type {Locale} from '../model/locale.ts'

/** Where a table of contents lies; its slug is its folder below the locale, empty at the top. */
export type TocPath = DocumentPath

/** What there is to read. */
export interface Discovery {
  /** Sorted by slug, in the order of code units. */
  readonly articles: readonly ArticlePaths[]
  /** All locales that have a document, in one spelling each; sorted. */
  readonly locales: readonly Locale[]
  /** Sorted by file. */
  readonly tables: readonly TocPath[]
  /** `file` of the documents whose findings are wanted; undefined: all. */
  readonly only: ReadonlySet<string> | undefined
  /** Whether there are articles beside these that were not looked for, because files were named. */
  readonly isPart: boolean
}
