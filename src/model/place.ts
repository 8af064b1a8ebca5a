/** A half-open range of a text: 0-based offsets in UTF-16 code units. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** A point of a file as unist has it: line and column 1-based, offset 0-based, in UTF-16 units. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/**
 * A text that was cut out of a file, with the way back.
 *
 * `runs` are triples `[offset in text, offset in file, length]` flattened into one array, sorted by
 * the first: within a run both offsets advance together. Text between two runs (an entity that was
 * decoded, a blank that stands for a line break) belongs to the gap of the file between them.
 */
export interface MappedText {
  readonly text: string
  readonly runs: readonly number[]
}
