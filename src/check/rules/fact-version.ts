import {factRule} from '../fact-rule.ts'
import {gradeLost} from '../lost-facts.ts'

/** A version that differs from the reference, was lost or added. */
export const factVersion = factRule({
  kind: 'version',
  noun: 'version',
  summary: 'Versions keep their digits and dots',
  severity: 'error',
  lost: 'warning',
  added: 'warning',
  grade: (subject) => gradeLost(subject, 'version')
})
