import type {Slug} from './article.ts'
import type {TranslationUnit} from './bilingual.ts'
import type {Locale} from './locale.ts'

/** A bilingual document as recovery and export read it. */
export interface BilingualDocument {
  readonly slug: Slug
  readonly locale: Locale
  readonly file: string
  /** The file, without byte order mark. */
  readonly text: string
  readonly bodyStart: number
  readonly units: readonly TranslationUnit[]
  /** Source revision; empty where the document does not say. */
  readonly revision: string
}

/** Locales that carry another source text for one unit. */
export interface Disagreement {
  readonly slug: Slug
  readonly revision: string
  /** What follows the first dash of a unit's id: the same in every locale. */
  readonly unit: string
  /** Most votes first. */
  readonly variants: readonly {readonly text: string; readonly locales: readonly Locale[]}[]
}

/** A source article put together from what the locales carry of it. */
export interface RecoveredSource {
  readonly slug: Slug
  readonly revision: string
  /** Locales that it was recovered from, sorted. */
  readonly locales: readonly Locale[]
  readonly text: string
  readonly disagreements: readonly Disagreement[]
}
