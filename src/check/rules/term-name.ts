import type {Observation} from '../../model/finding.ts'
import type {Locale} from '../../model/locale.ts'
import type {Place} from '../../model/place.ts'
import type {Segment} from '../../model/record.ts'
import type {Reference} from '../../model/reference.ts'
import {toFile} from '../../place/mapped-text.ts'
import {editDistance} from '../../term/edit-distance.ts'
import {findTerm, type Term, termsOf} from '../../term/terms.ts'
import {textWithoutCode} from '../../term/text-without-code.ts'
import {atMostOf, sourceEvidence} from '../evidence.ts'
import type {Corpus, Rule, Subject} from '../rule.ts'

/** A near miss of a name must be this much rarer than the name, inside the article's source. */
const rarer = 3

/** A lower-case form that is met in more than this share of a name's articles is a word as well. */
const rareShare = 0.02

/** A protected name altered in letters or case, or a near miss of one. */
export const termName: Rule = {
  name: 'term-name',
  summary: 'Names are written as their owners write them',
  severity: 'warning',
  defersTo: ['registry-key-path', 'registry-value', 'registry-notation'],
  *check(subject) {
    const {document, isSource, reference, pairs, corpus} = subject
    if (isSource) {
      for (const miss of nearMisses(document.segments, corpus)) {
        for (const segment of document.segments) yield* copies(segment, miss, {kind: 'grammar'})
      }
      return
    }
    if (!reference) return
    for (const {source, target} of pairs) {
      if (source && target && target.kind !== 'code')
        yield* wrongCase(source, target, reference, subject)
    }
    // Because the source document has a finding of its own, what locales made of it is left alone.
    if (reference.kind !== 'source') yield* slips(subject, reference)
  }
}

/** Names of the source that stand in the target in other case, and not often enough in their own. */
function* wrongCase(
  source: Segment,
  target: Segment,
  reference: Reference,
  {document, corpus}: Subject
): Generator<Observation, void, undefined> {
  const sourceText = textWithoutCode(source)
  const names = namesIn(sourceText, corpus)
  if (names.length === 0) return
  const targetText = textWithoutCode(target)
  const lower = targetText.toLowerCase()
  // Because some letters change their number when their case is folded, places would be off.
  if (lower.length !== targetText.length) return
  const taken: Place[] = []
  for (const name of names) {
    const places = findTerm(lower, name.toLowerCase())
    const isRight = (place: Place) => targetText.slice(place.start, place.end) === name
    const rightCount = places.filter(isRight).length
    let lost = findTerm(sourceText, name).length - rightCount
    for (const place of places) {
      const actual = targetText.slice(place.start, place.end)
      if (isRight(place) || lost <= 0) continue
      if (taken.some((other) => other.start < place.end && place.start < other.end)) continue
      if (!isSlip(actual, name, document.locale, corpus) || sourceText.includes(actual)) continue
      lost--
      taken.push(place)
      const inFile = toFile(target, place.start, place.end)
      yield {
        place: inFile,
        message: `Unexpected \`${actual}\`, expected the name \`${name}\``,
        actual,
        expected: name,
        evidence: sourceEvidence(reference, source.place.start),
        // Because the case of a name is the same in each revision, an older source proves it as well.
        ...(inFile.end - inFile.start === actual.length ? {fix: {...inFile, text: name}} : {}),
        ...atMostOf(reference)
      }
    }
  }
}

