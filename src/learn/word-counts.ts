import type {Locale} from '../model/locale.ts'
import type {Segment} from '../model/record.ts'
import {textWithoutCode} from '../term/text-without-code.ts'
import {wordsOf} from '../term/words.ts'

/** Documents of a locale that its words are taken from. */
const sampleSize = 300
/** Fewer documents than this tell nothing about a language. */
const leastSample = 20
const commonWordCount = 200
/** A word of fewer documents may be an accident. */
const leastKnown = 3

/** Counts in how many documents of a locale a word (lower case) is met. */
export interface WordCounter {
  add(locale: Locale, segments: readonly Segment[]): void
  /** The words that most documents have. */
  common(): ReadonlyMap<Locale, ReadonlySet<string>>
  /** The words that some documents have. */
  known(): ReadonlyMap<Locale, ReadonlySet<string>>
}

/** Start counting. */
export function wordCounter(): WordCounter {
  const samples = new Map<Locale, {documents: number; readonly words: Map<string, number>}>()
  const select = (words: (counts: ReadonlyMap<string, number>) => readonly string[]) => {
    const selected = new Map<Locale, ReadonlySet<string>>()
    for (const [locale, sample] of samples)
      if (sample.documents >= leastSample) selected.set(locale, new Set(words(sample.words)))
    return selected
  }
  return {
    add(locale, segments) {
      const sample = samples.get(locale) ?? {documents: 0, words: new Map<string, number>()}
      samples.set(locale, sample)
      if (sample.documents >= sampleSize) return
      sample.documents++
      const seen = new Set<string>()
      for (const segment of segments)
        for (const word of wordsOf(textWithoutCode(segment))) seen.add(word.text)
      for (const word of seen) sample.words.set(word, (sample.words.get(word) ?? 0) + 1)
    },
    common: () => select(mostCommon),
    known: () =>
      select((counts) => [...counts].flatMap(([word, count]) => (count >= leastKnown ? word : [])))
  }
}

function mostCommon(counts: ReadonlyMap<string, number>): readonly string[] {
  const ordered = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return ordered.slice(0, commonWordCount).map(([word]) => word)
}
