import {sameLocale} from '../bcp47/canonical.ts'
import type {PlainFact, PlainFactKind} from '../model/fact.ts'
import type {DocumentRecord} from '../model/record.ts'
import {anyDigit, toAsciiDigits} from '../number/digits.ts'
import {isRegistryFact} from '../registry/registry-facts.ts'
import type {Subject} from './rule.ts'

/** Fewer translations than this show no custom. */
const leastSiblings = 3

/** How often the documents of an article have a fact. */
export interface SiblingCounts {
  /** Other translations; 0 where they are too few to tell anything. */
  readonly siblings: number
  /** How often the document has the fact. */
  own(fact: PlainFact): number
  /** How much less often the document has the fact than its source; negative where more often. */
  deficit(fact: PlainFact): number
  /** Share of the other translations that have the fact as often as the source. */
  keeping(fact: PlainFact): number
  /** How many other translations have the fact more often than the source. */
  adding(fact: PlainFact): number
}

/**
 * Count the facts of a kind in all documents of an article.
 *
 * Because a sentence may stand in another block than in the source, whole documents are counted.
 *
 * @returns  Counts when it is asked first, and only then.
 */
export function siblingCounts(
  {document, article, corpus, reference}: Subject,
  kind: PlainFactKind
): SiblingCounts {
  const others = article.documents.filter(
    ({locale}) => !sameLocale(locale, document.locale) && !sameLocale(locale, corpus.sourceLocale)
  )
  const siblings = others.length < leastSiblings ? 0 : others.length
  let own: Counts | undefined
  let source: Counts | undefined
  let rest: readonly Counts[] | undefined
  const inOwn = (fact: PlainFact) => {
    own ??= countsOf(document.segments, kind)
    return timesOf(own, fact)
  }
  const inSource = (fact: PlainFact) => {
    source ??= countsOf(reference?.segments ?? [], kind)
    return timesOf(source, fact)
  }
  const inOthers = (fact: PlainFact) => {
    if (siblings === 0) return []
    rest ??= others.map(({segments}) => countsOf(segments, kind))
    return rest.map((counts) => timesOf(counts, fact))
  }
  return {
    siblings,
    own: inOwn,
    deficit: (fact) => inSource(fact) - inOwn(fact),
    keeping(fact) {
      const times = inSource(fact)
      return inOthers(fact).filter((count) => count >= times).length / Math.max(1, siblings)
    },
    adding(fact) {
      const times = inSource(fact)
      return inOthers(fact).filter((count) => count > times).length
    }
  }
}

type Counts = ReadonlyMap<string, number>

/** Digits with dots inside, whatever they are part of. */
const runs = /\d+(?:\.\d+)*/g

/**
 * How often facts of a kind stand in a document, and the same digits where they are no fact.
 *
 * Because a blank that was lost makes a word of a number, as in `و2019`, the larger count tells.
 */
function countsOf(segments: DocumentRecord['segments'], kind: PlainFactKind): Counts {
  const counts = new Map<string, number>()
  const written = new Map<string, number>()
  for (const {facts, text} of segments) {
    for (const fact of facts) {
      if (isRegistryFact(fact) || fact.kind !== kind) continue
      for (const meaning of fact.meanings) add(counts, meaning)
    }
    if (!anyDigit.test(text)) continue
    for (const [run] of toAsciiDigits(text).matchAll(runs)) add(written, run)
  }
  for (const [run, times] of written) counts.set(run, Math.max(times, counts.get(run) ?? 0))
  return counts
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function timesOf(counts: Counts, {meanings}: PlainFact): number {
  let most = 0
  for (const meaning of meanings) most = Math.max(most, counts.get(meaning) ?? 0)
  return most
}
