import type {Segment} from '../model/record.ts'
import type {RegistryFact} from '../model/registry.ts'

/** A fact and the segment that it is counted to. */
export interface Extracted {
  /** Index in the segments that were given. */
  readonly segment: number
  /** Places are offsets in the file. */
  readonly fact: RegistryFact
}

/** Finds facts of one kind in a document. */
export interface Extractor {
  readonly name: string
  readonly summary: string
  /** What the higher reads, the lower leaves alone. */
  readonly trust: number
  /**
   * @param segments  All of a text, in order, still without facts.
   * @returns         In any order.
   */
  extract(segments: readonly Segment[]): Iterable<Extracted, void, undefined>
}
