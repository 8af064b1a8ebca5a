import type {PlainFact} from '../model/fact.ts'
import {withoutPadding} from '../shell/code-meaning.ts'

/** Whether code differs only in blanks at the brackets of placeholders that its source has there, too. */
export function isAsPadded(source: PlainFact, target: PlainFact): boolean {
  if (!/<\s|\s>/.test(source.raw)) return false
  return withoutPadding(source.meanings[0] ?? '') === withoutPadding(target.meanings[0] ?? '')
}
