import type {Evidence, Observation} from '../model/finding.ts'
import type {Segment} from '../model/record.ts'
import {toFile} from '../place/mapped-text.ts'
import type {HalfDelimiter} from './half-delimiters.ts'

/** Where a delimiter that lost a half stands. */
export interface HalfGround {
  readonly segment: Segment
  /** Strong phrases of the source; undefined where nobody knows. */
  readonly strong: number | undefined
  readonly evidence: Evidence
  /** Whether the document has wrappers. */
  readonly isWrapped: boolean
}

/** Longest phrase that a message shows, in UTF-16 units. */
const longest = 70

/**
 * Tell of a strong phrase that became emphasis beside a delimiter: `**Save*`.
 *
 * The other half stands where the first would, so that Markdown reads it in the same way; in wrapped
 * text, where delimiters may have backslashes, there is no fix.
 */
export function halfFinding(
  {run, mark, lostAt, isOpening}: HalfDelimiter,
  {segment, strong, evidence, isWrapped}: HalfGround
): Observation {
  const place = toFile(segment, run.start, run.end)
  const delimiter = segment.text.slice(run.start, run.end)
  const phrase = segment.text.slice(mark.start, mark.end)
  const whole = delimiter + delimiter
  const expected = whole + phrase + whole
  const actual = isOpening ? expected.slice(0, -1) : expected.slice(1)
  const fix = {start: lostAt, end: lostAt, text: delimiter}
  const start = Math.min(place.start, mark.place.start)
  const end = Math.max(place.end, mark.place.end)
  // Because other markup in the phrase is no part of its text, it is shown only where there is none.
  const isWritten = end - start === actual.length
  return {
    place: {start, end},
    message:
      isWritten && phrase.length <= longest
        ? `Unexpected \`${actual}\`, expected \`${expected}\``
        : `Unexpected \`${delimiter}\` as text, expected \`${whole}\` on both sides of the phrase`,
    actual,
    expected,
    evidence,
    ...(isWrapped ? {} : {fix: strong === undefined ? {...fix, unsafe: true} : fix})
  }
}
