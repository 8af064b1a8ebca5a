import type {Place} from './place.ts'
import type {RegistryFact} from './registry.ts'

/** Kinds of facts besides registry entries and names. */
export type PlainFactKind =
  | 'version'
  | 'number'
  | 'url'
  | 'email'
  | 'code'
  | 'command'
  | 'path'
  | 'identifier'
  | 'placeholder'
  | 'literal'

/** A piece of text that must survive translation unchanged in meaning. */
export interface PlainFact {
  readonly kind: PlainFactKind
  /** Offsets in the file. */
  readonly place: Place
  /** As the reader sees it: entities decoded, escapes resolved. */
  readonly raw: string
  /**
   * What it may mean, each in one spelling, the likeliest first; two facts of a kind that share a
   * meaning are the same. One for nearly all facts; two for a German `1.000`.
   */
  readonly meanings: readonly string[]
}

/** Everything that extractors find. */
export type Fact = RegistryFact | PlainFact
