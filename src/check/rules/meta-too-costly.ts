import type {Rule} from '../rule.ts'

/** Documents over a limit; they are left out. */
export const metaTooCostly: Rule = {
  name: 'meta-too-costly',
  summary: 'A document is within the limits of size',
  severity: 'error',
  *check({document}) {
    for (const {kind, place, actual} of document.trouble) {
      if (kind !== 'too-large') continue
      yield {
        place,
        message: `Unexpected ${actual}, expected a document within the limit`,
        actual,
        expected: 'a document within the limit',
        evidence: {kind: 'grammar'}
      }
    }
  }
}
