import {factRule} from '../fact-rule.ts'
import {translationOnly} from '../translation-only.ts'

/** A code or a name that systems know, which differs from the reference or was lost. */
export const factIdentifier = translationOnly(
  factRule({
    kind: 'identifier',
    noun: 'identifier',
    summary: 'Codes and names that systems know are kept letter for letter',
    severity: 'error',
    added: 'off'
  })
)
