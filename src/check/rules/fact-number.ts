import {factRule} from '../fact-rule.ts'
import {gradeLost} from '../lost-facts.ts'

/** A number whose value differs from the reference, was lost or added. */
export const factNumber = factRule({
  kind: 'number',
  noun: 'number',
  summary: 'Numbers keep their value',
  severity: 'warning',
  grade: (subject) => gradeLost(subject, 'number')
})
