import type {Mark, Segment} from '../../model/record.ts'
import {sourceEvidence} from '../evidence.ts'
import type {Rule} from '../rule.ts'

/** `[](url)`: a link that no reader can see. */
export const markupEmptyLinkText: Rule = {
  name: 'markup-empty-link-text',
  summary: 'A link has a text',
  severity: 'warning',
  *check({document, reference, pairs}) {
    const counterparts = new Map(pairs.map(({source, target}) => [target, source]))
    for (const segment of document.segments) {
      for (const mark of segment.marks) {
        if (!isEmptyLink(segment, mark)) continue
        const source = counterparts.get(segment)
        const sourceLinks = source?.marks.filter((other) => other.kind === 'link') ?? []
        const same = sourceLinks.find((other) => other.url === mark.url)
        // Because the source document has a finding of its own, its copies are left alone.
        if (reference?.kind === 'source' && source && same && isEmptyLink(source, same)) continue
        const text = source && same ? source.text.slice(same.start, same.end).trim() : ''
        const expected = text === '' ? 'a link text' : `a link text, as the source has ("${text}")`
        yield {
          place: mark.place,
          message: `Unexpected link without text to \`${mark.url ?? ''}\`, expected ${expected}`,
          actual: `[](${mark.url ?? ''})`,
          expected,
          evidence:
            source && reference && text !== ''
              ? sourceEvidence(reference, same?.place.start ?? source.place.start)
              : {kind: 'grammar'}
        }
      }
    }
  }
}

function isEmptyLink(segment: Segment, mark: Mark): boolean {
  if (mark.kind !== 'link' || segment.text.slice(mark.start, mark.end).trim() !== '') return false
  // A picture inside is something to see; an address shown as it is has a text by definition.
  return !segment.marks.some(
    (other) =>
      (other.kind === 'image' || other.kind === 'html' || other.kind === 'code') &&
      other.place.start >= mark.place.start &&
      other.place.end <= mark.place.end
  )
}
