import {emphasize} from '../markdown/emphasis.ts'
import type {Place} from '../model/place.ts'
import type {Mark, Segment} from '../model/record.ts'
import {toFile} from '../place/mapped-text.ts'
import type {Delimiter} from './delimiters.ts'

/** Two delimiters with the text that they were meant to emphasise between them. */
export type Phrase = readonly [Delimiter, Delimiter]

/**
 * Take consecutive delimiters as pairs and keep those that were not read so.
 *
 * Because what is read shifts where a delimiter fails, pairs that share an emphasis that was read are
 * one defect, with everything between them.
 *
 * @returns  Groups of pairs in the order of the text.
 */
export function brokenPhrases(all: readonly Delimiter[]): readonly (readonly Phrase[])[] {
  const pairs: Phrase[] = []
  const lastPair = new Map<Mark, number>()
  for (let index = 0; index + 1 < all.length; index += 2) {
    const [open, close] = [all[index], all[index + 1]]
    if (!open || !close) continue
    for (const {mark} of [open, close]) if (mark) lastPair.set(mark, pairs.length)
    pairs.push([open, close])
  }
  const groups: (readonly Phrase[])[] = []
  for (let first = 0, end = 0; first < pairs.length; first = end) {
    let last = first
    for (end = first; end <= last; end++) {
      for (const {mark} of pairs[end] ?? [])
        last = Math.max(last, (mark && lastPair.get(mark)) ?? 0)
    }
    const group = pairs.slice(first, end)
    if (group.some(([open, close]) => !open.mark || open.mark !== close.mark)) groups.push(group)
  }
  return groups
}

/**
 * Where a stretch of text stands in the file, if the file has it as it is.
 *
 * @returns  Undefined where the file has something else, or nobody can tell.
 */
export function writtenPlace(
  segment: Segment,
  place: Place,
  isWrapped: boolean
): Place | undefined {
  const own = toFile(segment, place.start, place.end)
  const escapes = droppedEscapes(segment, place, isWrapped)
  if (!escapes || own.end - own.start !== place.end - place.start + escapes.inside) return undefined
  return {start: own.start - escapes.before, end: own.end}
}

/** Backslashes that the text does not have. */
export interface DroppedEscapes {
  /** Right before the stretch. */
  readonly before: number
  readonly inside: number
}

/**
 * Count the backslashes before delimiters that were taken out, because the engine that wrote wrappers
 * put them in.
 *
 * @param place      A stretch that begins with a delimiter.
 * @param isWrapped  Whether the document has wrappers.
 * @returns          Undefined where nobody can tell.
 */
export function droppedEscapes(
  {text, runs}: Segment,
  place: Place,
  isWrapped: boolean
): DroppedEscapes | undefined {
  let before = 0
  let inside = 0
  let end = 0
  for (let index = 0; index < runs.length; index += 3) {
    const at = runs[index] ?? 0
    const from = runs[index + 1] ?? 0
    if (at >= place.end) break
    const isBehindEscape = index > 0 && from - end === 1
    end = from + (runs[index + 2] ?? 0)
    if (at < place.start || !/[*_]/.test(text[at] ?? '')) continue
    if (isBehindEscape && at === place.start) before++
    else if (isBehindEscape) inside++
    // Because what stands before a wrapper's first character was cut away, it may be a backslash.
    else if (at === place.start && isWrapped) return undefined
  }
  return {before, inside}
}

/** From the first delimiter to the last, in the file. */
export function fileSpan(
  segment: Segment,
  first: Delimiter,
  last: Delimiter,
  length: number
): Place {
  const start = first.mark
    ? first.start === first.mark.start
      ? first.mark.place.start
      : first.mark.place.end - length
    : toFile(segment, first.start, first.end).start
  const end = last.mark
    ? last.start === last.mark.end
      ? last.mark.place.end
      : last.mark.place.start + length
    : toFile(segment, last.start, last.end).end
  return {start, end}
}

/** The phrases and what stands between them as the file has it, if nothing but text is in them. */
export function written({text}: Segment, phrases: readonly Phrase[], delimiter: string): string {
  let result = ''
  let at = phrases[0]?.[0].start ?? 0
  for (const [open, close] of phrases) {
    result +=
      text.slice(at, open.start) + (open.mark ? delimiter : text.slice(open.start, open.end))
    result += text.slice(open.end, close.start)
    result += close.mark ? delimiter : text.slice(close.start, close.end)
    at = close.end
  }
  return result
}

/** Whether nothing but text and emphasis of the same kind begins or ends in a stretch. */
export function isPlainText({marks}: Segment, {start, end}: Place, delimiter: string): boolean {
  const own = delimiter === '**' ? 'strong' : 'emphasis'
  return marks.every((mark) => {
    const isBeside = mark.end <= start || mark.start >= end
    const isAround = mark.start <= start && mark.end >= end && mark.start < mark.end
    return mark.kind === own || isBeside || isAround
  })
}

/** The phrases and what stands between them, so that Markdown reads them; undefined where that is not plain. */
export function rewritten(
  text: string,
  phrases: readonly Phrase[],
  delimiter: string,
  language: string
): string | undefined {
  let result = ''
  const from = phrases[0]?.[0].start ?? 0
  let at = from
  for (const [open, close] of phrases) {
    result += text.slice(at, open.start)
    const before = text.slice(0, from) + result
    const phrase = text.slice(open.end, close.start)
    const fixed = emphasize(phrase, before, text.slice(close.end), delimiter, language)
    if (fixed === undefined) return undefined
    result += fixed
    at = close.end
  }
  return result
}

/** A text as the file has it, where each of its delimiters had a backslash. */
export function withEscapes(text: string, {before, inside}: DroppedEscapes): string {
  const delimiters = text.match(/[*_]/g)?.length ?? 0
  return before + inside === delimiters ? text.replace(/[*_]/g, '\\$&') : text
}
