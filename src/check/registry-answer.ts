import type {Answer} from '../model/answer.ts'
import type {Evidence, Severity} from '../model/finding.ts'
import type {RegistryFact, RegistryFault} from '../model/registry.ts'
import type {Subject} from './rule.ts'

/** The notation itself says what should stand there. */
export const grammar: Evidence = {kind: 'grammar'}

/** A fault inside a registry fact of a document, with what the reference says of the fact. */
export interface FaultHere {
  readonly fault: RegistryFault
  readonly fact: RegistryFact
  readonly answer: Answer
  /** Lowers the severity of what was copied from a source that has no document of its own. */
  readonly weight: {readonly atMost?: Severity}
}

/**
 * Faults of one kind in a document.
 *
 * Left out is what the translation copied from a source document: the finding stands there.
 */
export function* faultsOf(
  {answers, reference}: Subject,
  kind: RegistryFault['kind']
): Generator<FaultHere, void, undefined> {
  for (const answer of answers) {
    const {actual: fact} = answer
    for (const fault of fact?.faults ?? []) {
      if (!fact || fault.kind !== kind) continue
      const isCopied = reference !== undefined && hasFault(answer.expected, fault)
      if (isCopied && reference.kind === 'source') continue
      yield {fault, fact, answer, weight: isCopied ? {atMost: 'warning'} : {}}
    }
  }
}

function hasFault(fact: RegistryFact | undefined, fault: RegistryFault): boolean {
  return (
    fact?.faults.some(({kind, actual}) => kind === fault.kind && actual === fault.actual) ?? false
  )
}
