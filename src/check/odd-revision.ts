import type {ArticleRecords, DocumentRecord} from '../model/record.ts'

const key = 'ms.openlocfilehash'

/**
 * Whether a document was translated from another revision of the source than more of its siblings.
 *
 * Because a source document does not name its revision, it may well be that of the many.
 */
export function isOddRevision(document: DocumentRecord, {documents}: ArticleRecords): boolean {
  const own = revisionOf(document)
  if (own === '') return false
  const counts = new Map<string, number>()
  for (const other of documents) {
    const revision = revisionOf(other)
    if (revision !== '') counts.set(revision, (counts.get(revision) ?? 0) + 1)
  }
  return Math.max(...counts.values()) > (counts.get(own) ?? 0)
}

function revisionOf({metadata}: DocumentRecord): string {
  return metadata.get(key)?.value ?? ''
}
