import {sameLocale} from '../bcp47/canonical.ts'
import type {Lexicon} from '../model/lexicon.ts'
import type {Locale} from '../model/locale.ts'
import type {ArticleRecords, DocumentRecord, Segment} from '../model/record.ts'
import {hasTerm, termsOf} from '../term/terms.ts'
import {textWithoutCode} from '../term/text-without-code.ts'
import {wordsOf} from '../term/words.ts'

/** Documents of a locale that its common words are taken from. */
const sampleSize = 400
/** Fewer documents than this tell nothing about a language. */
const leastSample = 20
const commonWordCount = 200
/** A name is met in at least this many translated documents … */
const leastSeen = 4
/** … and this share of them keeps it, letter for letter. */
const leastKept = 0.85

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
  const counts = new Map<string, TermCount>()
  const samples = new Map<Locale, Map<string, number>>()
  const sampled = new Map<Locale, number>()
  for (const {documents} of articles) {
    const source = sourceSegments(documents, sourceLocale)
    if (source) {
      countTerms(source, documents, sourceLocale, counts)
      sample(sourceLocale, source, samples, sampled)
    }
    for (const document of documents) {
      if (!isSource(document, sourceLocale))
        sample(document.locale, document.segments, samples, sampled)
    }
  }
  const learned = new Map(names.map((name) => [name, Number.POSITIVE_INFINITY]))
  for (const [term, count] of counts)
    if (isName(term, count) && !learned.has(term)) learned.set(term, count.articles)
  return {
    names: learned,
    commonWords: mostCommon(samples, sampled),
    lowerCase: countLowerCase(articles, learned)
  }
}

interface TermCount {
  articles: number
  seen: number
  kept: number
  /** The same among locales of other scripts, where a kept Latin word is no accident. */
  foreignSeen: number
  foreignKept: number
}

function isSource(document: DocumentRecord, sourceLocale: Locale): boolean {
  return sameLocale(document.locale, sourceLocale)
}

function sourceSegments(
  documents: readonly DocumentRecord[],
  sourceLocale: Locale
): readonly Segment[] | undefined {
  const source = documents.find((document) => isSource(document, sourceLocale))
  return source?.segments ?? documents.find((document) => document.source)?.source
}

function countTerms(
  source: readonly Segment[],
  documents: readonly DocumentRecord[],
  sourceLocale: Locale,
  counts: Map<string, TermCount>
): void {
  const terms = new Set<string>()
  for (const segment of source)
    for (const term of termsOf(textWithoutCode(segment))) terms.add(term.text)
  const targets = documents
    .filter((document) => !isSource(document, sourceLocale))
    .map((document) => document.segments.map(textWithoutCode).join('\n'))
    .map((text) => ({text, isForeign: isForeign(text)}))
  for (const term of terms) {
    const count = counts.get(term) ?? {
      articles: 0,
      seen: 0,
      kept: 0,
      foreignSeen: 0,
      foreignKept: 0
    }
    count.articles++
    for (const {text, isForeign} of targets) {
      const isKept = hasTerm(text, term) ? 1 : 0
      count.seen++
      count.kept += isKept
      if (isForeign) {
        count.foreignSeen++
        count.foreignKept += isKept
      }
    }
    counts.set(term, count)
  }
}

/** Most letters are of another script than the Latin. */
function isForeign(text: string): boolean {
  const start = text.slice(0, 2000)
  return (start.match(/[A-Za-z]/g)?.length ?? 0) * 2 < (start.match(/\p{L}/gu)?.length ?? 0)
}

function isName(term: string, count: TermCount): boolean {
  // Because `A1`, `V2` and `OK` are written in either case by everybody, a name has three letters.
  if ((term.match(/[A-Za-z]/g)?.length ?? 0) < 3) return false
  if (count.seen < leastSeen || count.kept < count.seen * leastKept) return false
  if (count.foreignSeen > 0) return count.foreignKept >= count.foreignSeen * leastKept
  // Because Latin languages share words (Server, Problem), letters alone must show that it is a name.
  return /[A-Z].*[A-Z]|[a-z][A-Z]|\d/.test(term)
}

function sample(
  locale: Locale,
  segments: readonly Segment[],
  samples: Map<Locale, Map<string, number>>,
  sampled: Map<Locale, number>
): void {
  const count = sampled.get(locale) ?? 0
  if (count >= sampleSize) return
  sampled.set(locale, count + 1)
  const words = samples.get(locale) ?? new Map<string, number>()
  samples.set(locale, words)
  const seen = new Set<string>()
  for (const segment of segments)
    for (const word of wordsOf(textWithoutCode(segment))) seen.add(word.text)
  for (const word of seen) words.set(word, (words.get(word) ?? 0) + 1)
}

function mostCommon(
  samples: ReadonlyMap<Locale, ReadonlyMap<string, number>>,
  sampled: ReadonlyMap<Locale, number>
): ReadonlyMap<Locale, ReadonlySet<string>> {
  const common = new Map<Locale, ReadonlySet<string>>()
  for (const [locale, words] of samples) {
    if ((sampled.get(locale) ?? 0) < leastSample) continue
    const ordered = [...words].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    common.set(locale, new Set(ordered.slice(0, commonWordCount).map(([word]) => word)))
  }
  return common
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
      for (const segment of document.segments) {
        for (const [word] of textWithoutCode(segment).matchAll(
          /(?<![A-Za-z])[a-z]{2,}(?![A-Za-z])/g
        )) {
          if (lower.has(word)) words.set(word, (words.get(word) ?? 0) + 1)
        }
      }
    }
  }
  return counts
}
