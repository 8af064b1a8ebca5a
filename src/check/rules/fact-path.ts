import type {PlainAnswer} from '../../model/answer.ts'
import {factRule} from '../fact-rule.ts'
import type {Rule} from '../rule.ts'
import {translationOnly} from '../translation-only.ts'

const base = translationOnly(
  factRule({
    kind: 'path',
    noun: 'path',
    summary: 'Paths and names of files are kept letter for letter',
    severity: 'error',
    added: 'off'
  })
)

/** A path or the name of a file that differs from the reference or was lost. */
export const factPath: Rule = {
  ...base,
  *check(subject, options) {
    for (const answer of subject.plainAnswers) {
      if ((answer.expected ?? answer.actual)?.kind !== 'path') continue
      const isDoubtful = looksTheSame(answer)
      for (const found of base.check({...subject, plainAnswers: [answer]}, options)) {
        const {fix: _, ...rest} = found
        yield isDoubtful ? {...rest, atMost: 'info'} : found
      }
    }
  }
}

/**
 * Whether nothing but case or letters that look alike differ.
 *
 * Because addresses of pages are found in any case, and because a translator may have set right an `I`
 * that should have been an `l`, these prove little.
 */
function looksTheSame({actual, expected}: PlainAnswer): boolean {
  if (!actual || !expected) return false
  return skeleton(actual.raw) === skeleton(expected.raw)
}

function skeleton(text: string): string {
  return text.toLowerCase().replace(/[l1|]/g, 'i').replaceAll('0', 'o')
}
