import {sameLocale} from '../bcp47/canonical.ts'
import {readPackageFile} from '../config/package.ts'
import {readVersion} from '../config/version.ts'
import {loadAsset} from '../load/asset.ts'
import {loadDocument} from '../load/load.ts'
import {readToc} from '../load/toc.ts'
import type {DocumentPath, Slug} from '../model/article.ts'
import type {EarlierReport} from '../model/earlier-report.ts'
import type {Locale} from '../model/locale.ts'
import {type Progress, silent} from '../model/progress.ts'
import type {DocumentRecord} from '../model/record.ts'
import type {Settings} from '../model/settings.ts'
import type {TocEntry} from '../model/toc.ts'
import {openSite, type SiteContext} from '../render/context.ts'
import {type PageRegistry, pageRegistry} from '../render/registry/page-registry.ts'
import {sitePages, siteShared} from '../render/site.ts'
import {reportPages} from '../render/templates/report.ts'
import {json} from '../report/formats/json.ts'
import {type Output, openOutput} from '../write/output.ts'
import {type ExaminedDocument, examine} from './examine.ts'
import {lineReader} from './line-reader.ts'
import {mendArticle} from './mend-article.ts'
import {type Content, readContent} from './read-content.ts'
import {ruleInfos} from './rule-infos.ts'
import {type ExaminedArticle, type Result, summarize} from './summarize.ts'
import {titleOf} from './title.ts'

/** What a build made. */
export interface Built extends Result {
  /** Number of pages of documents. */
  readonly pages: number
  readonly siteFolder: string
  readonly reportFolder: string
  /** Number of documents whose pages show verified values in the place of broken ones. */
  readonly normalized: number
}

/**
 * Read, check, and write the site and the report; the previous ones stay until both are whole.
 *
 * @param earlier  What the report is held against.
 * @throws         Failure `input`, `output`.
 */
export async function build(
  settings: Settings,
  paths: readonly string[],
  progress: Progress = silent,
  earlier?: EarlierReport
): Promise<Built> {
  const content = await readContent(settings, paths, true, progress)
  const version = await readVersion()
  const site = await openOutput(settings.out, {kind: 'site'})
  try {
    const report = await openOutput(settings.report, {kind: 'report'})
    try {
      const written = await writeSite(content, settings, version, site, progress)
      const result = summarize(content, written.examined, version)
      const pages = reportPages(result.report, result.articles, {
        stylesheet: (await readPackageFile('assets/report.css')) ?? '',
        script: (await readPackageFile('assets/report.js')) ?? '',
        json: json.format(result.report, {color: false}),
        rules: await ruleInfos(),
        lineOf: lineReader(settings),
        repository: settings.repository,
        earlier
      })
      for (const file of pages) await report.write(file)
      await site.commit()
      await report.commit()
      const {normalized} = written
      return {
        ...result,
        pages: written.pages,
        normalized,
        siteFolder: settings.out,
        reportFolder: settings.report
      }
    } catch (error) {
      await report.discard()
      throw error
    }
  } catch (error) {
    await site.discard()
    throw error
  }
}

interface Written {
  readonly examined: readonly ExaminedArticle[]
  readonly pages: number
  readonly normalized: number
}

async function writeSite(
  content: Content,
  settings: Settings,
  version: string,
  output: Output,
  progress: Progress
): Promise<Written> {
  const assets = await writeAssets(content, settings, output)
  const context = await openContext(content, settings, version, assets)
  const examined: ExaminedArticle[] = []
  let pages = 0
  const total = content.articles.reduce((sum, {documents}) => sum + documents.length, 0)
  let normalized = 0
  for (const article of content.articles) {
    const documents = examine(article, content.corpus, settings)
    examined.push({article, documents})
    const shown = settings.normalize
      ? await mendArticle(article, documents, {
          corpus: content.corpus,
          settings,
          unsafe: false,
          bringsCopies: true,
          wantsBody: true,
          isWanted: () => true,
          textOf: () => undefined
        })
      : {documents, mended: new Map()}
    normalized += shown.mended.size
    const records = shown.documents.map(({record}) => record)
    const registry = registryOfPages(shown.documents, content, settings)
    for (const file of sitePages({slug: article.slug, records, registry}, context)) {
      await output.write(file)
      if (file.path.endsWith('.html')) pages++
    }
    progress('writing', pages, total)
  }
  for (const file of siteShared(context)) await output.write(file)
  return {examined, pages, normalized}
}

/** What the pages of an article may say of its registry text. */
function registryOfPages(
  documents: readonly ExaminedDocument[],
  {corpus}: Content,
  settings: Settings
): ReadonlyMap<Locale, PageRegistry> {
  if (!documents.some(({record}) => hasFacts(record))) return new Map()
  const wantsFiles = settings.site.registryDownloads
  return new Map(
    documents.map(({record, answers}) => {
      const isSource = sameLocale(record.locale, corpus.sourceLocale)
      return [record.locale, pageRegistry(record, answers, {isSource, wantsFiles})]
    })
  )
}

function hasFacts({segments}: DocumentRecord): boolean {
  return segments.some(({facts}) => facts.length > 0)
}

/** Copy the pictures that bodies show; a locale that lacks one shows the source's. */
async function writeAssets(
  {articles}: Content,
  {sourceLocale}: Settings,
  output: Output
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const written = new Set<string>()
  for (const {documents} of articles) {
    const source = documents.find(({locale}) => locale.toLowerCase() === sourceLocale.toLowerCase())
    for (const document of documents) {
      for (const reference of picturesOf(document)) {
        const asset =
          (await loadAsset(document, reference)) ?? (source && (await loadAsset(source, reference)))
        if (!asset) continue
        found.set(assetKey(document, reference), asset.path)
        if (written.has(asset.path)) continue
        written.add(asset.path)
        await output.write(asset)
      }
    }
  }
  return found
}

function picturesOf({body}: DocumentRecord): readonly string[] {
  const parts = body?.parts ?? []
  return parts.flatMap((part) =>
    typeof part === 'string' || 'text' in part ? [] : [pathOf('src' in part ? part.src : part.href)]
  )
}

/** A reference without query and fragment, percent-decoded where that works. */
function pathOf(reference: string): string {
  const path = reference.replace(/[?#].*$/s, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function assetKey({path}: DocumentPath, reference: string): string {
  return `${path}\0${reference}`
}

async function openContext(
  {articles, discovery}: Content,
  {site, sourceLocale, maxBytes}: Settings,
  version: string,
  assets: ReadonlyMap<string, string>
): Promise<SiteContext> {
  const titles = new Map<Locale, Map<Slug, string>>(
    discovery.locales.map((locale) => [locale, new Map()])
  )
  for (const {documents} of articles) {
    for (const record of documents)
      if (record.body) titles.get(record.locale)?.set(record.slug, titleOf(record))
  }
  const toc = new Map<Locale, readonly TocEntry[]>()
  for (const table of discovery.tables) {
    const {text} = await loadDocument(table, maxBytes)
    // Because links of a table are relative to its folder, those of the top come first.
    toc.set(table.locale, [...(toc.get(table.locale) ?? []), ...readToc(text)])
  }
  return openSite({
    title: site.title,
    url: site.url,
    sourceLocale,
    locales: discovery.locales,
    titles,
    toc,
    asset: (document, reference) => assets.get(assetKey(document, reference)),
    version,
    stylesheet: (await readPackageFile('assets/site.css')) ?? '',
    script: (await readPackageFile('assets/site.js')) ?? ''
  })
}
