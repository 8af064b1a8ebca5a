import {stringify} from 'yaml'
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
  for (const article of articles) {
    const bilingual: BilingualDocument[] = []
    for (const path of article.documents) {
      if (sameLocale(path.locale, settings.sourceLocale)) continue
      const read = await readBilingual(path, settings.maxBytes)
      if (read) bilingual.push(read)
    }
    documents += bilingual.length
    for (const [index, recovered] of byRevision(bilingual, settings.sourceLocale).entries()) {
      files.push(toFile(recovered, index === 0, settings.sourceLocale))
      disagreements.push(...recovered.disagreements)
    }
  }
  return {files, disagreements, documents}
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

function toFile(
  {slug, revision, text}: RecoveredSource,
  isNewest: boolean,
  sourceLocale: string
): OutputFile {
  const folder = isNewest ? sourceLocale : `${sourceLocale}@${revision.slice(0, 12) || 'unknown'}`
  return {path: `${folder}/${slug}.md`, content: withSourceTitle(asSource(text, sourceLocale))}
}

/**
 * Because wrappers carry no source of the front matter, the first heading gives the title; other
 * keys keep what the base document has.
 */
function withSourceTitle(text: string): string {
  const path = {slug: '', locale: '', path: '', file: ''}
  const {metadata, segments} = readDocument(
    path,
    {text, hasByteOrderMark: false, trouble: []},
    false
  )
  const title = metadata.get('title')
  const heading = segments.find(({kind}) => kind === 'heading')?.text.trim() ?? ''
  if (!title || heading === '') return text
  const value = stringify(heading, {lineWidth: 0}).trim()
  return applyEdits(text, [{...title.place, text: `title: ${value}`}]).text
}

/** A recovered text with the front matter of a source document. */
export function asSource(text: string, sourceLocale: string): string {
  const {metadata} = readFrontMatter(text)
  return applyEdits(text, sourceFrontMatter(text, metadata, sourceLocale)).text
}
