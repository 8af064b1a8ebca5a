import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Slug} from '../../model/article.ts'
import type {LocaleContext, NavigationItem, SiteContext} from '../context.ts'
import {localeIndexPath, pagePath} from '../href.ts'
import {textsOf} from '../texts.ts'
import {menuId} from './page.ts'

/**
 * Make the navigation beside an article, from the table of contents.
 *
 * Bounded, because a table can have thousands of entries and every page carries it: a small table
 * is shown whole with groups that open; of a large one only the groups around the article, and
 * of a long list its neighbourhood. The list of all articles is always one link away.
 */
export function articleNavigation(
  site: SiteContext,
  locale: LocaleContext,
  slug: Slug,
  link: (path: string) => string
): Element {
  const view: View = {site, locale, slug, link, isWhole: locale.entries <= wholeTable}
  const texts = textsOf(locale.locale)
  const all = link(localeIndexPath(locale.locale))
  const isListed = (locale.rank.get(slug) ?? 0) < locale.listed
  const lists = [list(locale.navigation, view)]
  if (!isListed || locale.listed === 0) lists.push(others(view))
  return h(
    'nav',
    {id: menuId, className: ['sidebar'], popover: 'auto', ariaLabel: texts.text('articles')},
    [h('a', {className: ['all-articles'], href: all}, texts.text('allArticles')), ...lists]
  )
}

const wholeTable = 120
const longestList = 40
const othersShown = 16

interface View {
  readonly site: SiteContext
  readonly locale: LocaleContext
  readonly slug: Slug
  readonly link: (path: string) => string
  readonly isWhole: boolean
}

function list(items: readonly NavigationItem[], view: View): Element | undefined {
  if (items.length === 0) return undefined
  const shown = view.isWhole
    ? items
    : around(items, (item) => item.slugs.has(view.slug), longestList)
  return h(
    'ul',
    shown.map((item) => h('li', [entry(item, view)]))
  )
}

function entry(item: NavigationItem, view: View): Element {
  const isCurrent = item.slugs.has(view.slug)
  if (item.items.length === 0) return itemLink(item, item.slug, view)
  if (!view.isWhole && !isCurrent) return itemLink(item, item.slug ?? first(item, view), view)
  const own = item.slug === undefined ? [] : [h('li', [itemLink(item, item.slug, view)])]
  const inner = list(item.items, view)
  return h('details', {open: isCurrent}, [
    h('summary', {lang: item.language}, item.name),
    h('ul', [...own, ...(inner?.children ?? [])])
  ])
}

/** A link to an article of the locale, else of the source locale, else elsewhere, else the name. */
function itemLink(item: NavigationItem, slug: Slug | undefined, view: View): Element {
  const {locale, site, link} = view
  const lang = item.language
  if (slug === undefined) {
    if (item.url !== undefined) return h('a', {href: item.url, lang}, item.name)
    return h('span', {lang}, item.name)
  }
  if (!locale.titles.has(slug)) {
    const href = link(pagePath(site.sourceLocale, slug))
    return h('a', {href, hrefLang: site.sourceLocale, lang}, item.name)
  }
  const href = link(pagePath(locale.locale, slug))
  return h('a', {href, lang, ariaCurrent: slug === view.slug ? 'page' : undefined}, item.name)
}

/** The first article of a group that the locale has. */
function first(item: NavigationItem, {locale}: View): Slug | undefined {
  for (const slug of item.slugs) if (locale.titles.has(slug)) return slug
  return undefined
}

/** Neighbours of an article that the table of contents does not have. */
function others({locale, slug, link}: View): Element {
  const {order, listed} = locale
  const rank = locale.rank.get(slug) ?? listed
  const start = Math.max(listed, Math.min(rank - othersShown / 2, order.length - othersShown))
  const items = order.slice(start, start + othersShown).map((other) =>
    h('li', [
      h(
        'a',
        {
          href: link(pagePath(locale.locale, other)),
          ariaCurrent: other === slug ? 'page' : undefined
        },
        locale.titles.get(other) ?? other
      )
    ])
  )
  return h('ul', items)
}

/** A stretch of a list around the entry that matters. */
function around<Item>(
  items: readonly Item[],
  matters: (item: Item) => boolean,
  count: number
): readonly Item[] {
  const index = Math.max(0, items.findIndex(matters))
  const start = Math.max(0, Math.min(index - count / 2, items.length - count))
  return items.slice(start, start + count)
}
