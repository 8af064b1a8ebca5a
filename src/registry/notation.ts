import type {Place} from '../model/place.ts'
import type {RegistryFact} from '../model/registry.ts'
import type {FoldedText} from './folded.ts'

/** A stretch of text that a notation reads, with the facts in it in the order of the text. */
export interface Found extends Place {
  readonly facts: readonly RegistryFact[]
}

/**
 * A way to write registry content into running text.
 *
 * A member finds what it is sure of, in the order of the text, without overlap and in linear time.
 * Places are offsets in the text as written. Notations that span several blocks (tables, lists)
 * are not of this kind.
 */
export interface Notation {
  readonly name: string
  readonly summary: string
  find(view: FoldedText): Iterable<Found, void, undefined>
}
