import type {MappedText} from '../model/place.ts'
import type {Mark} from '../model/record.ts'
import type {RegistryFact} from '../model/registry.ts'

/** Finds facts of one kind in a segment. */
export interface Extractor {
  readonly name: string
  readonly summary: string
  /**
   * @param text   What the reader of the segment sees, with the way to the file.
   * @returns      Facts in the order of the text, with places in the file.
   */
  extract(text: MappedText, marks: readonly Mark[]): readonly RegistryFact[]
}
