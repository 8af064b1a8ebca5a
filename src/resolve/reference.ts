import type {Locale} from '../model/locale.ts'
import type {DocumentRecord} from '../model/record.ts'
import type {Reference} from '../model/reference.ts'

/** One place where the source text of a document may be found. */
export interface ReferenceFinder {
  readonly name: string
  readonly summary: string
  /** The higher is asked first. */
  readonly trust: number
  /**
   * @param document  Not the source document.
   * @param siblings  The other documents of the article, sorted by locale.
   */
  find(
    document: DocumentRecord,
    siblings: readonly DocumentRecord[],
    sourceLocale: Locale
  ): Reference | undefined
}
