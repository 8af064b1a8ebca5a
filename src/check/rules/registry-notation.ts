import {isCertain} from '../evidence.ts'
import {faultsOf, grammar} from '../registry-answer.ts'
import type {Rule} from '../rule.ts'

/** Characters inside registry text that its notation does not have. */
export const registryNotation: Rule = {
  name: 'registry-notation',
  summary: 'Registry text is written in the characters of its notation',
  severity: 'error',
  *check(subject) {
    for (const {fault, answer, weight} of faultsOf(subject, 'notation')) {
      const {place, actual, expected} = fault
      const isProven = expected !== undefined && answer.expected !== undefined && isCertain(answer)
      yield {
        place,
        message: `Unexpected \`${actual}\` in registry text, expected \`${expected ?? 'characters of the notation'}\``,
        actual,
        expected: expected ?? 'characters of the notation',
        evidence: grammar,
        ...weight,
        ...(isProven ? {fix: {...place, text: expected}} : {})
      }
    }
  }
}
