import type {Fix, Observation} from '../../model/finding.ts'
import type {Locale} from '../../model/locale.ts'
import type {Place} from '../../model/place.ts'
import type {Segment} from '../../model/record.ts'
import type {Reference} from '../../model/reference.ts'
import {toFile} from '../../place/mapped-text.ts'
import {type DamagedName, damagedNames} from '../../term/damaged-names.ts'
import {findName} from '../../term/names.ts'
import {findTerm} from '../../term/terms.ts'
import {atMostOf, sourceEvidence} from '../evidence.ts'
import type {Corpus, Subject} from '../rule.ts'
import {keepersOf} from './keepers.ts'

/** A lower-case form that is met in more than this share of a name's articles is a word as well. */
const rareShare = 0.02
/** Share of the other locales that must keep a name where it was misspelled here. */
const leastKeepers = 0.5

/** A source segment and what it became, with code blanked and the names of the source. */
export interface NamedPair {
  readonly source: Segment
  readonly target: Segment
  readonly sourceText: string
  readonly targetText: string
  /** Longest first. */
  readonly names: readonly string[]
}

/** Names of the source that were damaged in the target, which has them less often. */
export function* damageOf(
  pair: NamedPair,
  reference: Reference,
  subject: Subject
): Generator<Observation, void, undefined> {
  const {source, target, sourceText, targetText, names} = pair
  const taken: Place[] = []
  for (const name of names) {
    let lost = findTerm(sourceText, name).length - findName(targetText, name).length
    if (lost <= 0) continue
    for (const damage of damagedNames(targetText, name)) {
      if (lost <= 0) break
      const actual = targetText.slice(damage.start, damage.end)
      if (taken.some((other) => other.start < damage.end && damage.start < other.end)) continue
      if (sourceText.includes(actual) || !isSlip(damage, actual, name, pair, subject)) continue
      lost--
      taken.push(damage)
      const place = toFile(target, damage.start, damage.end)
      yield {
        place,
        message: `Unexpected \`${actual}\`, expected the name \`${name}\``,
        actual,
        expected: name,
        evidence: sourceEvidence(reference, source.place.start),
        // Because a name is the same in each revision, an older source proves it as well.
        ...fixOf(place, actual, name),
        ...atMostOf(reference)
      }
    }
  }
}

function fixOf(place: Place, actual: string, name: string): {fix?: Fix} {
  return place.end - place.start === actual.length ? {fix: {...place, text: name}} : {}
}

/** Whether a difference is a slip: no heading in capitals, no other name, no word of the language. */
function isSlip(
  {kind}: DamagedName,
  actual: string,
  name: string,
  pair: NamedPair,
  subject: Subject
): boolean {
  const {corpus, document} = subject
  const {names} = corpus.lexicon
  if (names.has(actual)) return false
  switch (kind) {
    case 'case':
      return isOtherCase(actual, name, document.locale, corpus)
    case 'letters':
      return isMisspelled(actual, name, pair, subject)
    case 'blank':
      return actual !== actual.toUpperCase()
    case 'look-alike':
      return true
  }
}

function isOtherCase(
  actual: string,
  name: string,
  locale: Locale,
  {lexicon, sourceLocale}: Corpus
): boolean {
  if (actual === actual.toUpperCase()) return false
  if (actual !== actual.toLowerCase() || /[^A-Za-z]|[a-z][A-Z]/.test(name)) return true
  const lowerCount = (of: Locale) => lexicon.lowerCase.get(of)?.get(actual) ?? 0
  const articles = lexicon.names.get(name) ?? 0
  return (
    lowerCount(locale) <= Math.max(1, articles * rareShare) &&
    lowerCount(sourceLocale) <= articles * rareShare
  )
}

/** No word that the locale or the source writes, and other locales have the name here. */
function isMisspelled(
  actual: string,
  name: string,
  {source, target}: NamedPair,
  subject: Subject
): boolean {
  const {document, corpus} = subject
  const {names, knownWords} = corpus.lexicon
  const meant = name.split(' ')
  for (const [index, word] of actual.split(' ').entries()) {
    if (word === meant[index]) continue
    if (names.has(word)) return false
    const folded = word.toLowerCase()
    if (knownWords.get(document.locale)?.has(folded)) return false
    if (knownWords.get(corpus.sourceLocale)?.has(folded)) return false
    // Because a word is used again, what stands in small letters elsewhere in the document is one.
    const isUsed = document.segments.some(
      (segment) => segment !== target && findTerm(segment.text, folded).length > 0
    )
    if (isUsed) return false
  }
  const {kept, voters} = keepersOf(name, source, subject)
  return voters < 2 || kept >= voters * leastKeepers
}
