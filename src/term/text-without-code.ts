import type {Segment} from '../model/record.ts'

/**
 * The text of a segment with code, and links that show their own address, blanked: offsets stay.
 *
 * Code blocks come back empty.
 */
export function textWithoutCode(segment: Segment): string {
  if (segment.kind === 'code') return ''
  let text = segment.text
  for (const mark of segment.marks) {
    const shown = text.slice(mark.start, mark.end)
    const isAddress = mark.kind === 'link' && /^(?:[a-z]+:|www\.|\S+@)/i.test(shown)
    if (mark.kind === 'code' || isAddress) {
      text = text.slice(0, mark.start) + ' '.repeat(mark.end - mark.start) + text.slice(mark.end)
    }
  }
  return text
}
