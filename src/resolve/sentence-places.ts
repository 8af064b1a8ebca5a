import type {Fact} from '../model/fact.ts'
import type {Place} from '../model/place.ts'
import type {Segment} from '../model/record.ts'
import type {SegmentPair} from '../model/reference.ts'
import {fromFile, toFile} from '../place/mapped-text.ts'
import {isRegistryFact} from '../registry/registry-facts.ts'
import {alignSentences, type SentenceBead, type SentenceTrait} from '../sentence/align-sentences.ts'
import {letters} from '../sentence/letters.ts'
import {splitSentences} from '../sentence/split-sentences.ts'
import type {Locales} from './comparer.ts'

/** Two aligned segments, sentence by sentence. */
interface Sentences {
  readonly source: readonly Place[]
  readonly target: readonly Place[]
  readonly beads: readonly SentenceBead[]
}

/**
 * Tell where in a target segment a fact of its source would stand: the sentence that its sentence
 * became, else the one before; of code, the line.
 *
 * Sentences are looked for when the first question about a pair comes.
 *
 * @returns  For a question: a place in the file; undefined where sentences tell nothing.
 */
export function sentencePlaces(
  locales: Locales
): (pair: SegmentPair, expected: Fact) => Place | undefined {
  const known = new Map<SegmentPair, Sentences | undefined>()
  return (pair, expected) => {
    const {source, target} = pair
    if (!source || !target) return undefined
    if (!known.has(pair)) known.set(pair, sentencesOf(source, target, locales))
    const sentences = known.get(pair)
    const offset = sentences && offsetOf(expected, source)
    return sentences && offset !== undefined ? placeOf(offset, sentences, target) : undefined
  }
}

function sentencesOf(source: Segment, target: Segment, locales: Locales): Sentences | undefined {
  const own = split(target, locales.target)
  // Because one sentence is the whole segment, there is nothing to choose.
  if (own.length < 2) return undefined
  const other = split(source, locales.source)
  const beads = alignSentences(traitsOf(source, other), traitsOf(target, own))
  return beads && {source: other, target: own, beads}
}

function split({kind, text}: Segment, locale: string): readonly Place[] {
  if (kind !== 'code') return splitSentences(text, locale)
  let end = 0
  return text.split('\n').map((line) => {
    const start = end
    end = start + line.length + 1
    return {start, end: Math.min(end, text.length)}
  })
}

function traitsOf(segment: Segment, sentences: readonly Place[]): readonly SentenceTrait[] {
  const tokens = sentences.map((): string[] => [])
  for (const fact of segment.facts) {
    const offset = offsetOf(fact, segment)
    const index = sentences.findIndex(({end}) => offset !== undefined && offset < end)
    const meanings = isRegistryFact(fact) ? [fact.raw] : fact.meanings
    tokens[index]?.push(...meanings.map((meaning) => `${fact.kind} ${meaning}`))
  }
  return sentences.map(({start, end}, index) => ({
    length: letters(segment.text.slice(start, end)),
    tokens: tokens[index] ?? []
  }))
}

/** Where a fact stands in the text of its segment; a destination stands where its link does. */
function offsetOf({place}: Fact, segment: Segment): number | undefined {
  const {start, end} = fromFile(segment, place)
  if (end > start) return start
  return segment.marks.find(
    (mark) => mark.place.start <= place.start && place.end <= mark.place.end
  )?.start
}

function placeOf(offset: number, sentences: Sentences, target: Segment): Place | undefined {
  const index = sentences.source.findIndex(({end}) => offset < end)
  const at = sentences.beads.findIndex(
    ({source, sourceEnd}) => source <= index && index < sourceEnd
  )
  for (let bead = sentences.beads[at], step = at; bead; bead = sentences.beads[--step]) {
    const first = sentences.target[bead.target]
    const last = sentences.target[bead.targetEnd - 1]
    if (!first || !last || bead.target === bead.targetEnd) continue
    const text = target.text.slice(first.start, last.end)
    const start = first.start + text.length - text.trimStart().length
    return toFile(target, start, first.start + text.trimEnd().length)
  }
  return undefined
}
