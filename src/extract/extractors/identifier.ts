import {identifiers} from '../../token/identifiers.ts'
import {plainExtractor} from '../plain-extractor.ts'
import {readExact} from '../read-exact.ts'

/** Codes and names that people search for, and that systems know. */
export const identifier = plainExtractor({
  kind: 'identifier',
  summary: 'GUIDs, error codes, names in code, network addresses',
  trust: 82,
  *read(segment) {
    const read = readExact(segment, (text) =>
      identifiers(text).map(({start, end, meaning}) => ({start, end, meanings: [meaning]}))
    )
    yield* read
  }
})
