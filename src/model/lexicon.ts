import type {Locale} from './locale.ts'

/** What the content as a whole tells about words. */
export interface Lexicon {
  /**
   * Names that translations keep letter for letter, with the number of articles whose source has
   * them.
   */
  readonly names: ReadonlyMap<string, number>
  /** Words (lower case) that a locale writes often; empty where there is too little text. */
  readonly commonWords: ReadonlyMap<Locale, ReadonlySet<string>>
  /** How often a locale, the source's among them, writes the lower-case form of a one-word name. */
  readonly lowerCase: ReadonlyMap<Locale, ReadonlyMap<string, number>>
}
