import {sameLocale} from '../bcp47/canonical.ts'
import type {ArticlePaths, DocumentPath} from '../model/article.ts'
import type {Locale} from '../model/locale.ts'

/**
 * Group documents by article.
 *
 * Slugs and locales that differ in letters' case or Unicode normalisation only are the same: on many
 * disks, and in most URLs, there is no difference. Of the spellings of a locale the first in the
 * order of code units is taken, of a slug the source locale's; of several files of one article and
 * locale the first is the document, the others are duplicates.
 *
 * @returns  Sorted by slug; documents sorted by locale, duplicates by file.
 */
export function groupByArticle(
  found: readonly DocumentPath[],
  sourceLocale: Locale
): readonly ArticlePaths[] {
  const locales = spellings(found.map(({locale}) => locale))
  const groups = new Map<string, DocumentPath[]>()
  for (const document of [...found].sort((a, b) => compare(a.file, b.file))) {
    const key = fold(document.slug)
    const group = groups.get(key)
    if (group) group.push(document)
    else groups.set(key, [document])
  }
  const articles = [...groups.values()].map((group) => toArticle(group, locales, sourceLocale))
  return articles.sort((a, b) => compare(a.slug, b.slug))
}

/** The one spelling of each locale, sorted. */
export function localesOf(articles: readonly ArticlePaths[]): readonly Locale[] {
  const locales = new Set<Locale>()
  for (const {documents} of articles) for (const {locale} of documents) locales.add(locale)
  return [...locales].sort()
}

/** The order of code units: the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Tell whether two slugs are of the same article: letters' case and normalisation do not count. */
export function sameSlug(a: string, b: string): boolean {
  return fold(a) === fold(b)
}

function toArticle(
  group: readonly DocumentPath[],
  locales: ReadonlyMap<string, Locale>,
  sourceLocale: Locale
): ArticlePaths {
  const source = group.find(({locale}) => sameLocale(locale, sourceLocale))
  const slug = source?.slug ?? group.map((document) => document.slug).sort()[0] ?? ''
  const documents = new Map<string, DocumentPath>()
  const duplicates: DocumentPath[] = []
  for (const {path, file, ...given} of group) {
    const key = given.locale.toLowerCase()
    const document = {slug, locale: locales.get(key) ?? given.locale, path, file}
    if (documents.has(key)) duplicates.push(document)
    else documents.set(key, document)
  }
  const sorted = [...documents.values()].sort((a, b) => compare(a.locale, b.locale))
  return {slug, documents: sorted, duplicates}
}

function spellings(given: readonly Locale[]): ReadonlyMap<string, Locale> {
  const first = new Map<string, Locale>()
  for (const locale of [...new Set(given)].sort()) {
    const key = locale.toLowerCase()
    if (!first.has(key)) first.set(key, locale)
  }
  return first
}

function fold(slug: string): string {
  return slug.normalize('NFC').toLowerCase()
}
