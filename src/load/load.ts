import {constants} from 'node:fs'
import {open} from 'node:fs/promises'
import type {DocumentPath} from '../model/article.ts'
import type {Trouble} from '../model/record.ts'
import {type Decoded, decode} from './decode.ts'

/** A document's text with what went wrong while it was read. */
export type LoadedDocument = Decoded

/**
 * Read a document.
 *
 * A file that cannot be read, or is larger than the limit, is recorded as trouble with empty text.
 *
 * @param maxBytes  Largest file that is read, in bytes.
 * @throws          Never.
 */
export async function loadDocument(path: DocumentPath, maxBytes: number): Promise<LoadedDocument> {
  try {
    // Because opening a pipe waits for its other end, unless it is told not to.
    const file = await open(path.path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const status = await file.stat()
      if (!status.isFile()) return troubled('unreadable', 'what is no file')
      if (status.size > maxBytes) return troubled('too-large', `file of ${status.size} bytes`)
      const bytes = await file.readFile()
      if (bytes.length <= maxBytes) return decode(bytes)
      return troubled('too-large', `file of ${bytes.length} bytes`)
    } finally {
      await file.close()
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    return troubled('unreadable', `file that cannot be read${code ? ` (${code})` : ''}`)
  }
}

function troubled(kind: Trouble['kind'], actual: string): LoadedDocument {
  return {text: '', hasByteOrderMark: false, trouble: [{kind, place: {start: 0, end: 0}, actual}]}
}
