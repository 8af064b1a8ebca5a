import type {Locale} from './locale.ts'

/**
 * What a locale does with a name: `keeps` it in nearly all articles, or `changes` it in some, because
 * it translates it or writes it in its own letters.
 */
export type Habit = 'keeps' | 'changes'

/** What the content as a whole tells about words. */
export interface Lexicon {
  /**
   * Names that translations keep letter for letter, with the number of articles whose source has
   * them; infinite for those that are given.
   */
  readonly names: ReadonlyMap<string, number>
  /** Names by locale; without an entry where too few articles tell. */
  readonly habits: ReadonlyMap<Locale, ReadonlyMap<string, Habit>>
  /** Words of the source that a frequent name was misspelled to, with the name. */
  readonly slips: ReadonlyMap<string, string>
  /** Words (lower case) that a locale writes often; empty where there is too little text. */
  readonly commonWords: ReadonlyMap<Locale, ReadonlySet<string>>
  /** Words (lower case) that a locale writes more than by accident; empty where there is too little text. */
  readonly knownWords: ReadonlyMap<Locale, ReadonlySet<string>>
  /** How often a locale, the source's among them, writes the lower-case form of a one-word name. */
  readonly lowerCase: ReadonlyMap<Locale, ReadonlyMap<string, number>>
}
