import type {Answer} from '../model/answer.ts'
import type {Fact} from '../model/fact.ts'
import type {Evidence, Severity} from '../model/finding.ts'
import type {Reference} from '../model/reference.ts'
import {pointAt} from '../place/lines.ts'
import type {Subject} from './rule.ts'

/**
 * The evidence that a place in the reference gives.
 *
 * @param offset  0-based offset in the reference's file.
 */
export function sourceEvidence(reference: Reference, offset: number): Evidence {
  const {kind, locale, file, lines, sameRevision} = reference
  return {
    kind,
    locale,
    file,
    line: pointAt(lines, offset).line,
    ...(sameRevision ? {} : {sameRevision})
  }
}

/** Where the reference belongs to another revision of the source, it proves a difference only weakly. */
export function atMostOf({sameRevision}: {readonly sameRevision?: boolean}): {atMost?: Severity} {
  return sameRevision === false ? {atMost: 'warning'} : {}
}

/** What the evidence of an answer allows at most. */
export function atMostOfAnswer({evidence}: Answer<Fact>): {atMost?: Severity} {
  return evidence ? atMostOf(evidence) : {}
}

/** Whether the evidence of an answer is certain enough to write its value into the file. */
export function isCertain(answer: Answer<Fact>): boolean {
  const {evidence} = answer
  return evidence !== undefined && evidence.kind !== 'consensus' && evidence.sameRevision !== false
}

/** What an answer is held against: the fact in the reference, or the reference as a whole. */
export function referenceEvidence({reference}: Subject, {evidence}: Answer<Fact>): Evidence {
  if (evidence) return evidence
  if (!reference) return {kind: 'consensus'}
  const {kind, locale, file, sameRevision} = reference
  return {kind, locale, file, line: 1, ...(sameRevision ? {} : {sameRevision})}
}
