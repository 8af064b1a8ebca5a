import {printData} from '../../registry/print.ts'
import {isCertain} from '../evidence.ts'
import {faultsOf, grammar} from '../registry-answer.ts'
import type {Rule} from '../rule.ts'

/** `"Name"="dword:…"`: an import makes a string of it, where a number was meant. */
export const registryQuotedDword: Rule = {
  name: 'registry-quoted-dword',
  summary: 'A dword stands without quotes',
  severity: 'warning',
  *check(subject) {
    for (const {fault, answer, weight} of faultsOf(subject, 'quoted-dword')) {
      const {place, actual} = fault
      const meant = answer.expected?.kind === 'registry-value' ? answer.expected : undefined
      const number = meant?.type === 'REG_DWORD' ? meant.data : undefined
      const isDword = number !== undefined
      const expected = isDword ? printData('REG_DWORD', number) : fault.expected
      const isProven = expected !== undefined && isDword && isCertain(answer)
      yield {
        place,
        message: `Unexpected string \`${actual}\`, expected \`${expected ?? 'a dword without quotes'}\``,
        actual,
        expected: expected ?? 'a dword without quotes',
        evidence: isDword && answer.evidence ? answer.evidence : grammar,
        ...weight,
        ...(isProven ? {fix: {...place, text: expected}} : {})
      }
    }
  }
}
