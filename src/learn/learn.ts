import {sameLocale} from '../bcp47/canonical.ts'
import type {Lexicon} from '../model/lexicon.ts'
import type {Locale} from '../model/locale.ts'
import type {ArticleRecords, DocumentRecord, Segment} from '../model/record.ts'
import {textWithoutCode} from '../term/text-without-code.ts'
import {confirmSlips} from './confirm-slips.ts'
import {slipsOf} from './slips.ts'
import {isName, termCounter} from './term-counts.ts'
import {wordCounter} from './word-counts.ts'

/**
 * Learn from the content which terms are names and which words are common in a locale.
 *
 * @param articles      All of them, in any order.
 * @param sourceLocale  Compared case-insensitively.
 * @param names         Names that are given: they count as kept everywhere.
 */
export function learn(
  articles: readonly ArticleRecords[],
  sourceLocale: Locale,
  names: readonly string[]
): Lexicon {
  const terms = termCounter(localesOf(articles), sourceLocale)
  const words = wordCounter()
  for (const {documents} of articles) {
    const source = sourceSegments(documents, sourceLocale)
    if (source) {
      terms.add(source, documents)
      words.add(sourceLocale, source)
    }
    for (const {locale, segments} of documents)
      if (!sameLocale(locale, sourceLocale)) words.add(locale, segments)
  }
  const learned = new Map(names.map((name) => [name, Number.POSITIVE_INFINITY]))
  for (const [term, count] of terms.counts)
    if (isName(term, count) && !learned.has(term)) learned.set(term, count.articles)
  const known = words.known()
  const slips = slipsOf(terms.counts, learned, known.get(sourceLocale) ?? new Set())
  return {
    names: learned,
    habits: terms.habitsOf(learned.keys()),
    slips: confirmSlips(slips, articles, sourceLocale, ({documents}) =>
      sourceSegments(documents, sourceLocale)
    ),
    commonWords: words.common(),
    knownWords: known,
    lowerCase: countLowerCase(articles, learned)
  }
}

function localesOf(articles: readonly ArticleRecords[]): readonly Locale[] {
  const locales = new Set<Locale>()
  for (const {documents} of articles) for (const {locale} of documents) locales.add(locale)
  return [...locales]
}

function sourceSegments(
  documents: readonly DocumentRecord[],
  sourceLocale: Locale
): readonly Segment[] | undefined {
  const source = documents.find(({locale}) => sameLocale(locale, sourceLocale))
  return source?.segments ?? documents.find((document) => document.source)?.source
}

function countLowerCase(
  articles: readonly ArticleRecords[],
  names: ReadonlyMap<string, number>
): ReadonlyMap<Locale, ReadonlyMap<string, number>> {
  const lower = new Set<string>()
  for (const name of names.keys()) if (/^[A-Za-z]+$/.test(name)) lower.add(name.toLowerCase())
  const counts = new Map<Locale, Map<string, number>>()
  for (const {documents} of articles) {
    for (const document of documents) {
      const words = counts.get(document.locale) ?? new Map<string, number>()
      counts.set(document.locale, words)
      for (const segment of document.segments) countWords(textWithoutCode(segment), lower, words)
    }
  }
  return counts
}

/** Words in small ASCII letters, as far as they are looked for. */
function countWords(text: string, wanted: ReadonlySet<string>, counts: Map<string, number>): void {
  for (const [word] of text.matchAll(/(?<![A-Za-z])[a-z]{2,}(?![A-Za-z])/g)) {
    if (wanted.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
}
