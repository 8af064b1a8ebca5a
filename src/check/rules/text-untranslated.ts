import type {Lexicon} from '../../model/lexicon.ts'
import type {Locale} from '../../model/locale.ts'
import type {Place} from '../../model/place.ts'
import type {Segment} from '../../model/record.ts'
import {toFile} from '../../place/mapped-text.ts'
import {quotesOf} from '../../term/quotes.ts'
import {blankTechnical} from '../../term/technical.ts'
import {findTerm} from '../../term/terms.ts'
import {textWithoutCode} from '../../term/text-without-code.ts'
import {type Word, wordsOf} from '../../term/words.ts'
import {atMostOf, sourceEvidence} from '../evidence.ts'
import type {Rule} from '../rule.ts'

/** A run of this many words that are no names, as in the source and in its order, is no accident. */
const leastWords = 5

/** A sentence has at least so many words that do not begin with a capital. */
const leastLowerCase = 2

/** Share of a run's words that are common in the source language alone. */
const leastShare = 0.2

/** A sentence that was left in the source language. */
export const textUntranslated: Rule = {
  name: 'text-untranslated',
  summary: 'Every sentence is translated',
  severity: 'warning',
  // Because the source of a wrapper that cannot be taken apart stays in the text.
  defersTo: ['markup-wrapper'],
  *check({document, reference, pairs, corpus}) {
    if (!reference || languageOf(document.locale) === languageOf(corpus.sourceLocale)) return
    const {lexicon} = corpus
    for (const {source, target} of pairs) {
      if (!source || !target || target.kind === 'code') continue
      for (const run of copiedRuns(source, target, lexicon)) {
        if (isTitle(target, run)) continue
        const text = target.text.slice(run.start, run.end)
        if (isAllCapitalised(text)) continue
        if (!isSourceLanguage(text, document.locale, corpus.sourceLocale, lexicon)) continue
        yield {
          place: toFile(target, run.start, run.end),
          message: `Unexpected text in the source language: \`${shortened(text)}\`, expected a translation`,
          actual: text,
          expected: 'a translation',
          evidence: sourceEvidence(reference, source.place.start),
          ...atMostOf(reference)
        }
      }
    }
  }
}

function languageOf(locale: Locale): string {
  return (locale.split('-')[0] ?? locale).toLowerCase()
}

/** Stretches of the target that stand in the source word for word, from first to last word. */
function copiedRuns(source: Segment, target: Segment, lexicon: Lexicon): readonly Place[] {
  const sourceWords = wordsOf(blankTechnical(textWithoutCode(source)))
  if (sourceWords.length < leastWords) return []
  const shown = textWithoutCode(target)
  const targetText = blankTechnical(shown)
  const targetWords = wordsOf(targetText)
  const positions = new Map<string, number[]>()
  for (const [index, word] of sourceWords.entries()) {
    const known = positions.get(word.text)
    if (known) known.push(index)
    else positions.set(word.text, [index])
  }
  const quotes = quotesOf(shown)
  const runs: Place[] = []
  let index = 0
  while (index < targetWords.length) {
    const length = longestRun(sourceWords, targetWords, index, positions)
    if (length >= leastWords) {
      const words = targetWords.slice(index, index + length)
      const run = {start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0}
      // Because messages and log lines stand in quotes as the program prints them, they do not count.
      const isQuoted = ({start, end}: Place) =>
        quotes.some((quote) => quote.start < start && end < quote.end)
      const spoken = words.filter((word) => !isQuoted(word))
      if (plainWords(targetText, spoken, run, lexicon) >= leastWords)
        runs.push(withClosing(run, quotes))
    }
    index += Math.max(1, length)
  }
  return runs
}

/** How many words from `index` on stand in the source in a row; looked up at few places only. */
function longestRun(
  source: readonly Word[],
  target: readonly Word[],
  index: number,
  positions: ReadonlyMap<string, readonly number[]>
): number {
  let longest = 0
  for (const start of (positions.get(target[index]?.text ?? '') ?? []).slice(0, 8)) {
    let length = 0
    while (
      index + length < target.length &&
      target[index + length]?.text === source[start + length]?.text
    ) {
      length++
    }
    longest = Math.max(longest, length)
  }
  return longest
}

/** Words of a run that belong to no name. */
function plainWords(text: string, words: readonly Word[], run: Place, lexicon: Lexicon): number {
  const names: Place[] = []
  const stretch = text.slice(run.start, run.end)
  for (const [word] of stretch.matchAll(/[A-Z][A-Za-z0-9]*(?: (?:[A-Z][A-Za-z0-9]*|\d+))*/g)) {
    for (const name of [word, ...word.split(' ')]) {
      if (!lexicon.names.has(name)) continue
      for (const place of findTerm(stretch, name)) {
        names.push({start: run.start + place.start, end: run.start + place.end})
      }
    }
  }
  return words.filter(
    (word) => !names.some((name) => name.start <= word.start && word.end <= name.end)
  ).length
}

/** A closing quote right behind the last word belongs to the run when it opened inside. */
function withClosing(run: Place, quotes: readonly Place[]): Place {
  const last = quotes.find(
    (quote) => quote.start >= run.start && quote.start < run.end && quote.end > run.end
  )
  return last ? {start: run.start, end: last.end} : run
}

/** The text of a link is the title of another page, in whatever language that is written. */
function isTitle(segment: Segment, run: Place): boolean {
  return segment.marks.some(
    (mark) =>
      mark.kind === 'link' &&
      mark.start <= run.start &&
      run.end <= mark.end &&
      /^https?:/i.test(mark.url ?? '')
  )
}

/** Capitals throughout are a name or a label: `Local Security Authority Subsystem Service`. */
function isAllCapitalised(text: string): boolean {
  const words = [...text.matchAll(/\p{L}[\p{L}\p{M}'’-]+/gu)].map(([word]) => word.charAt(0))
  return words.filter((first) => first === first.toLowerCase()).length < leastLowerCase
}

/**
 * Judged by the words of both languages, because an article may be written in the target's language
 * at the source. Without enough text to know them, the copy itself is proof.
 */
function isSourceLanguage(
  text: string,
  locale: Locale,
  sourceLocale: Locale,
  lexicon: Lexicon
): boolean {
  const own = lexicon.commonWords.get(locale)
  const other = lexicon.commonWords.get(sourceLocale)
  if (!own || !other) return true
  const words = wordsOf(text)
  const ownHits = words.filter((word) => own.has(word.text) && !other.has(word.text)).length
  const otherHits = words.filter((word) => other.has(word.text) && !own.has(word.text)).length
  return otherHits > ownHits && otherHits >= words.length * leastShare
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`
}
