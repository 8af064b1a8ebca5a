import type {DocumentRecord} from '../../model/record.ts'
import type {Reference} from '../../model/reference.ts'
import type {ReferenceFinder} from '../reference.ts'

/** The source text that the wrappers of another locale carry, of the same source revision. */
export const siblingSource: ReferenceFinder = {
  name: 'sibling-source',
  summary: 'The source in the wrappers of another locale with the same source revision',
  trust: 2,
  find(document, siblings) {
    const revision = revisionOf(document)
    const sibling = siblings.find(
      (other) => other.source && revision !== '' && revisionOf(other) === revision
    )
    return sibling && referenceTo(sibling, true)
  }
}

/** The source revision that a document was translated from; empty where it does not say. */
export function revisionOf(document: DocumentRecord): string {
  return document.metadata.get('ms.openlocfilehash')?.value ?? ''
}

/** A reference to the embedded source of a sibling, which must have one. */
export function referenceTo(sibling: DocumentRecord, sameRevision: boolean): Reference {
  const {locale, file, lines, source} = sibling
  return {kind: 'sibling-source', locale, file, lines, segments: source ?? [], sameRevision}
}
