import type {Locale} from '../../model/locale.ts'
import type {Segment} from '../../model/record.ts'
import type {SegmentPair} from '../../model/reference.ts'
import {textWithoutCode} from '../../term/text-without-code.ts'
import {wordsOf} from '../../term/words.ts'
import type {Subject} from '../rule.ts'
import type {CopiedRun} from './copied-runs.ts'

/** Share of a run's words that are common in the source language alone. */
const leastShare = 0.2
/** So many words of a document that were translated tell its language. */
const leastTranslated = 30

/** Share of the words of a block that are common in the language that it is written in. */
const leastCommon = 0.25
/** The same of a document; lower, because some are lists of names and titles. */
const leastCommonOfDocument = 0.12

/** Words (lower case) that tell two languages apart. */
export interface Languages {
  readonly own: ReadonlySet<string>
  readonly source: ReadonlySet<string>
}

/**
 * Words that tell the languages of a document and of its source apart.
 *
 * Where there is too little content to know the common words of both, what the document itself has
 * translated shows them.
 *
 * @returns  Undefined where neither does.
 */
export function languagesOf({document, corpus, pairs}: Subject): Languages | undefined {
  const {commonWords} = corpus.lexicon
  const own = commonWords.get(document.locale)
  const source = commonWords.get(corpus.sourceLocale)
  return own && source ? {own, source} : languagesOfDocument(pairs)
}

function languagesOfDocument(pairs: readonly SegmentPair[]): Languages | undefined {
  const own = new Set<string>()
  const other = new Set<string>()
  let translated = 0
  for (const {source, target} of pairs) {
    if (!source || !target || source.kind === 'code') continue
    const [before, after] = [textWithoutCode(source), textWithoutCode(target)]
    if (before === after) continue
    const words = new Set(wordsOf(before).map(({text}) => text))
    for (const {text} of wordsOf(after)) {
      // Because half a sentence may have been left, a word that the source has there tells nothing.
      if (words.has(text)) continue
      own.add(text)
      translated++
    }
    for (const word of words) other.add(word)
  }
  return translated < leastTranslated ? undefined : {own, source: other}
}

/**
 * Whether a run is in the language of the source: an article may be written in the target's language
 * at the source. Without words to tell by, a long copy itself is proof.
 */
export function isInSourceLanguage(
  text: string,
  {isShort}: CopiedRun,
  languages: Languages | undefined
): boolean {
  if (!languages) return !isShort
  const {own, source} = languages
  const words = wordsOf(text)
  const ownHits = words.filter((word) => own.has(word.text) && !source.has(word.text)).length
  const otherHits = words.filter((word) => source.has(word.text) && !own.has(word.text)).length
  return otherHits > ownHits && otherHits >= words.length * leastShare
}

/**
 * Whether a block of the source and its document are in another language than the source's locale:
 * an article may be written for a single land.
 *
 * @returns  False where the common words of the language are not known.
 */
export function isForeignSource(block: Segment, {reference, corpus}: Subject): boolean {
  const common = corpus.lexicon.commonWords.get(corpus.sourceLocale)
  if (!common || !reference) return false
  return (
    isForeign([block], common, leastCommon) &&
    isForeign(reference.segments, common, leastCommonOfDocument)
  )
}

function isForeign(
  segments: readonly Segment[],
  common: ReadonlySet<string>,
  least: number
): boolean {
  const words = segments.flatMap((segment) => wordsOf(textWithoutCode(segment)))
  return words.filter(({text}) => common.has(text)).length < words.length * least
}

/** The language of a locale, `pt` of `pt-BR`. */
export function languageOf(locale: Locale): string {
  return (locale.split('-')[0] ?? locale).toLowerCase()
}
