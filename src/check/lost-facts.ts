import type {PlainAnswer} from '../model/answer.ts'
import type {PlainFact, PlainFactKind} from '../model/fact.ts'
import type {Severity} from '../model/finding.ts'
import type {Place} from '../model/place.ts'
import type {Segment} from '../model/record.ts'
import {isReversed} from '../number/reversed.ts'
import {saysSpan} from '../number/spans.ts'
import {canSpell, isSpelled} from '../number/spelled.ts'
import {fromFile} from '../place/mapped-text.ts'
import {isDoubled} from './doubled.ts'
import type {Subject} from './rule.ts'
import {type SiblingCounts, siblingCounts} from './sibling-counts.ts'

/** Share of the other translations that must keep what one lost. */
const leastShare = 0.8
/** What is spelled out in most languages. */
const oftenSpelled = 12
/** What grammar says without a number. */
const small = /^[0-3]$/

/**
 * Grade what was lost or added by what the other translations of the article do.
 *
 * What most of them keep was lost; what none of them adds is damage. A fact that stands elsewhere in
 * the segment is excused at first: it counts as lost where the document has it less often than the
 * source, and most others do not.
 *
 * @returns  For an answer: how much a loss or addition weighs; undefined where it is excused.
 */
export function gradeLost(
  subject: Subject,
  kind: PlainFactKind
): (answer: PlainAnswer) => Severity | undefined {
  const counts = siblingCounts(subject, kind)
  const charged = new Map<string, number>()
  for (const {verdict, expected} of subject.plainAnswers) {
    const key = expected?.kind === kind && verdict === 'contradicted' && expected.meanings[0]
    if (key) charged.set(key, (charged.get(key) ?? 0) + 1)
  }
  return (answer) => {
    const {verdict, actual, expected} = answer
    if (verdict === 'extra') return actual && gradeAdded(actual, subject, counts)
    if (verdict === 'contradicted')
      return actual && expected && gradeChanged(actual, expected, subject)
    if (!expected || actual) return undefined
    const isExcused = verdict === 'confirmed'
    if (verdict !== 'missing' && !isExcused) return undefined
    if (isSaidTwice(expected, subject) && counts.own(expected) > 0) return undefined
    const key = expected.meanings[0] ?? ''
    const times = charged.get(key) ?? 0
    const level = isExcused
      ? gradeExcused(answer, times, subject, counts)
      : gradeMissing(expected, subject, counts)
    if (level) charged.set(key, times + 1)
    return level
  }
}

/** Because the groups of a telephone number may be set to be read right to left, it is no damage. */
function gradeChanged(
  actual: PlainFact,
  expected: PlainFact,
  {document}: Subject
): Severity | undefined {
  return isReversed(actual.raw, expected.raw, document.locale) ? 'info' : undefined
}

/** Whether a fact of the source stands in a phrase that was written twice in a row. */
function isSaidTwice(fact: PlainFact, {reference}: Subject): boolean {
  const segment = segmentOf(reference?.segments ?? [], fact)
  return segment !== undefined && isDoubled(segment.text, fromFile(segment, fact.place))
}

function gradeMissing(fact: PlainFact, subject: Subject, counts: SiblingCounts): Severity {
  if (fact.kind !== 'number') return 'warning'
  if (isPartOfName(fact, subject)) return 'info'
  if (counts.siblings > 0) return counts.keeping(fact) >= leastShare ? 'warning' : 'info'
  return isTelling(fact) ? 'warning' : 'info'
}

function gradeExcused(
  {expected: fact, near}: PlainAnswer,
  times: number,
  subject: Subject,
  counts: SiblingCounts
): Severity | undefined {
  if (!fact || counts.siblings === 0 || counts.deficit(fact) <= times) return undefined
  const name = nameBefore(fact, subject)
  // What stands nowhere is written or said in another way, but for the small number of a name.
  const isElsewhere = counts.own(fact) > 0
  if (!isElsewhere && (name === undefined || !small.test(fact.meanings[0] ?? ''))) return undefined
  if (counts.keeping(fact) < leastShare || isPartOfName(fact, subject)) return undefined
  // Because two mentions of a name may become one, its number was lost only where the name was not.
  if (name !== undefined && isNamedLess(name, subject)) return undefined
  if (fact.kind !== 'number') return 'warning'
  return maySpell(fact, name, near, subject) ? undefined : 'warning'
}

/** Whether a document has a word of its source, but less often. */
function isNamedLess(name: string, {document, reference}: Subject): boolean {
  const times = (segments: readonly Segment[]) =>
    segments.reduce((sum, {text}) => sum + text.split(name).length - 1, 0)
  const own = times(document.segments)
  return own > 0 && own < times(reference?.segments ?? [])
}

/** Whether the document may say a number in words; nobody does of that of a name, as in `Plan 1`. */
function maySpell(
  fact: PlainFact,
  name: string | undefined,
  near: Place,
  {document}: Subject
): boolean {
  const value = fact.meanings[0] ?? ''
  if (!/^\d+$/.test(value)) return false
  const {locale, segments} = document
  const isOften = Number(value) <= oftenSpelled || !canSpell(locale)
  if (isOften && name === undefined) return true
  const segment = segments.find(({place}) => place.start <= near.start && near.end <= place.end)
  if (!segment) return false
  return saysSpan(value, segment.text, locale) || isSpelled(value, segment.text, locale)
}

function gradeAdded(fact: PlainFact, {document}: Subject, counts: SiblingCounts): Severity {
  if (fact.kind !== 'number') return 'warning'
  if (counts.siblings === 0 || counts.adding(fact) > 0) return 'info'
  const segment = segmentOf(document.segments, fact)
  return segment && wordBefore(segment, fact) !== undefined ? 'info' : 'warning'
}

/** Alone it tells the reader something: no ordinal, not what grammar counts. */
function isTelling({raw, meanings}: PlainFact): boolean {
  return /^\p{Nd}/u.test(raw) && Number(meanings[0] ?? 0) > oftenSpelled
}

/** `COVID-19`, `20th`: languages write these in other ways. */
function isPartOfName(fact: PlainFact, {reference}: Subject): boolean {
  const segment = segmentOf(reference?.segments ?? [], fact)
  if (!segment || fact.kind !== 'number') return false
  const {start, end} = fromFile(segment, fact.place)
  return (
    /\p{L}-$/u.test(segment.text.slice(Math.max(0, start - 2), start)) ||
    /^\p{L}/u.test(segment.text.slice(end, end + 1))
  )
}

function nameBefore(fact: PlainFact, {reference}: Subject): string | undefined {
  const segment = segmentOf(reference?.segments ?? [], fact)
  return segment && wordBefore(segment, fact)
}

/** The word with a capital in Latin letters right before a fact, inside of a sentence. */
function wordBefore(segment: Segment, {place}: PlainFact): string | undefined {
  const {start} = fromFile(segment, place)
  const before = segment.text.slice(Math.max(0, start - 40), start)
  return /(?:^|[^\p{L}\p{Nd}])([A-Z][\p{Script=Latin}\p{Nd}]{0,30})[\s\u00a0]$/u.exec(before)?.[1]
}

function segmentOf(segments: readonly Segment[], fact: PlainFact): Segment | undefined {
  return segments.find(({place}) => place.start <= fact.place.start && fact.place.end <= place.end)
}
