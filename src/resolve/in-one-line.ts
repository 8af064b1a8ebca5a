import type {Segment} from '../model/record.ts'
import {foldLetters} from '../term/nearest-stretch.ts'

/** The text of a segment with blanks and line ends as single blanks. */
export interface OneLine {
  readonly text: string
  readonly lower: string
  /** In lower case and one spelling of dashes and quotation marks. */
  readonly folded: string
}

const known = new WeakMap<Segment, OneLine>()

/** Because a segment is asked for each of its facts, its line is worked out once. */
export function inOneLine(segment: Segment): OneLine {
  const found = known.get(segment)
  if (found) return found
  const text = segment.text.replace(/[ \t\r\n]+/g, ' ')
  const line = {text, lower: text.toLowerCase(), folded: foldLetters(text).replace(/ +/g, ' ')}
  known.set(segment, line)
  return line
}
