import {isSign} from '../../markdown/emphasis.ts'
import type {Evidence, Fix, Observation} from '../../model/finding.ts'
import type {Place} from '../../model/place.ts'
import type {Mark, Segment} from '../../model/record.ts'
import {toFile} from '../../place/mapped-text.ts'
import {
  allDelimiters,
  type Delimiter,
  type ShownDelimiters,
  shownDelimiters
} from '../delimiters.ts'
import {sourceEvidence} from '../evidence.ts'
import {type HalfDelimiter, halfDelimiters} from '../half-delimiters.ts'
import {halfFinding} from '../half-finding.ts'
import {
  brokenPhrases,
  droppedEscapes,
  fileSpan,
  isPlainText,
  type Phrase,
  rewritten,
  withEscapes,
  written,
  writtenPlace
} from '../phrases.ts'
import type {Rule, Subject} from '../rule.ts'

/** Emphasis that was not read as such, so that its delimiters show up as text. */
export const markupBrokenEmphasis: Rule = {
  name: 'markup-broken-emphasis',
  summary: 'No asterisk or underscore of emphasis shows up as text',
  severity: 'warning',
  defersTo: ['text-residue'],
  *check(subject) {
    const sources = new Map(subject.pairs.map(({source, target}) => [target, source]))
    for (const segment of subject.document.segments) {
      const shown = shownDelimiters(segment)
      if (shown.strong.length + shown.weak.length + shown.empty.length === 0) continue
      const view = viewOf(segment, shown, sources.get(segment), subject)
      if (view) {
        yield* emptyOnes(view)
        yield* strongOnes(view)
        yield* weakOnes(view)
      }
    }
  }
}

/** A segment with delimiters in its text, and what its source tells about them. */
interface View {
  readonly segment: Segment
  readonly shown: ShownDelimiters
  /** Undefined where nothing tells what was meant. */
  readonly source: Segment | undefined
  /** Emphases that the source has; undefined without one. */
  readonly strong: number | undefined
  readonly weak: number | undefined
  readonly evidence: Evidence
  readonly language: string
  /** Whether the document has wrappers. */
  readonly isWrapped: boolean
}

/** What shows up in the source as often is meant to, or is the source's own finding. */
function viewOf(
  segment: Segment,
  shown: ShownDelimiters,
  source: Segment | undefined,
  {reference, document}: Subject
): View | undefined {
  const inSource = source && shownDelimiters(source)
  const isCopy = (kind: keyof ShownDelimiters) =>
    inSource !== undefined && inSource[kind].length >= shown[kind].length
  const own = {
    strong: isCopy('strong') ? [] : shown.strong,
    weak: isCopy('weak') ? [] : shown.weak,
    empty: isCopy('empty') ? [] : shown.empty
  }
  if (own.strong.length + own.weak.length + own.empty.length === 0) return undefined
  const hasShown = inSource !== undefined && inSource.strong.length + inSource.empty.length > 0
  const count = (kind: Mark['kind']) => source && countOf(source, kind)
  return {
    segment,
    shown: own,
    source,
    strong: hasShown ? undefined : count('strong'),
    weak: count('emphasis'),
    evidence:
      source && reference ? sourceEvidence(reference, source.place.start) : {kind: 'grammar'},
    language: document.locale.slice(0, 2).toLowerCase(),
    isWrapped: document.source !== undefined
  }
}

