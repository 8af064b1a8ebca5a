import type {PlainFact, PlainFactKind} from '../model/fact.ts'
import type {Locale} from '../model/locale.ts'
import type {Segment} from '../model/record.ts'

/** The locales of a reference and of the document that is held against it. */
export interface Locales {
  readonly source: Locale
  readonly target: Locale
}

/** How facts of a kind are held against each other. */
export interface FactComparer {
  readonly kind: PlainFactKind
  /** Whether the target says the same as the source. */
  isSame(source: PlainFact, target: PlainFact, locales: Locales): boolean
  /**
   * Whether a segment says the same without having the fact: spelled out, without code marks, inside
   * of a longer one.
   *
   * @param side  Which side the segment is of; the fact is of the other.
   */
  isIn(fact: PlainFact, segment: Segment, side: 'source' | 'target', locales: Locales): boolean
  /**
   * How likely the one became the other, 0 to 1; from 0.5 on they are taken for damage of each other.
   *
   * @param target  Of any kind, because damage may change it.
   */
  likeness(source: PlainFact, target: PlainFact): number
  /** What the document has to write for the fact of the source; undefined where that is not sure. */
  written(source: PlainFact, target: PlainFact, locales: Locales): string | undefined
  /** Meanings of a text that is taken for a damaged fact; the text itself when absent. */
  meanings?(text: string): readonly string[]
}
