import type {Place} from '../model/place.ts'

/** A number in a text: offsets in UTF-16 units. */
export interface Numeral extends Place {
  /** Values in one spelling, `-2.5`, or times of day, `15:30`; the likeliest first. */
  readonly meanings: readonly string[]
}
