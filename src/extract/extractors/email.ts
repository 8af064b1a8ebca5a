import type {Mark, Segment} from '../../model/record.ts'
import {mailAddresses} from '../../token/mail-addresses.ts'
import {plainExtractor, type ReadFact} from '../plain-extractor.ts'
import {readExact} from '../read-exact.ts'

/** Mail addresses that stand in the text, and those that `mailto:` leads to. */
export const email = plainExtractor({
  kind: 'email',
  summary: 'Mail addresses in the text and behind links',
  trust: 88,
  *read(segment) {
    yield* readExact(segment, addressesIn)
    for (const mark of segment.marks) {
      yield* destinationOf(mark, segment)
      yield* brokenText(mark, segment)
    }
  }
})

function* addressesIn(text: string): Generator<ReadFact, void, undefined> {
  for (const {start, end, meaning} of mailAddresses(text)) yield {start, end, meanings: [meaning]}
}

const scheme = 'mailto:'

/** Destinations that the text does not show. */
function destinationOf(mark: Mark, {text}: Segment): readonly ReadFact[] {
  const {kind, url, destination, start, end} = mark
  if (kind !== 'link' || !destination || !url?.toLowerCase().startsWith(scheme)) return []
  const address = url.slice(scheme.length).replace(/\?.*/s, '')
  if (text.slice(start, end).includes(address)) return []
  const [found] = mailAddresses(address)
  if (found?.start !== 0 || found.end !== address.length) return []
  const from = destination.start + scheme.length
  const isWhole = destination.end - destination.start === url.length
  const place = isWhole ? {start: from, end: from + address.length} : destination
  return [{start, end, place, raw: address, meanings: [found.meaning]}]
}

/** What a link shows for an address that no mail system has: `[あ@contoso.com](mailto:…)`. */
function brokenText({kind, url, start, end}: Mark, {text}: Segment): readonly ReadFact[] {
  if (kind !== 'link' || !url?.toLowerCase().startsWith(scheme)) return []
  const shown = /^\S{1,100}@\S{1,100}$/.exec(text.slice(start, end).trim())?.[0]
  if (shown === undefined || mailAddresses(shown).length > 0) return []
  if (shown.toLowerCase().includes(url.slice(scheme.length).toLowerCase())) return []
  const from = text.indexOf(shown, start)
  return [{start: from, end: from + shown.length, meanings: [shown.toLowerCase()]}]
}
