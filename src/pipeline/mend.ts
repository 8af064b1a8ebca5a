import {loadDocument} from '../load/load.ts'
import type {Finding, Fix} from '../model/finding.ts'
import type {DocumentRecord} from '../model/record.ts'
import type {Settings} from '../model/settings.ts'
import {splitFrontMatter} from '../parse/split-front-matter.ts'
import {applyEdits} from '../place/edits.ts'
import {strip} from '../strip/strip.ts'
import {readDocument} from './read-document.ts'

/** A document with the fixes of its findings made in memory. */
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
 * Make the fixes of a document's findings.
 *
 * Only target text is edited: a fix that would touch the source text of a wrapper is left out, and a
 * file that did not load cleanly is not touched at all.
 *
 * @param wantsBody  Whether a page is made of it.
 * @param current    The text that the findings are about, when it is not the one on disk.
 * @returns          Undefined when there is nothing to fix.
 */
export async function mend(
  record: DocumentRecord,
  findings: readonly Finding[],
  {maxBytes, sourceLocale}: Pick<Settings, 'maxBytes' | 'sourceLocale'>,
  wantsBody: boolean,
  current?: string
): Promise<Mended | undefined> {
  const fixes = findings.flatMap(({fix}) => (fix ? [fix] : []))
  if (fixes.length === 0) return undefined
  const onDisk = await loadDocument(record, maxBytes)
  const loaded = current === undefined ? onDisk : {...onDisk, text: current}
  // Because the file may have changed since it was read, the offsets of its fixes may be stale.
  if (loaded.trouble.length > 0 || loaded.text.length !== record.length) return undefined
  const {target} = strip(loaded.text, splitFrontMatter(loaded.text).bodyStart)
  const {text, applied} = applyEdits(
    loaded.text,
    fixes.filter((fix) => isInside(fix, target.runs))
  )
  if (text === loaded.text) return undefined
  const {slug, locale, path, file} = record
  return {
    before: loaded.text,
    after: text,
    hasByteOrderMark: loaded.hasByteOrderMark,
    fixes: applied.length,
    record: readDocument({slug, locale, path, file}, {...loaded, text}, {wantsBody, sourceLocale})
  }
}

/** Whether an edit lies inside one run of the target text. */
function isInside({start, end}: Fix, runs: readonly number[]): boolean {
  for (let index = 0; index < runs.length; index += 3) {
    const from = runs[index + 1] ?? 0
    if (from <= start && end <= from + (runs[index + 2] ?? 0)) return true
  }
  return false
}
