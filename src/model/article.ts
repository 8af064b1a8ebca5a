import type {Locale} from './locale.ts'

/** Path of an article below its locale, without extension, with `/`: the same in every locale. */
export type Slug = string

/** Where one document lies. */
export interface DocumentPath {
  readonly slug: Slug
  readonly locale: Locale
  /** Path for the file system, absolute. */
  readonly path: string
  /** Path for people and reports: relative to the working directory, with `/`. */
  readonly file: string
}

/** Where an article lies in all its locales. */
export interface ArticlePaths {
  readonly slug: Slug
  /** Sorted by locale; one per locale. */
  readonly documents: readonly DocumentPath[]
  /** Further files that claim an article and locale that is taken; sorted by file. */
  readonly duplicates: readonly DocumentPath[]
}
