import type {Mark, Segment} from '../model/record.ts'
import {toFile} from '../place/mapped-text.ts'
import type {Delimiter} from './delimiters.ts'

/** One half of `**` that shows up because its counterpart lost the other. */
export interface HalfDelimiter {
  /** What shows up. */
  readonly run: Delimiter
  /** What was read in the place of the strong phrase. */
  readonly mark: Mark
  /** Offset in the file where the lost half belongs. */
  readonly lostAt: number
  /** Whether the delimiter that is whole opens the phrase. */
  readonly isOpening: boolean
}

/**
 * Find strong phrases one of whose delimiters lost a half, so that they are read as emphasis beside a
 * delimiter that shows up.
 *
 * ```text
 * > | Select **Save*.
 *            ^
 * ```
 *
 * @param weak  Single `*` and `_` that show up.
 */
export function halfDelimiters(
  segment: Segment,
  weak: readonly Delimiter[]
): readonly HalfDelimiter[] {
  const emphases = segment.marks.filter(({kind}) => kind === 'emphasis')
  if (emphases.length === 0) return []
  return weak.flatMap((run): readonly HalfDelimiter[] => {
    const {start, end} = toFile(segment, run.start, run.end)
    // Because wrappers have a backslash before each delimiter, one character may stand between.
    const isBeside = (from: number, to: number) => from <= to && to <= from + 1
    const opened = emphases.find(
      (mark) => mark.start === run.end && isBeside(end, mark.place.start)
    )
    if (opened) return [{run, mark: opened, lostAt: opened.place.end, isOpening: true}]
    const closed = emphases.find(
      (mark) => mark.end === run.start && isBeside(mark.place.end, start)
    )
    return closed ? [{run, mark: closed, lostAt: closed.place.start, isOpening: false}] : []
  })
}
