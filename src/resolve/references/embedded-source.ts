import type {ReferenceFinder} from '../reference.ts'

/** The source text that the document's own wrappers carry. */
export const embeddedSource: ReferenceFinder = {
  name: 'embedded-source',
  summary: 'The source in the wrappers of the document itself',
  trust: 3,
  find({source, locale, file, lines}) {
    return (
      source && {kind: 'embedded-source', locale, file, lines, segments: source, sameRevision: true}
    )
  }
}
