import {faultsOf, grammar, isCertain} from '../registry-answer.ts'
import type {Rule} from '../rule.ts'

/** `"Name"="dword:…"`: an import makes a string of it, where a number was meant. */
export const registryQuotedDword: Rule = {
  name: 'registry-quoted-dword',
  summary: 'A dword stands without quotes',
  severity: 'warning',
  *check(subject) {
    for (const {fault, answer} of faultsOf(subject, 'quoted-dword')) {
      const {place, actual, expected} = fault
      const meant = answer.expected?.kind === 'registry-value' ? answer.expected : undefined
      const isProven = expected !== undefined && meant?.type === 'REG_DWORD' && isCertain(answer)
      yield {
        place,
        message: `Unexpected string \`${actual}\`, expected \`${expected ?? 'a dword without quotes'}\``,
        actual,
        expected: expected ?? 'a dword without quotes',
        evidence: meant?.type === 'REG_DWORD' && answer.evidence ? answer.evidence : grammar,
        ...(isProven ? {fix: {...place, text: expected}} : {})
      }
    }
  }
}