/** Learned names of a text, longest first. */
function namesIn(text: string, {lexicon}: Corpus): readonly string[] {
  const names = new Set<string>()
  for (const {text: term} of termsOf(text)) if (lexicon.names.has(term)) names.add(term)
  return [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

/** Whether other case is a slip: no heading in capitals, no other name, no common word. */
function isSlip(
  actual: string,
  name: string,
  locale: Locale,
  {lexicon, sourceLocale}: Corpus
): boolean {
  if (actual === actual.toUpperCase() || lexicon.names.has(actual)) return false
  if (actual !== actual.toLowerCase() || /[^A-Za-z]/.test(name)) return true
  const lowerCount = (of: Locale) => lexicon.lowerCase.get(of)?.get(actual) ?? 0
  const articles = lexicon.names.get(name) ?? 0
  return (
    lowerCount(locale) <= Math.max(1, articles * rareShare) &&
    lowerCount(sourceLocale) <= articles * rareShare
  )
}

interface NearMiss {
  /** As the source writes it. */
  readonly term: string
  /** As it should be. */
  readonly name: string
  readonly segment: Segment
  readonly place: Place
}

/**
 * Terms of the source that are one or two letters off a name that it uses much more often.
 *
 * ```text
 * > | … sending email to Officer 365 …
 *                        ^^^^^^^^^^^
 * ```
 */
function nearMisses(segments: readonly Segment[], {lexicon}: Corpus): readonly NearMiss[] {
  const counts = new Map<string, number>()
  const first = new Map<string, {segment: Segment; place: Term}>()
  for (const segment of segments) {
    for (const term of termsOf(textWithoutCode(segment))) {
      counts.set(term.text, (counts.get(term.text) ?? 0) + 1)
      if (!first.has(term.text)) first.set(term.text, {segment, place: term})
    }
  }
  const frequent = [...counts].filter(
    ([term, count]) => count >= rarer && term.includes(' ') && lexicon.names.has(term)
  )
  const misses: NearMiss[] = []
  for (const [term, count] of counts) {
    if (!term.includes(' ') || lexicon.names.has(term)) continue
    const near = frequent.find(([name, often]) => often >= count * rarer && isNearMiss(term, name))
    const where = first.get(term)
    if (near && where)
      misses.push({term, name: near[0], segment: where.segment, place: where.place})
  }
  return misses
}

/** One word is off by a letter or two, all others are the same; numbers are never a slip. */
function isNearMiss(term: string, name: string): boolean {
  const words = term.split(' ')
  const meant = name.split(' ')
  if (words.length !== meant.length) return false
  const different = words.flatMap((word, index) =>
    word === meant[index] ? [] : [[word, meant[index] ?? ''] as const]
  )
  const [word, other] = different[0] ?? ['', '']
  return (
    different.length === 1 &&
    /^[A-Za-z]{5,}$/.test(word) &&
    /^[A-Za-z]{5,}$/.test(other) &&
    word.toLowerCase() !== `${other.toLowerCase()}s` &&
    other.toLowerCase() !== `${word.toLowerCase()}s` &&
    editDistance(word.toLowerCase(), other.toLowerCase(), 2) <= 2
  )
}

function* copies(
  segment: Segment,
  {term, name}: NearMiss,
  evidence: Observation['evidence']
): Generator<Observation, void, undefined> {
  for (const place of findTerm(textWithoutCode(segment), term)) {
    yield {
      place: toFile(segment, place.start, place.end),
      message: `Unexpected \`${term}\`, a near miss of the name \`${name}\``,
      actual: term,
      expected: name,
      evidence
    }
  }
}

/** What a locale made of a slip in a source that has no document of its own. */
function* slips(
  {document, pairs, corpus}: Subject,
  reference: Reference
): Generator<Observation, void, undefined> {
  for (const miss of nearMisses(reference.segments, corpus)) {
    const evidence = sourceEvidence(reference, miss.segment.place.start)
    let isCopied = false
    for (const segment of document.segments) {
      for (const observation of copies(segment, miss, evidence)) {
        isCopied = true
        yield observation
      }
    }
    const target = pairs.find(({source}) => source === miss.segment)?.target
    const translated = isCopied || !target ? undefined : translatedName(target, miss.name)
    if (!target || !translated) continue
    const actual = target.text.slice(translated.start, translated.end)
    yield {
      place: toFile(target, translated.start, translated.end),
      message: `Unexpected \`${actual}\` where the source slipped on the name \`${miss.name}\``,
      actual,
      expected: miss.name,
      evidence
    }
  }
}

/** A word before the number that the name ends in: `сотруднику 365` for `Office 365`. */
function translatedName(target: Segment, name: string): Place | undefined {
  const number = / (\d+)$/.exec(name)?.[1]
  if (number === undefined) return undefined
  const text = textWithoutCode(target)
  for (const match of text.matchAll(/(\p{L}[\p{L}\p{M}]*)[ \u00a0](\d+)(?![\d.,]*\d)/gu)) {
    if (match[2] === number && match[0] !== name && !text.startsWith(name, match.index)) {
      return {start: match.index, end: match.index + match[0].length}
    }
  }
  return undefined
}
