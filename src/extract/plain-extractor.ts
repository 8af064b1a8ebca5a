import type {PlainFactKind} from '../model/fact.ts'
import type {Locale} from '../model/locale.ts'
import type {Place} from '../model/place.ts'
import type {Segment} from '../model/record.ts'
import {toFile} from '../place/mapped-text.ts'
import type {Extractor} from './extractor.ts'

/** A fact as it was read from a segment: offsets in the segment's text. */
export interface ReadFact extends Place {
  /** Likeliest first; the text itself when absent. */
  readonly meanings?: readonly string[]
  /** Where it stands in the file when the segment's text does not show it, as a link's destination. */
  readonly place?: Place
  /** The text itself when absent. */
  readonly raw?: string
}

/** How facts of a kind are read from one segment. */
export interface PlainReader {
  readonly kind: PlainFactKind
  readonly summary: string
  /** What the higher reads, the lower leaves alone; registry extractors have more than 100. */
  readonly trust: number
  /** Its facts stand around those of others: they neither take nor leave places. */
  readonly nests?: boolean
  /**
   * @returns  In the order of the text, without overlap.
   */
  read(segment: Segment, locale: Locale): Iterable<ReadFact, void, undefined>
}

/** An extractor of facts that are read segment by segment. */
export function plainExtractor({
  kind,
  summary,
  trust,
  nests = false,
  read
}: PlainReader): Extractor {
  return {
    name: kind,
    summary,
    trust,
    nests,
    *extract(segments, locale) {
      for (const [index, segment] of segments.entries()) {
        for (const {start, end, meanings, place, raw} of read(segment, locale)) {
          const text = raw ?? segment.text.slice(start, end)
          yield {
            segment: index,
            fact: {
              kind,
              place: place ?? toFile(segment, start, end),
              raw: text,
              meanings: meanings ?? [text]
            }
          }
        }
      }
    }
  }
}
