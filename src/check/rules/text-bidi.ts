import {isOverride, nameOf} from '../../bidi/controls.ts'
import type {Fix, Observation} from '../../model/finding.ts'
import type {Trouble} from '../../model/record.ts'
import {ownTrouble} from '../own-trouble.ts'
import type {Rule} from '../rule.ts'

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
  severity: 'warning',
  defersTo: ['registry-notation'],
  *check(subject) {
    for (const trouble of ownTrouble(subject, ({kind, actual}) => `${kind} ${actual}`)) {
      const expected = expectations[trouble.kind]
      if (expected !== undefined) yield observe(trouble, expected)
    }
  }
}

function observe(trouble: Trouble, expected: string): Observation {
  const {kind, place, actual} = trouble
  const where = kind === 'hidden-in-code' ? ' in code or an address' : ''
  const fix = fixOf(trouble)
  return {
    place,
    message: `Unexpected ${namesOf(actual)}${where}, expected ${expected}`,
    actual,
    expected,
    evidence: {kind: 'grammar'},
    // Because an idle control changes nothing that is seen, it is only worth knowing.
    ...(kind === 'bidi-idle' ? {atMost: 'info'} : {}),
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
