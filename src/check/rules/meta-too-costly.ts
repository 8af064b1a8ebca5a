import type {Rule} from '../rule.ts'
import {observeTrouble} from '../trouble.ts'

/** Documents over a limit; they are left out. */
export const metaTooCostly: Rule = {
  name: 'meta-too-costly',
  summary: 'A document is within the limits of size and nesting',
  severity: 'error',
  check({document}) {
    return observeTrouble(document, {
      'too-large': 'a document within the limit',
      'too-deep': 'markup that can be parsed'
    })
  }
}
