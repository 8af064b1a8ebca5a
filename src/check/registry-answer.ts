import type {Answer} from '../model/answer.ts'
import type {Evidence, Severity} from '../model/finding.ts'
import type {Place} from '../model/place.ts'
import type {DocumentRecord} from '../model/record.ts'
import type {RegistryFact, RegistryFault} from '../model/registry.ts'
import {atMostOf} from './evidence.ts'
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

/** What the evidence of an answer allows at most. */
export function atMostOfAnswer({evidence}: Answer): {atMost?: Severity} {
  return evidence ? atMostOf(evidence) : {}
}

/** Whether the evidence of an answer is certain enough to write its value into the file. */
export function isCertain(answer: Answer): boolean {
  const {evidence} = answer
  return evidence !== undefined && evidence.kind !== 'consensus' && evidence.sameRevision !== false
}

/** What an answer is held against: the fact in the reference, or the reference as a whole. */
export function referenceEvidence({reference}: Subject, {evidence}: Answer): Evidence {
  if (evidence) return evidence
  if (!reference) return {kind: 'consensus'}
  const {kind, locale, file, sameRevision} = reference
  return {kind, locale, file, line: 1, ...(sameRevision ? {} : {sameRevision})}
}

/** Where a finding about something missing stands: the segment that should hold it. */
export function missingPlace(document: DocumentRecord, answer: Answer): Place {
  const segment = document.segments.find(({place}) => place.start === answer.near)
  return segment?.place ?? {start: answer.near, end: answer.near}
}
