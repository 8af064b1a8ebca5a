import type {Trouble} from '../../model/record.ts'
import type {Rule} from '../rule.ts'

/** What is there and what should be there, by kind. */
const expectations: Partial<Record<Trouble['kind'], readonly [string, string]>> = {
  'wrapper-unpaired': ['wrapper', 'a target wrapper followed by its source wrapper'],
  'wrapper-id': ['wrapper', 'the same id on both sides'],
  'wrapper-in-front-matter': ['wrapper', 'no wrapper inside front matter'],
  'wrapper-text-outside': ['text outside of all wrappers', 'every sentence in a wrapper']
}

/** Machine-translation wrappers that cannot be taken apart. */
export const markupWrapper: Rule = {
  name: 'markup-wrapper',
  summary: 'Translation wrappers come in whole pairs',
  severity: 'warning',
  *check({document}) {
    for (const {kind, place, actual} of document.trouble) {
      const [what, expected] = expectations[kind] ?? []
      if (expected === undefined) continue
      yield {
        place,
        message: `Unexpected ${what} \`${actual}\`, expected ${expected}`,
        actual,
        expected,
        evidence: {kind: 'grammar'}
      }
    }
  }
}
