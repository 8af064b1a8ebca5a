import type {Place} from '../model/place.ts'

/**
 * A text as a parser reads it, with the way back to the text as written.
 *
 * `plain` has the characters that the notations know in place of those that stand for them, and no
 * hidden ones; an index counts in `plain`, an offset in `text`.
 */
export interface FoldedText {
  readonly text: string
  readonly plain: string
  /** Nothing was replaced or left out. */
  readonly isExact: boolean
  /** Offset at which the character at `index` starts; the length of the text for the index after the last. */
  start(index: number): number
  /** Offset after the character at `index`. */
  end(index: number): number
  /** The place of `plain.slice(from, to)`; empty when the range is. */
  place(from: number, to: number): Place
}

/** A text that is read as it stands. */
export function exactText(text: string): FoldedText {
  return {
    text,
    plain: text,
    isExact: true,
    start: (index) => index,
    end: (index) => index + 1,
    place: (from, to) => ({start: from, end: Math.max(from, to)})
  }
}

/** A view of a part of a text, with offsets in the whole. */
export function shiftedText(view: FoldedText, text: string, base: number): FoldedText {
  if (base === 0 && view.text === text) return view
  return {
    text,
    plain: view.plain,
    isExact: view.isExact,
    start: (index) => base + view.start(index),
    end: (index) => base + view.end(index),
    place: (from, to) => {
      const {start, end} = view.place(from, to)
      return {start: base + start, end: base + end}
    }
  }
}
