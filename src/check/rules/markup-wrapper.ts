import type {Trouble} from '../../model/record.ts'
import type {Rule} from '../rule.ts'

const expectations: Partial<Record<Trouble['kind'], string>> = {
  'wrapper-unpaired': 'a target wrapper followed by its source wrapper',
  'wrapper-id': 'the same id on both sides',
  'wrapper-in-front-matter': 'no wrapper inside front matter'
}

/** Machine-translation wrappers that cannot be taken apart. */
export const markupWrapper: Rule = {
  name: 'markup-wrapper',
  summary: 'Translation wrappers come in whole pairs',
  severity: 'warning',
  *check({document}) {
    for (const {kind, place, actual} of document.trouble) {
      const expected = expectations[kind]
      if (expected === undefined) continue
      yield {
        place,
        message: `Unexpected wrapper \`${actual}\`, expected ${expected}`,
        actual,
        expected,
        evidence: {kind: 'grammar'}
      }
    }
  }
}
