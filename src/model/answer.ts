import type {Fact, PlainFact} from './fact.ts'
import type {Evidence} from './finding.ts'
import type {Place} from './place.ts'
import type {RegistryFact} from './registry.ts'

/**
 * How a fact of a document stands to its reference.
 *
 * - `confirmed`: the document has it as the reference does
 * - `contradicted`: the document has it otherwise
 * - `missing`: the reference has it, the document does not
 * - `extra`: the document has it, the reference does not
 * - `unknown`: there is no reference
 * - `outvoted`: the document differs from the reference as nearly all locales do
 */
export type Verdict = 'confirmed' | 'contradicted' | 'missing' | 'extra' | 'unknown' | 'outvoted'

/** What the reference of a document says about one fact. */
export interface Answer<F extends Fact = RegistryFact> {
  readonly verdict: Verdict
  /** The fact in the document; undefined when it is missing. */
  readonly actual: F | undefined
  /** The fact in the reference; undefined when it is extra or unknown. */
  readonly expected: F | undefined
  /** Undefined when unknown. */
  readonly evidence: Evidence | undefined
  /**
   * The fact itself; where a missing one would stand: the sentence that its sentence became, else the
   * segment, else the document's start.
   */
  readonly near: Place
}

/** Answer about a fact of another kind than registry entries. */
export interface PlainAnswer extends Answer<PlainFact> {
  /**
   * What has to be written in the place of a contradicted fact; undefined where its place shows
   * something else than its text.
   */
  readonly replacement?: string
  /** The block that the fact stands in was lost or added as a whole. */
  readonly block?: 'lost' | 'added'
}
