import type {Place} from '../model/place.ts'
import type {Segment} from '../model/record.ts'
import {fromFile} from '../place/mapped-text.ts'

/**
 * The text of a segment in which all that is no language is blanked: code, registry text, links that
 * show their own address. Offsets stay; code blocks come back empty.
 */
export function textWithoutCode(segment: Segment): string {
  if (segment.kind === 'code') return ''
  const blanks: Place[] = []
  for (const mark of segment.marks) {
    const isAddress = mark.kind === 'link' && isUrl(segment.text.slice(mark.start, mark.end))
    if (mark.kind === 'code' || isAddress) blanks.push(mark)
  }
  for (const fact of segment.facts) blanks.push(fromFile(segment, fact.place))
  return blanks.reduce(blank, segment.text)
}

function isUrl(text: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|www\.|[^\s@]+@)/i.test(text)
}

function blank(text: string, {start, end}: Place): string {
  return text.slice(0, start) + ' '.repeat(Math.max(0, end - start)) + text.slice(end)
}
