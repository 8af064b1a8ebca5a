import {isSign} from '../../markdown/emphasis.ts'
import type {Evidence, Fix, Observation} from '../../model/finding.ts'
import type {Mark, Segment} from '../../model/record.ts'
import {toFile} from '../../place/mapped-text.ts'
import {
  allDelimiters,
  type Delimiter,
  type ShownDelimiters,
  shownDelimiters
} from '../delimiters.ts'
import {sourceEvidence} from '../evidence.ts'
import {brokenPhrases, fileSpan, isPlainText, type Phrase, rewritten, written} from '../phrases.ts'
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
  const count = (kind: Mark['kind']) => source?.marks.filter((mark) => mark.kind === kind).length
  return {
    segment,
    shown: own,
    source,
    strong: hasShown ? undefined : count('strong'),
    weak: count('emphasis'),
    evidence:
      source && reference ? sourceEvidence(reference, source.place.start) : {kind: 'grammar'},
    language: document.locale.slice(0, 2).toLowerCase()
  }
}

/** `****`: nothing between two delimiters, or two phrases that met. */
function* emptyOnes({
  segment,
  shown,
  strong,
  evidence
}: View): Generator<Observation, void, undefined> {
  const {text, marks} = segment
  for (const run of shown.empty) {
    const before = text[run.start - 1] ?? ' '
    const after = text[run.end] ?? ' '
    // Because a secret or a number is masked with asterisks, what adjoins digits or hyphens is left.
    if (/[\p{N}\p{Pd}:=@.]/u.test(after) || /[\p{N}\p{Pd}=@.]/u.test(before)) continue
    if (strong === 0 || (opensQuote.test(before) && closesQuote.test(after))) continue
    const isInside = marks.some(
      ({kind, start, end}) => kind === 'strong' && start < run.start && run.end < end
    )
    const isBetweenWords = spaced.test(before) && spaced.test(after)
    const isBetweenBlanks = before === ' ' && after === ' ' && run.end < text.length
    const place = toFile(segment, run.start, run.end + (isBetweenBlanks && !isInside ? 1 : 0))
    const fixed = isInside ? '** **' : isBetweenWords ? ' ' : ''
    const actual = text.slice(run.start, run.end + (isBetweenBlanks && !isInside ? 1 : 0))
    const isPlain = place.end - place.start === actual.length
    const isSafe = strong !== undefined
    yield {
      place,
      message: isInside
        ? 'Unexpected `****` as text where two phrases meet, expected `** **`'
        : 'Unexpected `****` as text, expected no empty emphasis',
      actual,
      expected: isInside ? '** **' : 'no empty emphasis',
      evidence,
      ...(isPlain ? {fix: {...place, text: fixed, ...(isSafe ? {} : {unsafe: true as const})}} : {})
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

/** `*` and `_`: only where the source has emphasis that got lost. */
function* weakOnes(view: View): Generator<Observation, void, undefined> {
  const {segment, shown, weak = 0} = view
  const lost = weak - segment.marks.filter(({kind}) => kind === 'emphasis').length
  const {text} = segment
  const candidates = shown.weak.filter(
    ({start, end}) => !/^\s?$/.test(text[start - 1] ?? '') || !/^\s?$/.test(text[end] ?? '')
  )
  if (lost <= 0 || candidates.length === 0) return
  const all = allDelimiters(segment, candidates, 'emphasis')
  if (all.length / 2 === weak) {
    for (const phrases of brokenPhrases(all)) yield phraseFinding(phrases, '*', view, true)
    return
  }
  for (const [index, each] of candidates.entries()) if (index < lost) yield stray(each, view)
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
  const {segment, evidence, strong, language} = view
  const first = phrases[0]?.[0] as Delimiter
  const last = phrases.at(-1)?.[1] as Delimiter
  const span = {start: first.start, end: last.end}
  const place = fileSpan(segment, first, last, delimiter.length)
  const actual = written(segment, phrases, delimiter)
  const isPlain = place.end - place.start === actual.length && isPlainText(segment, span, delimiter)
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
    actual: isPlain ? actual : delimiter,
    expected: text ?? 'emphasis',
    evidence,
    ...(fix ? {fix} : {})
  }
}

/** A delimiter whose counterpart nobody knows. */
function stray(run: Delimiter, {segment, evidence, strong}: View): Observation {
  const place = toFile(segment, run.start, run.end)
  const actual = segment.text.slice(run.start, run.end)
  const read = segment.marks.filter(({kind}) => kind === 'strong').length
  // Because all emphases of the source are there, what is left over belongs to none.
  const isLeftOver = strong !== undefined && strong > 0 && read >= strong
  return {
    place,
    message: `Unexpected \`${actual}\` as text, expected ${isLeftOver ? 'none' : 'emphasis that is closed'}`,
    actual,
    expected: isLeftOver ? 'no delimiter' : 'emphasis that is closed',
    evidence,
    ...(place.end - place.start === actual.length
      ? {fix: {...place, text: '', ...(isLeftOver ? {} : {unsafe: true as const})}}
      : {})
  }
}
