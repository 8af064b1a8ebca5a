import type {Slug} from '../../model/article.ts'
import {stringify} from '../stringify.ts'
import type {Texts} from '../texts.ts'
import {readListingSlot} from './listing.ts'
import type {PageRegistry} from './page-registry.ts'
import {filesFoot, listingHead} from './parts.ts'

/** What was written of the listings of one page. */
export interface ListingWriter {
  /** HTML in the place of a listing's slot; undefined when the name is not one of a listing. */
  readonly write: (name: string) => string | undefined
  /** Whether there is a button that copies a listing, which needs the script. */
  readonly hasCopyButton: () => boolean
  /** Whether a listing has the links to the page's files. */
  readonly hasFiles: () => boolean
}

/**
 * Open the writer of a page's listings; the slots are to be given in their order.
 *
 * The links to the files stand below the first listing that holds all that the files do.
 *
 * @param registry  Undefined where nothing is known of the document's registry text.
 */
export function openListingWriter(
  registry: PageRegistry | undefined,
  slug: Slug,
  texts: Texts
): ListingWriter {
  let hasCopyButton = false
  let hasFiles = false
  const write = (name: string): string | undefined => {
    const slot = readListingSlot(name)
    if (slot?.part === 'head') {
      const isSound = registry?.sound.has(slot.id) ?? true
      hasCopyButton ||= isSound && slot.keys + slot.values > 0
      return stringify(listingHead(slot, isSound, texts))
    }
    if (slot === undefined) return undefined
    const files = registry?.files
    if (hasFiles || files?.id !== slot.id) return ''
    hasFiles = true
    return `${stringify(filesFoot(files, slug, texts))}\n`
  }
  return {write, hasCopyButton: () => hasCopyButton, hasFiles: () => hasFiles}
}
