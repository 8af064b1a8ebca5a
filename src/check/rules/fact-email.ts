import {factRule} from '../fact-rule.ts'
import {translationOnly} from '../translation-only.ts'

/** A mail address that differs from the reference, was lost or added. */
export const factEmail = translationOnly(
  factRule({
    kind: 'email',
    noun: 'mail address',
    summary: 'Mail addresses are kept letter for letter',
    severity: 'error',
    added: 'warning'
  })
)
