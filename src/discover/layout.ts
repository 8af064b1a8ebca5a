import type {Slug} from '../model/article.ts'
import type {Locale} from '../model/locale.ts'

/** What a layout is told about the root besides the path. */
export interface LayoutContext {
  /** Name of the root folder itself. */
  readonly rootName: string
  /** Names of the folders right below the root that hold documents. */
  readonly folders: ReadonlySet<string>
  readonly sourceLocale: Locale
  /** The text when it is a locale: `readLocale`, remembered. */
  readonly readLocale: (text: string) => Locale | undefined
}

/** Which document a path is. */
export interface Reading {
  readonly locale: Locale
  readonly slug: Slug
}

/**
 * A way to lay out documents below a root.
 *
 * The law: `read(write(locale, slug))` is `{locale, slug}`, in a context that has the locale's folder.
 */
export interface Layout {
  readonly name: string
  /** The form of the paths, as messages show it: `<locale>/<article>.md`. */
  readonly summary: string
  /**
   * Whether documents of all locales lie in the same folders, so that a table of contents beside
   * them is the source locale's.
   */
  readonly mixesLocales: boolean
  /** Whether the files at a locale's root may be about the repository rather than articles. */
  readonly hasRepositoryFiles: boolean
  /** @param path  Relative to the root, with `/` and extension; undefined: not of this layout. */
  readonly read: (path: string, context: LayoutContext) => Reading | undefined
  /** The path of a document; ends in `.md`. */
  readonly write: (locale: Locale, slug: Slug, context: LayoutContext) => string
}
