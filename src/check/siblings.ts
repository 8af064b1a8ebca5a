import type {Segment} from '../model/record.ts'
import type {Subject} from './rule.ts'

/**
 * What a segment of the source became in the other locales of the article.
 *
 * Only of documents whose blocks are those of the source, one by one.
 */
export function siblingsOf(
  source: Segment,
  {document, article, reference}: Subject
): readonly Segment[] {
  const segments = reference?.segments ?? []
  const index = segments.indexOf(source)
  const found: Segment[] = []
  for (const other of article.documents) {
    if (other === document || other.file === reference?.file) continue
    const same = other.segments[index]
    if (other.segments.length === segments.length && same?.kind === source.kind) found.push(same)
  }
  return found
}
