import {bareAddresses} from '../../address/bare-address.ts'
import {canonicalAddress} from '../../address/canonical.ts'
import {plainExtractor, type ReadFact} from '../plain-extractor.ts'
import {readExact} from '../read-exact.ts'

/** Addresses that the text shows. */
export const url = plainExtractor({
  kind: 'url',
  summary: 'Addresses in the text',
  trust: 90,
  *read(segment) {
    const tags = segment.marks.filter(({kind}) => kind === 'html')
    for (const found of readExact(segment, addressesIn)) {
      // Because Markdown takes `<tenant>` for a tag, an address around one has lost a part of its text.
      if (!tags.some(({start}) => found.start < start && start < found.end)) yield found
    }
  }
})

function* addressesIn(text: string): Generator<ReadFact, void, undefined> {
  for (const {start, end} of bareAddresses(text))
    yield {start, end, meanings: [canonicalAddress(text.slice(start, end))]}
}
