import type {Fact} from '../model/fact.ts'
import type {Place} from '../model/place.ts'
import type {Segment} from '../model/record.ts'
import {fromFile} from '../place/mapped-text.ts'

/**
 * The text of a segment in which all that is no language is blanked: code, registry text, commands,
 * paths, identifiers, placeholders, addresses. Offsets stay; code blocks come back empty.
 */
export function textWithoutCode(segment: Segment): string {
  if (segment.kind === 'code') return ''
  const blanks: Place[] = []
  for (const mark of segment.marks) {
    const isAddress = mark.kind === 'link' && isUrl(segment.text.slice(mark.start, mark.end))
    if (mark.kind === 'code' || isAddress) blanks.push(mark)
  }
  for (const fact of segment.facts) {
    if (!isTechnical(fact)) continue
    const place = fromFile(segment, fact.place)
    // Because the destination of a link stands beside its text, only an address that is shown counts.
    if (fact.kind !== 'url' || segment.text.startsWith(fact.raw, place.start)) blanks.push(place)
  }
  return blanks.length === 0 ? segment.text : blank(segment.text, blanks)
}

/** Versions, numbers and quoted literals are written in a language, too. */
function isTechnical({kind}: Fact): boolean {
  return kind !== 'version' && kind !== 'number' && kind !== 'literal'
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
