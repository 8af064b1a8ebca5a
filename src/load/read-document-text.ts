import {readFileSync, statSync} from 'node:fs'
import {decode} from './decode.ts'

/**
 * Read the text of a document at once, because a page asks for its lines while it is written.
 *
 * @param path      Absolute path.
 * @param maxBytes  Largest file that is read, in bytes.
 * @returns         Without byte order mark; undefined where the file has gone or cannot be read.
 */
export function readDocumentText(path: string, maxBytes: number): string | undefined {
  try {
    const status = statSync(path)
    if (!status.isFile() || status.size > maxBytes) return undefined
    return decode(readFileSync(path)).text
  } catch {
    return undefined
  }
}
