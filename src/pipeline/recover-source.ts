import {sameLocale} from '../bcp47/canonical.ts'
import {discover} from '../discover/discover.ts'
import {loadDocument} from '../load/load.ts'
import type {DocumentPath} from '../model/article.ts'
import type {OutputFile} from '../model/output.ts'
import type {BilingualDocument, Disagreement, RecoveredSource} from '../model/recovered.ts'
import type {Settings} from '../model/settings.ts'
import {readFrontMatter} from '../parse/front-matter.ts'
import {applyEdits} from '../place/edits.ts'
import {recover} from '../recover/recover.ts'
import {sourceFrontMatter} from '../recover/source-front-matter.ts'
import {strip} from '../strip/strip.ts'
import {readDocument} from './read-document.ts'

/** Source articles put together from all locales. */
export interface RecoveredFiles {
  /** At `<source locale>/<slug>.md`; older revisions at `<source locale>@<revision>/<slug>.md`. */
  readonly files: readonly OutputFile[]
  /** Sorted by slug, revision, unit. */
  readonly disagreements: readonly Disagreement[]
  /** Number of bilingual documents that were read. */
  readonly documents: number
  /** Number of documents that are plain or did not load cleanly. */
  readonly leftOut: number
}

/**
 * Recover the source of every article from the wrappers of its locales: one per source revision.
 *
 * The revision that most locales were made from is the article; of equals the one of the first
 * locale.
 *
 * @throws  Failure `input`.
 */
export async function recoverSource(
  settings: Settings,
  paths: readonly string[]
): Promise<RecoveredFiles> {
  const {articles} = await discover(paths, settings)
  const files: OutputFile[] = []
  const disagreements: Disagreement[] = []
  let documents = 0
  let leftOut = 0
  for (const article of articles) {
    const bilingual: BilingualDocument[] = []
    for (const path of article.documents) {
      if (sameLocale(path.locale, settings.sourceLocale)) continue
      const read = await readBilingual(path, settings.maxBytes)
      if (read) bilingual.push(read)
      else leftOut++
    }
    documents += bilingual.length
    const folders = new Set<string>()
    for (const recovered of byRevision(bilingual, settings.sourceLocale)) {
      const folder = folderOf(recovered.revision, settings.sourceLocale, folders)
      const content = withSourceFrontMatter(recovered.text, settings.sourceLocale)
      folders.add(folder)
      files.push({path: `${folder}/${article.slug}.md`, content})
      disagreements.push(...recovered.disagreements)
    }
  }
  return {files, disagreements, documents, leftOut}
}

/** Undefined for a plain document and for one that did not load cleanly. */
export async function readBilingual(
  path: DocumentPath,
  maxBytes: number
): Promise<BilingualDocument | undefined> {
  const {text, trouble} = await loadDocument(path, maxBytes)
  if (trouble.length > 0) return undefined
  const {bodyStart, metadata} = readFrontMatter(text)
  const {units} = strip(text, bodyStart)
  if (units.length === 0) return undefined
  const {slug, locale, file} = path
  const revision = metadata.get('ms.openlocfilehash')?.value ?? ''
  return {slug, locale, file, text, bodyStart, units, revision}
}

/** One source per revision, the most translated first. */
function byRevision(
  documents: readonly BilingualDocument[],
  sourceLocale: string
): readonly RecoveredSource[] {
  const groups = new Map<string, [BilingualDocument, ...BilingualDocument[]]>()
  for (const document of documents) {
    const group = groups.get(document.revision)
    if (group) group.push(document)
    else groups.set(document.revision, [document])
  }
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .map((group) => recover(group, sourceLocale))
}

/**
 * The source locale for the first revision; with the revision's first letters for the others.
 *
 * @param taken  Folders of the same article.
 */
function folderOf(revision: string, sourceLocale: string, taken: ReadonlySet<string>): string {
  if (taken.size === 0) return sourceLocale
  // Because a revision is content, only what is safe in a file name is taken of it.
  const name = `${sourceLocale}@${
    revision
      .replace(/[^0-9A-Za-z]/g, '')
      .slice(0, 12)
      .toLowerCase() || 'unknown'
  }`
  return taken.has(name) ? `${name}-${taken.size}` : name
}

/**
 * Because wrappers carry no source of the front matter, the first heading gives the title; other
 * keys keep what the base document has.
 */
function withSourceFrontMatter(text: string, sourceLocale: string): string {
  const path = {slug: '', locale: '', path: '', file: ''}
  const loaded = {text, hasByteOrderMark: false, trouble: []}
  const {metadata, segments} = readDocument(path, loaded, {wantsBody: false, sourceLocale})
  const heading = segments
    .find(({kind}) => kind === 'heading')
    ?.text.replace(/\s+/g, ' ')
    .trim()
  return applyEdits(text, sourceFrontMatter(text, metadata, sourceLocale, heading || undefined))
    .text
}

/** The source text of one document with the front matter of a source document. */
export function asSource(text: string, sourceLocale: string): string {
  const {metadata} = readFrontMatter(text)
  return applyEdits(text, sourceFrontMatter(text, metadata, sourceLocale)).text
}
