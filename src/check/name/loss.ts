import type {Observation} from '../../model/finding.ts'
import type {Place} from '../../model/place.ts'
import type {Reference} from '../../model/reference.ts'
import {toFile} from '../../place/mapped-text.ts'
import {findName} from '../../term/names.ts'
import {sentenceOf} from '../../term/sentences.ts'
import {findTerm} from '../../term/terms.ts'
import {textWithoutCode} from '../../term/text-without-code.ts'
import {sourceEvidence} from '../evidence.ts'
import type {Subject} from '../rule.ts'
import type {NamedPair} from './damage.ts'
import {keepersOf} from './keepers.ts'

/** Fewer other locales than this prove nothing. */
const leastVoters = 3
/** Share of them that keep the name. */
const leastKeepers = 0.87
/** A name that the source writes in small letters in more than this share of its articles is a word. */
const leastWord = 0.1
/** Letters of a word that tell it, whatever its ending. */
const stemLength = 4

/**
 * Names of the source of which nothing is left in the target, where nearly all other locales keep
 * them: translated (`Aussicht` for `Outlook`) or dropped.
 */
export function* lossOf(
  {source, target, sourceText, targetText, names}: NamedPair,
  reference: Reference,
  subject: Subject
): Generator<Observation, void, undefined> {
  // Because blocks that were added or lost shift the others, only whole texts are told apart.
  if (subject.document.segments.length !== reference.segments.length) return
  const covered: Place[] = []
  let folded: string | undefined
  for (const name of names) {
    const places = findTerm(sourceText, name).filter(
      (place) => !covered.some((other) => other.start <= place.start && place.end <= other.end)
    )
    covered.push(...places)
    const [first] = places
    if (!first) continue
    folded ??= target.text.toLowerCase()
    if (isLeft(name, folded) || !isUsual(name, subject)) continue
    if (totalOf(name, reference.segments) <= totalOf(name, subject.document.segments)) continue
    const {kept, voters} = keepersOf(name, source, subject)
    if (voters < leastVoters || kept < voters * leastKeepers) continue
    const {locale} = subject.document
    const sentence = sentenceOf(targetText, locale, sourceText, subject.corpus.sourceLocale, first)
    yield {
      place: toFile(target, sentence.start, sentence.end),
      message: `Unexpected loss of the name \`${name}\`, which ${kept} of ${voters} other locales keep here`,
      actual: '',
      expected: name,
      evidence: sourceEvidence(reference, source.place.start),
      // Because a translator may leave a name out or say it in words of the language, it is no damage for certain.
      atMost: 'info'
    }
  }
}

/** Whether a word of a name, or its beginning, is still there in some form. */
function isLeft(name: string, folded: string): boolean {
  const words = name.toLowerCase().split(/[^a-z0-9]+/)
  return words.some((word) => word !== '' && folded.includes(word.slice(0, stemLength)))
}

/** Whether the locale writes the name as it is, and it is nothing but a name. */
function isUsual(name: string, {document, corpus}: Subject): boolean {
  const {names, habits, lowerCase} = corpus.lexicon
  const articles = names.get(name) ?? 0
  if (articles === Number.POSITIVE_INFINITY) return true
  // Because letters alone may stand for words, they may be spelled out.
  if (!/[a-z]/.test(name)) return false
  const asWord = lowerCase.get(corpus.sourceLocale)?.get(name.toLowerCase()) ?? 0
  if (asWord > articles * leastWord) return false
  const habit = habits.get(document.locale)?.get(name)
  return habit === undefined ? totalOf(name, document.segments) > 0 : habit === 'keeps'
}

function totalOf(name: string, segments: NamedSegments): number {
  let total = 0
  for (const segment of segments) {
    if (segment.text.includes(name)) total += findName(textWithoutCode(segment), name).length
  }
  return total
}

type NamedSegments = Reference['segments']
