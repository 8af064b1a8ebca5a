import type {Trouble} from '../../model/record.ts'
import type {Rule} from '../rule.ts'

const expectations: Partial<Record<Trouble['kind'], string>> = {
  empty: 'a document with text',
  unreadable: 'a file that can be read',
  'not-utf-8': 'text in UTF-8',
  'nul-byte': 'text without NUL bytes'
}

/** Files that are no text. */
export const metaUnreadable: Rule = {
  name: 'meta-unreadable',
  summary: 'A document is UTF-8 text',
  severity: 'error',
  *check({document}) {
    const isUtf8 = document.trouble.every(({kind}) => kind !== 'not-utf-8')
    for (const {kind, place, actual} of document.trouble) {
      const expected = expectations[kind]
      if (expected === undefined) continue
      // Because every other byte of UTF-16 is NUL, that is one defect.
      if (kind === 'nul-byte' && !isUtf8) continue
      yield {
        place,
        message: `Unexpected ${actual}, expected ${expected}`,
        actual,
        expected,
        evidence: {kind: 'grammar'}
      }
    }
  }
}
