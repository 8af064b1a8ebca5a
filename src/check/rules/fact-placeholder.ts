import {factRule} from '../fact-rule.ts'
import {translationOnly} from '../translation-only.ts'

/** A placeholder that was lost, or changed although a program fills it in. */
export const factPlaceholder = translationOnly(
  factRule({
    kind: 'placeholder',
    noun: 'placeholder',
    summary: 'Placeholders are kept',
    severity: 'warning',
    added: 'off'
  })
)
