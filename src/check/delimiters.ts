import type {Place} from '../model/place.ts'
import type {Mark, Segment} from '../model/record.ts'
import {isLiteral} from './literal-text.ts'

/** A run of `*` or `_` that begins or ends emphasis, or shows up as text. */
export interface Delimiter extends Place {
  /** The emphasis that it belongs to; undefined where it shows up as text. */
  readonly mark?: Mark
}

/** Runs of delimiters that show up in the text of a segment, by what they look like. */
export interface ShownDelimiters {
  /** `**` and `__` */
  readonly strong: readonly Delimiter[]
  /** `*` and `_` */
  readonly weak: readonly Delimiter[]
  /** `****` */
  readonly empty: readonly Delimiter[]
}

/** A text with more runs than this is a drawing or an attack. */
const mostRuns = 300

/** Find what shows up; nothing in code, nothing that was escaped. */
export function shownDelimiters(segment: Segment): ShownDelimiters {
  const strong: Delimiter[] = []
  const weak: Delimiter[] = []
  const empty: Delimiter[] = []
  const {text} = segment
  if (segment.kind !== 'code' && /[*_]/.test(text)) {
    const runs = [...text.matchAll(/\*+|_+/g)]
    for (const {0: run, index} of runs.length > mostRuns ? [] : runs) {
      const place = {start: index, end: index + run.length}
      const list = [weak, strong, undefined, run[0] === '*' ? empty : undefined][run.length - 1]
      if (!list || !isLiteral(segment, place)) continue
      if (run[0] === '_' && isInWord(text, place)) continue
      list.push(place)
    }
  }
  return {strong, weak, empty}
}

/** Underscores of names: `_id`, `my_id`, `__init__` stay what they are. */
function isInWord(text: string, {start, end}: Place): boolean {
  const before = text[start - 1] ?? ' '
  const after = text[end] ?? ' '
  return /[\p{L}\p{N}_./\\-]/u.test(before) && /[\p{L}\p{N}_./\\-]/u.test(after)
}

/**
 * Every delimiter of a kind of emphasis in the order of the text.
 *
 * Those that were read have no length, because the text does not have them.
 *
 * @param shown  Those that show up.
 * @param kind   Of the emphasis that was read.
 */
export function allDelimiters(
  {marks}: Segment,
  shown: readonly Delimiter[],
  kind: 'strong' | 'emphasis'
): readonly Delimiter[] {
  const read = marks
    .filter((mark) => mark.kind === kind)
    .flatMap((mark): readonly Delimiter[] => [
      {start: mark.start, end: mark.start, mark},
      {start: mark.end, end: mark.end, mark}
    ])
  return [...shown, ...read].sort((a, b) => a.start - b.start || a.end - b.end)
}
