import {isWordy} from '../../shell/prose.ts'
import {factRule} from '../fact-rule.ts'
import {keptElsewhere} from '../kept-elsewhere.ts'
import type {Rule} from '../rule.ts'
import {smallestFix} from '../smallest-fix.ts'

const base = factRule({
  kind: 'code',
  noun: 'code',
  summary: 'Code is kept character for character',
  severity: 'error',
  lost: 'warning',
  added: 'off'
})

/** Code that differs from the reference or was lost. */
export const factCode: Rule = {
  ...base,
  *check(subject, options) {
    const {document, isSource, plainAnswers} = subject
    const isKept = keptElsewhere(subject)
    for (const answer of plainAnswers) {
      const {verdict, expected} = answer
      if (expected?.kind !== 'code' || (verdict !== 'contradicted' && verdict !== 'missing'))
        continue
      const isWords = isWordy(expected.raw)
      // Because ticks stand around names of buttons as well, words need the custom of most locales.
      if (isWords && (isSource || !isKept(expected))) continue
      const {replacement: _, ...plain} = answer
      for (const found of base.check({...subject, plainAnswers: [plain]}, options)) {
        const fix =
          verdict === 'contradicted' && !isWords ? smallestFix(answer, document) : undefined
        yield {
          ...found,
          ...(isWords ? {atMost: 'warning' as const} : {}),
          ...(fix && !isSource ? {fix} : {})
        }
      }
    }
  }
}
