import type {Segment} from '../model/record.ts'
import {foldLetters} from '../term/nearest-stretch.ts'
import {hasVerbatim} from '../term/verbatim.ts'

/** Longer segments are asked for their words first. */
const longest = 5000

/** What the text of a segment says, with blanks and line ends as single blanks. */
export interface OneLine {
  /** In lower case. */
  readonly lower: string
  /** Whether the text has another in it letter for letter; blanks in a row are one. */
  has(part: string): boolean
  /** Whether the folded text has another that is folded. */
  hasFolded(part: string): boolean
}

const known = new WeakMap<Segment, OneLine>()

/** Because a segment is asked for each of its facts, its line is worked out once. */
export function inOneLine(segment: Segment): OneLine {
  const found = known.get(segment)
  if (found) return found
  const text = oneLine(segment.text)
  const words = text.length > longest ? new Set(wordsOf(text)) : undefined
  const folded = foldLetters(text).replace(/ +/g, ' ')
  const foldedWords = words && new Set(wordsOf(folded))
  const line = {
    lower: text.toLowerCase(),
    hasFolded: (part: string) =>
      !(foldedWords && wordsOf(part).some((word) => !foldedWords.has(word))) &&
      folded.includes(part),
    has(part: string) {
      const own = oneLine(part)
      if (words && wordsOf(own).some((word) => !words.has(word))) return false
      return hasVerbatim(text, own)
    }
  }
  known.set(segment, line)
  return line
}

function oneLine(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ')
}

/** Because a fact does not stand in a longer word, all of its words are words of the text. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[A-Za-z0-9]+/g) ?? []
}
