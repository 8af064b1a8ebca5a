import {sameLocale} from '../../bcp47/canonical.ts'
import type {Rule} from '../rule.ts'

/** Two files for the same article and locale; the later one is left out. */
export const metaDuplicate: Rule = {
  name: 'meta-duplicate',
  summary: 'One file per article and locale',
  severity: 'error',
  *check({document, article}) {
    for (const other of article.duplicates) {
      if (!sameLocale(other.locale, document.locale)) continue
      yield {
        place: {start: 0, end: 0},
        message: `Unexpected second file \`${other.file}\` for this article and locale, expected one; it is left out`,
        actual: other.file,
        expected: `only ${document.file}`,
        evidence: {kind: 'grammar'}
      }
    }
  }
}
