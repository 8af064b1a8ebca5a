import type {Evidence, Severity} from '../model/finding.ts'
import type {Reference} from '../model/reference.ts'
import {pointAt} from '../place/lines.ts'

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
