import {filePaths} from '../../token/file-paths.ts'
import {plainExtractor} from '../plain-extractor.ts'
import {readExact} from '../read-exact.ts'

/** Paths and names of files; those of the registry are read before. */
export const path = plainExtractor({
  kind: 'path',
  summary: 'Paths, environment variables and names of files',
  trust: 84,
  *read(segment) {
    const read = readExact(segment, (text) =>
      filePaths(text).map(({start, end, meaning}) => ({start, end, meanings: [meaning]}))
    )
    yield* read
  }
})
