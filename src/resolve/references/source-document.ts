import {sameLocale} from '../../bcp47/canonical.ts'
import type {ReferenceFinder} from '../reference.ts'

/** The document in the source locale. */
export const sourceDocument: ReferenceFinder = {
  name: 'source-document',
  summary: 'The document of the source locale',
  trust: 4,
  find(_document, siblings, sourceLocale) {
    const source = siblings.find((sibling) => sameLocale(sibling.locale, sourceLocale))
    if (!source || source.segments.length === 0) return undefined
    const {locale, file, lines, segments} = source
    return {kind: 'source', locale, file, lines, segments, sameRevision: true}
  }
}
