import type {Evidence} from './finding.ts'
import type {RegistryFact} from './registry.ts'

/**
 * What the reference of a document says about one fact.
 *
 * - `confirmed`: the document has it as the reference does
 * - `contradicted`: the document has it otherwise
 * - `missing`: the reference has it, the document does not
 * - `extra`: the document has it, the reference does not
 * - `unknown`: there is no reference
 */
export interface Answer {
  readonly verdict: 'confirmed' | 'contradicted' | 'missing' | 'extra' | 'unknown'
  /** The fact in the document; undefined when it is missing. */
  readonly actual: RegistryFact | undefined
  /** The fact in the reference; undefined when it is extra or unknown. */
  readonly expected: RegistryFact | undefined
  /** Undefined when unknown. */
  readonly evidence: Evidence | undefined
  /** Where in the document a missing fact would stand: the aligned segment, else the document's start. */
  readonly near: number
}
