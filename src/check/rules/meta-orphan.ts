import {sameLocale} from '../../bcp47/canonical.ts'
import type {Rule} from '../rule.ts'

/** A translated document whose article the source locale does not have. */
export const metaOrphan: Rule = {
  name: 'meta-orphan',
  summary: 'Every translated document has a source document',
  severity: 'warning',
  *check({document, isSource, article, corpus}) {
    if (!corpus.hasSource || isSource) return
    const {sourceLocale} = corpus
    if (article.documents.some((other) => sameLocale(other.locale, sourceLocale))) return
    yield {
      place: {start: 0, end: 0},
      message: `Unexpected document: \`${sourceLocale}\` has no article \`${document.slug}\``,
      actual: document.slug,
      expected: `a source document in ${sourceLocale}`,
      evidence: {kind: 'source'}
    }
  }
}
