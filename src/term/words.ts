import type {Place} from '../model/place.ts'

/** A word in lower case and where it stands. */
export interface Word extends Place {
  readonly text: string
}

/**
 * Words of two letters and more, of any script that separates words; hyphens and apostrophes inside
 * belong to the word.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’-]?[\p{L}\p{M}]+)+/gu)) {
    words.push({
      text: match[0].toLowerCase(),
      start: match.index,
      end: match.index + match[0].length
    })
  }
  return words
}
