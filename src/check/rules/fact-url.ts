import {factRule} from '../fact-rule.ts'
import {translationOnly} from '../translation-only.ts'

/** An address that differs from the reference, was lost or added. */
export const factUrl = translationOnly(
  factRule({
    kind: 'url',
    noun: 'address',
    summary: 'Links lead where the source leads',
    severity: 'error',
    lost: 'warning',
    added: 'warning'
  })
)
