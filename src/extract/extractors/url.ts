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
    yield* readExact(segment, addressesIn)
  }
})

function* addressesIn(text: string): Generator<ReadFact, void, undefined> {
  for (const {start, end} of bareAddresses(text))
    yield {start, end, meanings: [canonicalAddress(text.slice(start, end))]}
}
