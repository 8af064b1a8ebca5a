import type {Slug} from './article.ts'
import type {Locale} from './locale.ts'

/** A finding that was accepted; by its fingerprint, so that a swap of two values is seen. */
export interface BaselineEntry {
  readonly fingerprint: string
  readonly rule: string
  readonly locale: Locale
  readonly article: Slug
}
