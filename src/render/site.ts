import type {Slug} from '../model/article.ts'
import type {Locale} from '../model/locale.ts'
import type {OutputFile} from '../model/output.ts'
import type {DocumentRecord} from '../model/record.ts'
import type {SiteContext} from './context.ts'
import {besidePage, localeIndexPath, pagePath} from './href.ts'
import type {PageRegistry} from './registry/page-registry.ts'
import {setName, undoName} from './registry/parts.ts'
import {articlePage} from './templates/article.ts'
import {homePage} from './templates/home.ts'
import {localeIndexPage} from './templates/locale-index.ts'
import {notFoundPage} from './templates/not-found.ts'

/** An article as it is to be shown. */
export interface ShownArticle {
  readonly slug: Slug
  /** Mended where they were mended; one per locale. */
  readonly records: readonly DocumentRecord[]
  /** What is known of the registry text of the records; nothing where it is absent. */
  readonly registry?: ReadonlyMap<Locale, PageRegistry>
}

/**
 * Write the pages of one article: one per document that has a body and a title in the context.
 *
 * Pure: the same records and context give the same bytes. The context comes from `openSite`.
 *
 * @returns  Pages at `<locale, lower case>/<slug>/index.html`, in the order of the site's locales, each
 *           followed by the registry files that it offers.
 */
export function sitePages(article: ShownArticle, site: SiteContext): readonly OutputFile[] {
  const {slug} = article
  const documents = new Map(
    article.records
      .filter((record) => record.body !== undefined && site.titles.get(record.locale)?.has(slug))
      .map((record) => [record.locale, record])
  )
  const alternates = site.locales
    .filter((locale) => documents.has(locale))
    .map((locale) => ({locale, path: pagePath(locale, slug)}))
  const pages: OutputFile[] = []
  for (const {locale, path} of alternates) {
    const document = documents.get(locale)
    const context = site.byLocale.get(locale)
    if (document === undefined || context === undefined) continue
    const registry = article.registry?.get(locale)
    pages.push({path, content: articlePage(document, site, context, alternates, registry)})
    pages.push(...registryFilesOf(path, registry))
  }
  return pages
}

function registryFilesOf(page: string, registry: PageRegistry | undefined): readonly OutputFile[] {
  const {set, undo} = registry?.files ?? {}
  return [
    ...(set ? [{path: besidePage(page, setName), content: set}] : []),
    ...(undo ? [{path: besidePage(page, undoName), content: undo}] : [])
  ]
}

/**
 * Write what a site has once: an index per locale, the root, the page for missing addresses, the
 * stylesheet and the script.
 */
export function siteShared(site: SiteContext): readonly OutputFile[] {
  const indexes = [...site.byLocale.values()].map((locale) => ({
    path: localeIndexPath(locale.locale),
    content: localeIndexPage(site, locale)
  }))
  return [
    {path: '404.html', content: notFoundPage(site)},
    {path: 'assets/site.css', content: site.stylesheet},
    {path: 'assets/site.js', content: site.script},
    ...indexes,
    {path: 'index.html', content: homePage(site)}
  ]
}
