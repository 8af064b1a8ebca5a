import {printData} from '../../registry/print.ts'
import {atMostOfAnswer, faultsOf, grammar} from '../registry-answer.ts'
import type {Rule} from '../rule.ts'

/** A `.reg` dword without exactly eight hexadecimal digits; more than eight are dropped on import. */
export const registryDwordDigits: Rule = {
  name: 'registry-dword-digits',
  summary: 'A dword has exactly eight hexadecimal digits',
  severity: 'error',
  *check(subject) {
    for (const {fault, fact, answer} of faultsOf(subject, 'dword-digits')) {
      if (fact.kind !== 'registry-value') continue
      const meant = answer.expected?.kind === 'registry-value' ? answer.expected : undefined
      const expected = typeof meant?.data === 'number' ? printData('REG_DWORD', meant.data) : fault.expected
      const isProven = meant !== undefined && (expected === fault.expected || atMostOfAnswer(answer).atMost === undefined)
      const digits = fault.actual.replace(/^[^:：]*[:：]\s*/, '').length
      yield {
        place: fault.place,
        message: `Unexpected ${digits} digits in \`${fault.actual}\`, expected \`${expected ?? 'eight digits'}\``,
        actual: fault.actual,
        expected: expected ?? 'eight hexadecimal digits',
        evidence: (meant && answer.evidence) ?? grammar,
        ...(isProven && expected !== undefined ? {fix: {...fault.place, text: expected}} : {}),
        // Because Windows imports a short dword, it does no harm where nothing says otherwise.
        ...(digits < 8 && !meant ? {atMost: 'warning'} : {})
      }
    }
  }
}
