import {sameLocale} from '../../bcp47/canonical.ts'
import type {Rule} from '../rule.ts'

/** An article that a locale lacks; stands at the source document, else at the first there is. */
export const metaMissing: Rule = {
  name: 'meta-missing',
  summary: 'Every locale has the article',
  severity: 'info',
  *check({document, isSource, article, corpus}) {
    const {documents} = article
    const source = documents.find((other) => sameLocale(other.locale, corpus.sourceLocale))
    if (source ? !isSource : document !== documents[0]) return
    const present = new Set(documents.map((other) => other.locale.toLowerCase()))
    for (const locale of corpus.locales) {
      if (present.has(locale.toLowerCase()) || sameLocale(locale, corpus.sourceLocale)) continue
      yield {
        place: {start: 0, end: 0},
        message: `Unexpected gap: no \`${locale}\` document of \`${article.slug}\`, expected a translation`,
        actual: '',
        expected: `${article.slug} in ${locale}`,
        evidence: {kind: source ? 'source' : 'consensus'},
        locale
      }
    }
  }
}
