import type {Observation} from '../../model/finding.ts'
import type {Place} from '../../model/place.ts'
import type {Segment} from '../../model/record.ts'
import type {Reference} from '../../model/reference.ts'
import {toFile} from '../../place/mapped-text.ts'
import {editDistance} from '../../term/edit-distance.ts'
import {findTerm, type Term, termsOf} from '../../term/terms.ts'
import {textWithoutCode} from '../../term/text-without-code.ts'
import {sourceEvidence} from '../evidence.ts'
import type {Corpus, Subject} from '../rule.ts'

/** A near miss of a name must be this much rarer than the name, inside the article's source. */
const rarer = 3

/** Slips of a source document on names. */
export function* slipsOfSource({
  document,
  corpus
}: Subject): Generator<Observation, void, undefined> {
  const taken: Place[] = []
  for (const miss of nearMisses(document.segments, corpus)) {
    for (const segment of document.segments) {
      for (const observation of copies(segment, miss, {kind: 'grammar'})) {
        const {start, end} = observation.place
        if (taken.some((other) => other.start < end && start < other.end)) continue
        taken.push(observation.place)
        yield observation
      }
    }
  }
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
  const words: NearMiss[] = []
  for (const [term, count] of counts) {
    const slip = lexicon.slips.get(term)
    const seen = first.get(term)
    if (slip !== undefined && seen)
      words.push({term, name: slip, segment: seen.segment, place: seen.place})
    if (!term.includes(' ') || lexicon.names.has(term)) continue
    const near = frequent.find(([name, often]) => often >= count * rarer && isNearMiss(term, name))
    const where = first.get(term)
    if (near && where)
      misses.push({term, name: near[0], segment: where.segment, place: where.place})
  }
  return [...misses, ...words]
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
    !isDerived(word.toLowerCase(), other.toLowerCase()) &&
    editDistance(word.toLowerCase(), other.toLowerCase(), 2) <= 2
  )
}

/** Plurals and derived words are words of their own: `Teams` and `Team`, `Connector` and `Connect`. */
function isDerived(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const ending = long.slice(short.length)
  return long.startsWith(short) && (ending === 's' || ending.length > 1)
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
export function* slipsOfReference(
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
