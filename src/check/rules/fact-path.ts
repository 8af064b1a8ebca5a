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
      if (isSamePage(answer)) continue
      const isDoubtful = looksTheSame(answer)
      const isWide = runsOver(answer)
      for (const found of base.check({...subject, plainAnswers: [answer]}, options)) {
        const {fix: _, ...rest} = found
        if (isDoubtful) yield {...rest, atMost: 'info'}
        else yield isWide ? rest : found
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

/** `/_layouts/15/people.aspx`: the path of a page, which servers find in any case. */
const page = /^\/_\w|^\/[^\s?#]*\.(?:aspx?|asmx|ashx|svc|html?)(?=$|[/?#])/i

/** Whether the paths of two pages differ in case alone. */
function isSamePage({actual, expected}: PlainAnswer): boolean {
  if (!actual || !expected || !page.test(expected.raw)) return false
  return actual.raw.toLowerCase() === expected.raw.toLowerCase()
}

/** Whether a stretch runs over words before or behind the path, because they are of another script. */
function runsOver({actual, expected}: PlainAnswer): boolean {
  if (!actual || !expected) return false
  return /[^\P{L}\p{sc=Latin}]/u.test(actual.raw) && !/[^\P{L}\p{sc=Latin}]/u.test(expected.raw)
}

function skeleton(text: string): string {
  return text.toLowerCase().replace(/[l1|]/g, 'i').replaceAll('0', 'o')
}
