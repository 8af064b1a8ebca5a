import type {LocalePairs} from '../model/pairs.ts'

/** A file format that translation tools read pairs of sentences from. */
export interface PairFormat {
  readonly name: string
  readonly summary: string
  /** With the dot. */
  readonly extension: string
  /** The same pairs give the same text; it ends with one line feed. */
  write(pairs: LocalePairs): string
}
