import {printData} from '../../registry/print.ts'
import {isCertain} from '../evidence.ts'
import {faultsOf, grammar} from '../registry-answer.ts'
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
      const expected =
        typeof meant?.data === 'number' ? printData('REG_DWORD', meant.data) : fault.expected
      const isProven = meant !== undefined && (expected === fault.expected || isCertain(answer))
      const wanted = expected === undefined ? 'eight hexadecimal digits' : `\`${expected}\``
      yield {
        place: fault.place,
        message: `Unexpected ${whatIsThere(fault.actual)}, expected ${wanted}`,
        actual: fault.actual,
        expected: expected ?? 'eight hexadecimal digits',
        evidence: (meant && answer.evidence) ?? grammar,
        ...(isProven && expected !== undefined ? {fix: {...fault.place, text: expected}} : {}),
        // Because Windows imports a short dword, it does no harm where nothing says otherwise.
        ...(fact.status === 'accepted' && !meant ? {atMost: 'warning'} : {})
      }
    }
  }
}

/** `dword:000000001` has nine digits; of `dword:on` nothing can be counted. */
function whatIsThere(actual: string): string {
  const digits = /[:：]\s*([0-9a-f]+)$/i.exec(actual)?.[1]?.length
  if (digits === undefined) return `\`${actual}\``
  return `${digits} ${digits === 1 ? 'digit' : 'digits'} in \`${actual}\``
}