/** `****`: nothing between two delimiters, or two phrases that met. */
function* emptyOnes({
  segment,
  shown,
  strong,
  evidence,
  isWrapped
}: View): Generator<Observation, void, undefined> {
  const {text, marks} = segment
  // A phrase that the source emphasises and the translation does not: its delimiters stand there.
  const isLost = strong !== undefined && countOf(segment, 'strong') < strong
  for (const run of shown.empty) {
    const before = text[run.start - 1] ?? ' '
    const after = text[run.end] ?? ' '
    // Because a secret or a number is masked with asterisks, what adjoins digits or hyphens is left.
    const isMask = /[\p{N}\p{Pd}:=@.]/u.test(after) || /[\p{N}\p{Pd}=@.]/u.test(before)
    if (isMask && !isLost) continue
    if (strong === 0 || (opensQuote.test(before) && closesQuote.test(after))) continue
    const isInside = marks.some(
      ({kind, start, end}) => kind === 'strong' && start < run.start && run.end < end
    )
    const isBetweenWords = spaced.test(before) && spaced.test(after)
    const isBetweenBlanks = before === ' ' && after === ' ' && run.end < text.length
    const end = run.end + (isBetweenBlanks && !isInside ? 1 : 0)
    const fixed = isInside ? '** **' : isBetweenWords ? ' ' : ''
    const actual = text.slice(run.start, end)
    const plain = writtenPlace(segment, {start: run.start, end}, isWrapped)
    const isSafe = strong !== undefined
    yield {
      place: plain ?? toFile(segment, run.start, end),
      message: isInside
        ? 'Unexpected `****` as text where two phrases meet, expected `** **`'
        : 'Unexpected `****` as text, expected no empty emphasis',
      actual: plain ? asWritten(actual, plain) : actual,
      expected: isInside ? '** **' : 'no empty emphasis',
      evidence,
      ...(plain ? {fix: {...plain, text: fixed, ...(isSafe ? {} : {unsafe: true as const})}} : {})
    }
  }
}

