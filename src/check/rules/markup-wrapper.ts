import type {Rule} from '../rule.ts'
import {type Expectations, observeTrouble} from '../trouble.ts'

/** What should stand in the place of each kind of broken wrapper. */
export const wrapperExpectations: Expectations = {
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
    return observeTrouble(document, wrapperExpectations, ({kind, actual}) =>
      kind === 'wrapper-text-outside'
        ? `text outside of all wrappers \`${actual}\``
        : `wrapper \`${actual}\``
    )
  }
}
