import {isOverride, nameOf} from '../../bidi/controls.ts'
import type {Fix, Observation, Severity} from '../../model/finding.ts'
import type {Trouble} from '../../model/record.ts'
import {ownTrouble} from '../own-trouble.ts'
import type {Rule, Subject} from '../rule.ts'

/** What should stand in the place of each kind of hidden character. */
const expectations: Partial<Record<Trouble['kind'], string>> = {
  'bidi-override': 'no override of the order of letters',
  'bidi-unclosed': 'the control that closes it in the same paragraph',
  'bidi-unopened': 'nothing, because no control was opened',
  'bidi-idle': 'nothing, because nothing there is read from right to left',
  'hidden-in-code': 'nothing, because code and addresses are copied as they stand',
  'hidden-text': 'nothing, because no reader sees it'
}

/** Controls that nobody sees and that change what is read or copied. */
export const textBidi: Rule = {
  name: 'text-bidi',
  summary: 'No hidden character changes what is read or copied',
  severity: 'error',
  defersTo: ['registry-notation'],
  *check(subject) {
    for (const trouble of ownTrouble(subject, ({kind, actual}) => `${kind} ${actual}`)) {
      const expected = expectations[trouble.kind]
      if (expected !== undefined) yield observe(trouble, expected, weightOf(trouble, subject))
    }
  }
}

/**
 * What is copied with code and addresses harms; what stands in running text is seen, and what is idle
 * is only worth knowing.
 */
function weightOf({kind, actual}: Trouble, {reference}: Subject): {readonly atMost?: Severity} {
  if (kind === 'bidi-idle') return {atMost: 'info'}
  if (kind !== 'hidden-in-code') return {atMost: 'warning'}
  // Because a source text without document of its own has it as well, it is in every locale.
  const isCopied = reference?.segments.some(
    ({text, marks}) => text.includes(actual) || marks.some(({url}) => url?.includes(actual))
  )
  return isCopied ? {atMost: 'warning'} : {}
}

function observe(
  trouble: Trouble,
  expected: string,
  weight: {readonly atMost?: Severity}
): Observation {
  const {kind, place, actual} = trouble
  const where = kind === 'hidden-in-code' ? ' in code or an address' : ''
  // Because what the reference has as well would be missed, a person removes it from both.
  const fix = kind === 'hidden-in-code' && weight.atMost ? undefined : fixOf(trouble)
  return {
    place,
    message: `Unexpected ${namesOf(actual)}${where}, expected ${expected}`,
    actual,
    expected,
    evidence: {kind: 'grammar'},
    ...weight,
    ...(fix ? {fix} : {})
  }
}

/** Such as `U+200B ZERO WIDTH SPACE (3 times)`. */
function namesOf(actual: string): string {
  const characters = [...actual]
  const different = [...new Set(characters)].slice(0, 3).map(nameOf)
  const times = characters.length > different.length ? ` (${characters.length} in all)` : ''
  return different.join(', ') + times
}

/** What has no effect on its own may go; what has one is looked at by a person. */
function fixOf({kind, place, actual}: Trouble): Fix | undefined {
  if (place.end - place.start !== actual.length || kind === 'bidi-unclosed') return undefined
  const isCertain = kind === 'hidden-in-code' || kind === 'bidi-unopened' || kind === 'bidi-idle'
  // Because an override turned the letters around, they may have to be written anew.
  const isSafe = isCertain && ![...actual].some(isOverride)
  return {...place, text: '', ...(isSafe ? {} : {unsafe: true})}
}
