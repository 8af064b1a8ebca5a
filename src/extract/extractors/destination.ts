import {canonicalAddress} from '../../address/canonical.ts'
import type {Place} from '../../model/place.ts'
import type {Mark, Segment} from '../../model/record.ts'
import {toFile} from '../../place/mapped-text.ts'
import type {Extractor} from '../extractor.ts'
import {plainExtractor, type ReadFact} from '../plain-extractor.ts'

const plain = plainExtractor({
  kind: 'url',
  summary: 'Addresses that links, pictures and tags lead to',
  trust: 91,
  // Because a fact of the text may go on over the end of a link, it would hide the destination.
  nests: true,
  *read(segment) {
    for (const mark of segment.marks) yield* destinationsOf(mark, segment)
  }
})

/** Because many references share one definition, its address is read where the first of them stands. */
export const destination: Extractor = {
  ...plain,
  name: 'destination',
  *extract(segments, locale) {
    const seen = new Set<number>()
    for (const extracted of plain.extract(segments, locale)) {
      const {start} = extracted.fact.place
      if (!seen.has(start)) yield extracted
      seen.add(start)
    }
  }
}

function destinationsOf(mark: Mark, segment: Segment): readonly ReadFact[] {
  if (mark.kind === 'html') return attributesOf(mark)
  if (mark.kind !== 'link' && mark.kind !== 'image') return []
  const {url: address, destination, start, end} = mark
  if (!address || isShown(mark, segment)) return []
  const place = destination ?? mark.place
  return withoutMail([factOf(address, place, {start, end})])
}

/** Whether the text shows the address that it leads to, so that it is read from there. */
function isShown({kind, start, end, destination}: Mark, segment: Segment): boolean {
  if (kind !== 'link' || !destination || start === end) return false
  return toFile(segment, start, end).start === destination.start
}

/** ` href="/guide"`, ` src='a.png'` */
const attribute = /(?<=\s(?:href|src)\s?=\s?(["']))[^"'<>]+(?=\1)/gi

function attributesOf({value = '', place, start, end}: Mark): readonly ReadFact[] {
  if (!/\s(?:href|src)\s?=/i.test(value) || value.startsWith('<!')) return []
  // Because a wrapper may stand inside of a tag, the place is exact only where both are as long.
  const isWhole = place.end - place.start === value.length
  const found: ReadFact[] = []
  for (const {0: written, index} of value.matchAll(attribute)) {
    const from = place.start + index
    const at = isWhole ? {start: from, end: from + written.length} : place
    found.push(factOf(written.replace(/&amp;|&#38;/g, '&'), at, {start, end}))
  }
  return withoutMail(found)
}

/** The beginning of an address that holds its own picture is enough to know it by. */
const longest = 2000

function factOf(address: string, place: Place, {start, end}: Place): ReadFact {
  const raw = address.length > longest ? `${address.slice(0, 60)}…` : address
  const meaning = address.startsWith('data:') ? address : canonicalAddress(address)
  return {start, end, place, raw, meanings: [meaning]}
}

function withoutMail(facts: readonly ReadFact[]): readonly ReadFact[] {
  return facts.filter(({raw = ''}) => !/^mailto:/i.test(raw))
}
