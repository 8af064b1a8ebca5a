import type {Fact} from '../model/fact.ts'
import type {Locale} from '../model/locale.ts'
import type {Segment} from '../model/record.ts'

/** A fact and the segment that it is counted to. */
export interface Extracted {
  /** Index in the segments that were given. */
  readonly segment: number
  /** Places are offsets in the file. */
  readonly fact: Fact
}

/** Finds facts of one kind in a document. */
export interface Extractor {
  readonly name: string
  readonly summary: string
  /** What the higher reads, the lower leaves alone. */
  readonly trust: number
  /** Its facts stand around those of others: they neither take nor leave places. */
  readonly nests?: boolean
  /**
   * @param segments  All of a text, in order, still without facts.
   * @param locale    Whose customs of writing numbers hold.
   * @returns         In any order.
   */
  extract(segments: readonly Segment[], locale: Locale): Iterable<Extracted, void, undefined>
}
