import type {Place} from '../model/place.ts'
import type {Segment} from '../model/record.ts'
import {fromFile} from '../place/mapped-text.ts'
import {registryFacts} from '../registry/registry-facts.ts'

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
  for (const fact of registryFacts(segment.facts)) blanks.push(fromFile(segment, fact.place))
  return blank(segment.text, blanks)
}

function isUrl(text: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|www\.|[^\s@]+@)/i.test(text)
}

/** Places in any order, which may overlap. */
function blank(text: string, places: readonly Place[]): string {
  let result = ''
  for (const {start, end} of places.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(result.length, Math.max(result.length, start))
    result += ' '.repeat(Math.max(0, end - result.length))
  }
  return result + text.slice(result.length)
}
