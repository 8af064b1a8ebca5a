import {factRule} from '../fact-rule.ts'
import {translationOnly} from '../translation-only.ts'

/** A path or the name of a file that differs from the reference or was lost. */
export const factPath = translationOnly(
  factRule({
    kind: 'path',
    noun: 'path',
    summary: 'Paths and names of files are kept letter for letter',
    severity: 'error',
    added: 'off'
  })
)
