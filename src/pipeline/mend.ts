import {type LoadedDocument, loadDocument} from '../load/load.ts'
import type {Fix} from '../model/finding.ts'
import type {DocumentRecord} from '../model/record.ts'
import {splitFrontMatter} from '../parse/split-front-matter.ts'
import {applyEdits} from '../place/edits.ts'
import {strip} from '../strip/strip.ts'
import {type Reading, readDocument} from './read-document.ts'

/** A document whose text can be edited. */
export interface Mendable {
  readonly record: DocumentRecord
  readonly loaded: LoadedDocument
  /** Offsets of the target text, as `MappedText` has them. */
  readonly runs: readonly number[]
}

/** A document with fixes made in memory. */
export interface Mended {
  readonly before: string
  readonly after: string
  readonly hasByteOrderMark: boolean
  /** How many fixes were made. */
  readonly fixes: number
  /** What the mended document reads as. */
  readonly record: DocumentRecord
}

/**
 * Load a document to make fixes in it.
 *
 * @param current  The text that the record was read from, when it is not the one on disk.
 * @returns        Undefined where the file did not load cleanly or is not as it was read.
 */
export async function openMendable(
  record: DocumentRecord,
  maxBytes: number,
  current?: string
): Promise<Mendable | undefined> {
  const onDisk = await loadDocument(record, maxBytes)
  const loaded = current === undefined ? onDisk : {...onDisk, text: current}
  // Because the file may have changed since it was read, the offsets of its fixes may be stale.
  if (loaded.trouble.length > 0 || loaded.text.length !== record.length) return undefined
  const {target} = strip(loaded.text, splitFrontMatter(loaded.text).bodyStart)
  return {record, loaded, runs: target.runs}
}

/** Whether a fix edits target text only: it lies inside one run of it. */
export function canEdit({runs}: Mendable, {start, end}: Fix): boolean {
  for (let index = 0; index < runs.length; index += 3) {
    const from = runs[index + 1] ?? 0
    if (from <= start && end <= from + (runs[index + 2] ?? 0)) return true
  }
  return false
}

/** Make fixes and read the document again; nothing is written. */
export function mend({record, loaded}: Mendable, fixes: readonly Fix[], reading: Reading): Mended {
  const {text, applied} = applyEdits(loaded.text, fixes)
  const {slug, locale, path, file} = record
  return {
    before: loaded.text,
    after: text,
    hasByteOrderMark: loaded.hasByteOrderMark,
    fixes: applied.length,
    record: readDocument({slug, locale, path, file}, {...loaded, text}, reading)
  }
}
