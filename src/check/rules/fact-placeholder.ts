import {factRule} from '../fact-rule.ts'

/** A placeholder that was lost, or changed although a program fills it in. */
export const factPlaceholder = factRule({
  kind: 'placeholder',
  noun: 'placeholder',
  summary: 'Placeholders are kept',
  severity: 'warning',
  added: 'off'
})
