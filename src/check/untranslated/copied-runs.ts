import type {Lexicon} from '../../model/lexicon.ts'
import type {Place} from '../../model/place.ts'
import type {Segment} from '../../model/record.ts'
import {quotesOf} from '../../term/quotes.ts'
import {blankTechnical} from '../../term/technical.ts'
import {findTerm} from '../../term/terms.ts'
import {textWithoutCode} from '../../term/text-without-code.ts'
import {type Word, wordsOf} from '../../term/words.ts'

/** A run of this many words that are no names, as in the source and in its order, is no accident. */
const leastWords = 5
/** A whole segment needs fewer. */
const leastWordsOfSegment = 2

/** A stretch that was copied from the source. */
export interface CopiedRun extends Place {
  /** All words of the segment were copied. */
  readonly isWhole: boolean
  /** So few words that only their kind tells anything. */
  readonly isShort: boolean
}

/** Stretches of the target that stand in the source word for word, from first to last word. */
export function copiedRuns(
  source: Segment,
  target: Segment,
  lexicon: Lexicon
): readonly CopiedRun[] {
  const sourceWords = wordsOf(blankTechnical(textWithoutCode(source)))
  if (sourceWords.length < leastWordsOfSegment) return []
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
  const runs: CopiedRun[] = []
  let index = 0
  while (index < targetWords.length) {
    const length = longestRun(sourceWords, targetWords, index, positions)
    const isWhole = length === targetWords.length && length === sourceWords.length
    if (length >= leastWords || isWhole) {
      const words = targetWords.slice(index, index + length)
      const run = {start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0}
      // Because messages and log lines stand in quotes as the program prints them, they do not count.
      const isQuoted = ({start, end}: Place) =>
        quotes.some((quote) => quote.start < start && end < quote.end)
      const spoken = words.filter((word) => !isQuoted(word))
      const plain = plainWords(targetText, spoken, run, lexicon)
      if (plain >= (isWhole ? leastWordsOfSegment : leastWords))
        runs.push({...withClosing(run, quotes), isWhole, isShort: plain < leastWords})
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