/** Brackets and quotation marks, between which asterisks are what is spoken of. */
const opensQuote = /^[\p{Ps}\p{Pi}"'`]$/u
const closesQuote = /^[\p{Pe}\p{Pf}"'`]$/u

/** Letters of scripts that put blanks between words. */
const spaced =
  /^(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar})[\p{L}\p{N}]$/u

/** `**` and `__` */
function* strongOnes(view: View): Generator<Observation, void, undefined> {
  const {segment, shown, strong} = view
  if (shown.strong.length === 0) return
  const {text} = segment
  const all = allDelimiters(segment, shown.strong, 'strong')
  const isEven = all.length % 2 === 0
  const isSure = isEven && (strong === undefined ? arePadded(text, all) : all.length / 2 === strong)
  if (isSure) {
    for (const phrases of brokenPhrases(all)) yield phraseFinding(phrases, '**', view, true)
    return
  }
  const lost = [...shown.strong]
  for (let first = lost.shift(); first; first = lost.shift()) {
    const next = lost[0]
    const isPair = next && isTextBetween(all, first, next) && isPadded(text, first, next)
    if (isPair) {
      lost.shift()
      yield phraseFinding([[first, next]], '**', view, false)
    } else if (!isSign(text, first)) yield stray(first, view)
  }
}

/** `*` and `_`: halves of `**`, and others only where the source has emphasis that got lost. */
function* weakOnes(view: View): Generator<Observation, void, undefined> {
  const {segment, shown, weak = 0} = view
  const halves = halfDelimiters(segment, shown.weak).filter((half) => isHalf(half, view))
  for (const half of halves) yield halfFinding(half, view)
  const lost = weak - countOf(segment, 'emphasis')
  const {text} = segment
  const candidates = shown.weak.filter(
    (run) =>
      !halves.some((half) => half.run === run) &&
      (!/^\s?$/.test(text[run.start - 1] ?? '') || !/^\s?$/.test(text[run.end] ?? ''))
  )
  if (lost <= 0 || candidates.length === 0) return
  const all = allDelimiters(segment, candidates, 'emphasis')
  if (all.length / 2 === weak) {
    for (const phrases of brokenPhrases(all)) yield phraseFinding(phrases, '*', view, true)
    return
  }
  for (const [index, each] of candidates.entries()) if (index < lost) yield stray(each, view)
}

/**
 * Whether a delimiter beside an emphasis is what is left of a strong phrase that the source has.
 *
 * Because an asterisk behind a phrase may lead to a footnote, without source only one before it is.
 */
function isHalf({isOpening}: HalfDelimiter, {segment, strong, weak}: View): boolean {
  if (strong === undefined || weak === undefined) return isOpening
  return countOf(segment, 'strong') < strong && countOf(segment, 'emphasis') > weak
}

function countOf({marks}: Segment, kind: Mark['kind']): number {
  return marks.filter((mark) => mark.kind === kind).length
}

/** Whether all pairs that were not read have blanks at their inner edges, so that they can be nothing else. */
function arePadded(text: string, all: readonly Delimiter[]): boolean {
  return brokenPhrases(all).every((phrases) =>
    phrases.every(([open, close]) => !open.mark && !close.mark && isPadded(text, open, close))
  )
}

function isPadded(text: string, open: Delimiter, close: Delimiter): boolean {
  const isBlank = (at: number) => /^\s?$/.test(text[at] ?? '')
  const isInside = isBlank(open.end) || isBlank(close.start - 1)
  return isInside && (isBlank(open.start - 1) || !isBlank(close.end) || isBlank(open.end))
}

function isTextBetween(all: readonly Delimiter[], first: Delimiter, next: Delimiter): boolean {
  return !all.some(({mark, start}) => mark && start >= first.end && start <= next.start)
}

function phraseFinding(
  phrases: readonly Phrase[],
  delimiter: string,
  view: View,
  isSure: boolean
): Observation {
  const {segment, evidence, strong, language, isWrapped} = view
  const first = phrases[0]?.[0] as Delimiter
  const last = phrases.at(-1)?.[1] as Delimiter
  const span = {start: first.start, end: last.end}
  const {start, end} = fileSpan(segment, first, last, delimiter.length)
  const escapes = first.mark ? {before: 0, inside: 0} : droppedEscapes(segment, span, isWrapped)
  const place = {start: start - (escapes?.before ?? 0), end}
  const actual = written(segment, phrases, delimiter)
  const isPlain =
    end - start - (escapes?.inside ?? Number.NaN) === actual.length &&
    isPlainText(segment, span, delimiter)
  const text = isPlain ? rewritten(segment.text, phrases, delimiter, language) : undefined
  const shown = phrases.flat().find(({mark}) => !mark) ?? first
  const isShort = isPlain && actual.length <= 80
  const isSafe = isSure && (strong !== undefined || delimiter === '**')
  const fix: Fix | undefined =
    text === undefined || text === actual
      ? undefined
      : {...place, text, ...(isSafe ? {} : {unsafe: true})}
  return {
    place: isPlain ? place : toFile(segment, shown.start, shown.end),
    message: `Unexpected \`${isShort ? actual : delimiter}\` as text, expected ${text === undefined || !isShort ? 'emphasis' : `\`${text}\``}`,
    actual: isPlain && escapes ? withEscapes(actual, escapes) : delimiter,
    expected: text ?? 'emphasis',
    evidence,
    ...(fix ? {fix} : {})
  }
}

/** A delimiter whose counterpart nobody knows. */
function stray(run: Delimiter, {segment, evidence, strong, isWrapped}: View): Observation {
  const actual = segment.text.slice(run.start, run.end)
  const plain = writtenPlace(segment, run, isWrapped)
  const read = countOf(segment, 'strong')
  // Because all emphases of the source are there, what is left over belongs to none.
  const isLeftOver = strong !== undefined && strong > 0 && read >= strong
  return {
    place: plain ?? toFile(segment, run.start, run.end),
    message: `Unexpected \`${actual}\` as text, expected ${isLeftOver ? 'none' : 'emphasis that is closed'}`,
    actual: plain ? asWritten(actual, plain) : actual,
    expected: isLeftOver ? 'no delimiter' : 'emphasis that is closed',
    evidence,
    ...(plain ? {fix: {...plain, text: '', ...(isLeftOver ? {} : {unsafe: true as const})}} : {})
  }
}

/** Every delimiter of a run had a backslash, or none. */
function asWritten(run: string, {start, end}: Place): string {
  return withEscapes(run, {before: 0, inside: end - start - run.length})
}
