import {factRule} from '../fact-rule.ts'

/** A code or a name that systems know, which differs from the reference or was lost. */
export const factIdentifier = factRule({
  kind: 'identifier',
  noun: 'identifier',
  summary: 'Codes and names that systems know are kept letter for letter',
  severity: 'error',
  added: 'off'
})
