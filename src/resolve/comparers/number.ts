import type {PlainFact} from '../../model/fact.ts'
import {byteSize} from '../../number/byte-unit.ts'
import {toAsciiDigits} from '../../number/digits.ts'
import {namesMonth} from '../../number/months.ts'
import {isReversed} from '../../number/reversed.ts'
import {saysSpan} from '../../number/spans.ts'
import {canSpell, isSpelled} from '../../number/spelled.ts'
import {writeNumber} from '../../number/write-number.ts'
import {similarity} from '../../term/similarity.ts'
import type {FactComparer, Locales} from '../comparer.ts'
import {digitRunsOf} from '../digit-runs.ts'
import {sharesMeaning} from '../exact.ts'

const smallest = 3

/** Numbers: the same value, whatever the writing. */
export const number: FactComparer = {
  kind: 'number',
  isSame: (source, target, locales) =>
    sharesMeaning(source, target) && hasSameSize(source, target, locales),
  isIn(fact, segment, side, locales) {
    const runs = digitRunsOf(segment)
    // Because the same digits with another unit are another amount, those must be apart.
    const isSized = byteSize(fact.raw, locales[side === 'source' ? 'target' : 'source'])
    if (!isSized && (runs.hasInRow(fact) || runs.hasWritten(fact))) return true
    if (hasFraction(fact)) return false
    if (fact.meanings.some((value) => isSmall(value, locales[side]))) return true
    if (runs.hasApart(fact)) return true
    const {text} = segment
    const locale = locales[side]
    return fact.meanings.some(
      (value) =>
        isMonth(value, text, locale) ||
        saysSpan(value, text, locale) ||
        isSpelled(value, text, locale)
    )
  },
  likeness(source, target) {
    if (target.kind === 'version') return similarity(digitsOf(source), digitsOf(target)) * 0.8
    return target.kind === 'number' ? similarity(source.raw, target.raw) : 0
  },
  written(source, target, locales) {
    const [value, other] = source.meanings
    if (isTelephone.test(source.raw))
      return isReversed(target.raw, source.raw, locales.target) ? undefined : source.raw
    if (value === undefined || target.kind !== 'number') return undefined
    const isPlain = /^\p{Nd}+(?:\P{L}\p{Nd}+)*$/u
    if (other !== undefined || !isPlain.test(source.raw) || !isPlain.test(target.raw))
      return undefined
    return writeNumber(value, target.raw, source.raw, locales.target)
  }
}

/** `2,0`: nobody says it in words, and it is no part of a name. */
function hasFraction({raw, meanings}: PlainFact): boolean {
  return meanings[0]?.includes('.') === true || /\p{Nd}[.,٫]\p{Nd}{1,2}(?!\p{Nd})/u.test(raw)
}

/** What grammar says without a number, as one, both and third are; more where no words are known. */
function isSmall(value: string, locale: string): boolean {
  if (!/^\d{1,3}$/.test(value)) return false
  const number = Number(value)
  if (number <= smallest) return true
  return number <= 100 && (number <= 12 || number % 10 === 0) && !canSpell(locale)
}

/** Groups that have no value are written as they are. */
const isTelephone = /^[+(]|\p{Nd}[)\s]?-/u

/** A unit that is not known may be the same: `MB` is written in many ways, but never `GB`. */
function hasSameSize(source: PlainFact, target: PlainFact, locales: Locales): boolean {
  const left = byteSize(source.raw, locales.source)
  const right = left && byteSize(target.raw, locales.target)
  return left === undefined || right === undefined || left === right
}

function isMonth(value: string, text: string, locale: string): boolean {
  return /^(?:[1-9]|1[0-2])$/.test(value) && namesMonth(text, Number(value), locale)
}

function digitsOf({raw}: PlainFact): string {
  return toAsciiDigits(raw).replace(/\D/g, '')
}
