import type {PlainFact} from '../../model/fact.ts'
import {toAsciiDigits} from '../../number/digits.ts'
import {withOwnDigits} from '../../number/own-digits.ts'
import {similarity} from '../../term/similarity.ts'
import type {FactComparer} from '../comparer.ts'
import {sharesMeaning} from '../exact.ts'

/** What a version becomes when a translation takes it for a number: `TLS 1,2`, `10,10`, `12`. */
const sameDigits = 0.95

/** Versions: the same digits and the same dots. */
export const version: FactComparer = {
  kind: 'version',
  isSame: sharesMeaning,
  isIn: ({meanings: [meaning = '']}, {text}, side, locales) =>
    standsIn(meaning, withOwnDigits(text, locales[side])),
  likeness(source, target) {
    if (target.kind !== 'number' && target.kind !== 'version') return 0
    const [left, right] = [digitsOf(source), digitsOf(target)]
    if (left === right) return sameDigits
    return similarity(dotted(source), dotted(target))
  },
  written: ({raw}) => raw
}

/** Whether a text has a version, not as part of a longer one. */
function standsIn(version: string, text: string): boolean {
  for (let at = text.indexOf(version); at >= 0; at = text.indexOf(version, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at)
    const after = text.slice(at + version.length, at + version.length + 2)
    if (!/\p{Nd}[.,]?$/u.test(before) && !/^[.,]?\p{Nd}/u.test(after)) return true
  }
  return false
}

function digitsOf({raw}: PlainFact): string {
  return toAsciiDigits(raw).replace(/\D/g, '')
}

function dotted({raw}: PlainFact): string {
  return toAsciiDigits(raw).replace(/\D+/g, '.')
}
