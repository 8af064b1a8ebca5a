import type {MappedText, Place} from './place.ts'
import type {Trouble} from './record.ts'

/** A target sentence and the source sentence that it was made from. */
export interface TranslationUnit {
  /** Such as `fc00f-102`; the number after the dash is the same unit in every locale. */
  readonly id: string
  /** Start of the target wrapper's tag in the file. */
  readonly start: number
  /** End of the source wrapper's last tag. */
  readonly end: number
  /** Content of the target wrapper in the file. */
  readonly target: Place
  /** Content of the source wrapper in the file. */
  readonly source: Place
}

/** A document with its wrappers taken apart. */
export interface Bilingual {
  /** The document without wrappers and without source text. */
  readonly target: MappedText
  /** The source document that the wrappers carry; undefined where there are none. */
  readonly source: MappedText | undefined
  /** In the order of the file. */
  readonly units: readonly TranslationUnit[]
  readonly trouble: readonly Trouble[]
}
