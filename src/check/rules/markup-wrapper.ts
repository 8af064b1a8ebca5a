import type {Rule} from '../rule.ts'
import {type Expectations, observeTrouble} from '../trouble.ts'

const expectations: Expectations = {
  'wrapper-unpaired': 'a target wrapper followed by its source wrapper',
  'wrapper-id': 'the same id on both sides',
  'wrapper-in-front-matter': 'no wrapper inside front matter',
  'wrapper-text-outside': 'every sentence in a wrapper'
}

/** Machine-translation wrappers that cannot be taken apart. */
export const markupWrapper: Rule = {
  name: 'markup-wrapper',
  summary: 'Translation wrappers come in whole pairs',
  severity: 'warning',
  check({document}) {
    return observeTrouble(document, expectations, ({kind, actual}) =>
      kind === 'wrapper-text-outside'
        ? `text outside of all wrappers \`${actual}\``
        : `wrapper \`${actual}\``
    )
  }
}
