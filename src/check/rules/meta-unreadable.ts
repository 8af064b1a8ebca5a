import type {Rule} from '../rule.ts'
import {type Expectations, observeTrouble} from '../trouble.ts'

const expectations: Expectations = {
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
    for (const observation of observeTrouble(document, expectations)) {
      // Because every other byte of UTF-16 is NUL, that is one defect.
      if (observation.kind !== 'nul-byte' || isUtf8) yield observation
    }
  }
}
