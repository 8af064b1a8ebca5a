import type {Slug} from '../model/article.ts'
import type {OutputFile} from '../model/output.ts'
import type {DocumentRecord} from '../model/record.ts'
import type {SiteContext} from './context.ts'
import {localeIndexPath, pagePath} from './href.ts'
import {articlePage} from './templates/article.ts'
import {homePage} from './templates/home.ts'
import {localeIndexPage} from './templates/locale-index.ts'
import {notFoundPage} from './templates/not-found.ts'

/**
 * Write the pages of one article: one per document that has a body and a title in the context.
 *
 * Pure: the same records and context give the same bytes. The context comes from `openSite`.
 *
 * @returns  Pages at `<locale, lower case>/<slug>/index.html`, in the order of the site's locales.
 */
export function sitePages(
  article: {readonly slug: Slug; readonly records: readonly DocumentRecord[]},
  site: SiteContext
): readonly OutputFile[] {
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
    pages.push({path, content: articlePage(document, site, context, alternates)})
  }
  return pages
}

/**
 * Write what a site has once: an index per locale, the root, the page for missing addresses and
 * the stylesheet.
 */
export function siteShared(site: SiteContext): readonly OutputFile[] {
  const indexes = [...site.byLocale.values()].map((locale) => ({
    path: localeIndexPath(locale.locale),
    content: localeIndexPage(site, locale)
  }))
  return [
    {path: '404.html', content: notFoundPage(site)},
    {path: 'assets/site.css', content: site.stylesheet},
    ...indexes,
    {path: 'index.html', content: homePage(site)}
  ]
}
