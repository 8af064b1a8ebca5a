import {sameLocale} from '../bcp47/canonical.ts'
import {directionOf} from '../bcp47/direction.ts'
import type {DocumentPath, Slug} from '../model/article.ts'
import type {Direction, Locale} from '../model/locale.ts'
import type {TocEntry} from '../model/toc.ts'
import {articleTarget} from './target.ts'

/** What the pages of a site have in common, as the pipeline knows it. */
export interface SiteOptions {
  readonly title: string
  /** Absolute URL that the site is published under; without it canonical links are relative. */
  readonly url: string | undefined
  readonly sourceLocale: Locale
  /** Locales that have pages, in the order that menus show them. */
  readonly locales: readonly Locale[]
  /** Titles of all documents that become pages: what is not in here has no page. */
  readonly titles: ReadonlyMap<Locale, ReadonlyMap<Slug, string>>
  /** Entries of `TOC.yml`; a locale without one gets the source's with its own titles. */
  readonly toc: ReadonlyMap<Locale, readonly TocEntry[]>
  /**
   * Path in the output folder that a file is copied to, such as an image.
   *
   * @param document   The document that names it.
   * @param reference  As the document has it, without query and fragment, percent-decoded.
   * @returns          Undefined when there is no such file.
   */
  readonly asset: (document: DocumentPath, reference: string) => string | undefined
  /** Version of this tool. */
  readonly version: string
  /** Text of `assets/site.css`. */
  readonly stylesheet: string
  /** Text of `assets/site.js`. */
  readonly script: string
}

/** One entry of the navigation, its link resolved. */
export interface NavigationItem {
  readonly name: string
  /** The article that it leads to, in the locale or else in the source locale. */
  readonly slug: Slug | undefined
  /** Absolute URL that it leads to when it is no article. */
  readonly url: string | undefined
  readonly items: readonly NavigationItem[]
  /** Language of the name, when it is not the page's. */
  readonly language: Locale | undefined
  /** Slugs at and below the entry. */
  readonly slugs: ReadonlySet<Slug>
}

/** What the pages of one locale have in common. */
export interface LocaleContext {
  readonly locale: Locale
  readonly direction: Direction
  readonly titles: ReadonlyMap<Slug, string>
  /** Slugs by lower-case slug, because links are often written in other letters' case. */
  readonly slugs: ReadonlyMap<string, Slug>
  readonly navigation: readonly NavigationItem[]
  /** Articles of the locale in the order of the navigation; those that it lacks follow, by slug. */
  readonly order: readonly Slug[]
  /** Place in `order`. */
  readonly rank: ReadonlyMap<Slug, number>
  /** How many of `order` the navigation has. */
  readonly listed: number
  /** Entries of the navigation on all levels. */
  readonly entries: number
}

/** A site that is open for rendering: what was given, and what every page would look up. */
export interface SiteContext extends SiteOptions {
  readonly byLocale: ReadonlyMap<Locale, LocaleContext>
}

/**
 * Prepare what the pages of a site share; once per build.
 *
 * Pure and linear in the number of documents. Nothing is kept of bodies.
 */
export function openSite(given: SiteOptions): SiteContext {
  const spelled = given.locales.find((locale) => sameLocale(locale, given.sourceLocale))
  const options = {...given, sourceLocale: spelled ?? given.sourceLocale}
  const slugs = new Map(
    options.locales.map((locale) => [locale, slugIndex(options.titles.get(locale))])
  )
  const byLocale = new Map<Locale, LocaleContext>()
  for (const locale of options.locales) {
    byLocale.set(locale, openLocale(options, locale, slugs))
  }
  return {...options, byLocale}
}

type SlugIndexes = ReadonlyMap<Locale, ReadonlyMap<string, Slug>>

function openLocale(options: SiteOptions, locale: Locale, indexes: SlugIndexes): LocaleContext {
  const titles = options.titles.get(locale) ?? new Map<Slug, string>()
  const slugs = indexes.get(locale) ?? new Map<string, Slug>()
  const own = options.toc.get(locale)
  const entries = own ?? options.toc.get(options.sourceLocale) ?? []
  const resolve = (href: string): Slug | undefined =>
    articleTarget(href, '', slugs) ?? articleTarget(href, '', indexes.get(options.sourceLocale))
  const language =
    own === undefined && locale !== options.sourceLocale ? options.sourceLocale : undefined
  const navigation = entries.map((entry) => toItem(entry, {resolve, titles, language}, 0))
  const found = new Set<Slug>()
  collect(navigation, found)
  const first = [...found].filter((slug) => titles.has(slug))
  const rest = [...titles.keys()].filter((slug) => !found.has(slug)).sort(byCodeUnit)
  const order = [...first, ...rest]
  return {
    locale,
    direction: directionOf(locale),
    titles,
    slugs,
    navigation,
    order,
    rank: new Map(order.map((slug, index) => [slug, index])),
    listed: first.length,
    entries: countItems(navigation)
  }
}

/** Deepest level of a table of contents that is shown. */
const maximumDepth = 8

/** How entries become items. */
interface Reading {
  readonly resolve: (href: string) => Slug | undefined
  readonly titles: ReadonlyMap<Slug, string>
  /** Language of the entries' names when they are another locale's; titles are preferred then. */
  readonly language: Locale | undefined
}

function toItem(entry: TocEntry, reading: Reading, depth: number): NavigationItem {
  const {href} = entry
  const isAbsolute = href !== undefined && /^(?:https?|mailto):/i.test(href)
  const slug = href === undefined || isAbsolute ? undefined : reading.resolve(href)
  const below = depth < maximumDepth ? entry.items : []
  const items = below.map((item) => toItem(item, reading, depth + 1))
  const slugs = new Set(slug === undefined ? [] : [slug])
  for (const item of items) for (const inner of item.slugs) slugs.add(inner)
  const title =
    slug === undefined || reading.language === undefined ? undefined : reading.titles.get(slug)
  return {
    name: title ?? entry.name,
    slug,
    url: isAbsolute ? href : undefined,
    items,
    language: title === undefined ? reading.language : undefined,
    slugs
  }
}

function collect(items: readonly NavigationItem[], slugs: Set<Slug>): void {
  for (const item of items) {
    if (item.slug !== undefined) slugs.add(item.slug)
    collect(item.items, slugs)
  }
}

function countItems(items: readonly NavigationItem[]): number {
  return items.reduce((sum, item) => sum + 1 + countItems(item.items), 0)
}

function slugIndex(titles: ReadonlyMap<Slug, string> | undefined): ReadonlyMap<string, Slug> {
  return new Map([...(titles?.keys() ?? [])].map((slug) => [slug.toLowerCase(), slug]))
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
