import type {Element} from 'hast'
import {h} from 'hastscript'
import type {LocaleContext, NavigationItem, SiteContext} from '../context.ts'
import {localeIndexPath, pagePath} from '../href.ts'
import {textsOf} from '../texts.ts'
import {lines} from './lines.ts'
import {linksFrom, writePage} from './page.ts'

/** Write the list of a locale's articles: the table of contents, then what it does not have. */
export function localeIndexPage(site: SiteContext, locale: LocaleContext): string {
  const path = localeIndexPath(locale.locale)
  const link = linksFrom(path)
  const texts = textsOf(locale.locale)
  const languages = site.locales.map((other) => ({locale: other, path: localeIndexPath(other)}))
  const rest = locale.order.slice(locale.listed)
  const others = rest.map((slug) =>
    h('li', [h('a', {href: link(pagePath(locale.locale, slug))}, locale.titles.get(slug) ?? slug)])
  )
  const main = [
    h('h1', site.title),
    h('p', {className: ['count']}, texts.count('articleCount', locale.order.length)),
    ...section(locale.navigation, {site, locale, link}),
    ...(others.length > 0 && locale.navigation.length > 0
      ? [h('h2', texts.text('otherArticles'))]
      : []),
    ...(others.length > 0 ? [h('ul', {className: ['article-list']}, others)] : [])
  ]
  return writePage({
    site,
    locale: locale.locale,
    direction: locale.direction,
    path,
    title: texts.text('allArticles'),
    description: undefined,
    robots: undefined,
    alternates: languages,
    fallback: 'index.html',
    languages: languages.length > 1 ? languages : [],
    kind: 'list',
    navigation: undefined,
    main: [h('div', {className: ['listing']}, lines(main))],
    link
  })
}

interface View {
  readonly site: SiteContext
  readonly locale: LocaleContext
  readonly link: (path: string) => string
}

/** Entries without groups first, then each group under its heading. */
function section(items: readonly NavigationItem[], view: View): Element[] {
  const plain = items.filter((item) => item.items.length === 0)
  const groups = items.filter((item) => item.items.length > 0)
  return [
    ...(plain.length > 0 ? [list(plain, view)] : []),
    ...groups.flatMap((group) => [
      h('h2', {lang: group.language}, group.name),
      list([...(group.slug === undefined ? [] : [{...group, items: []}]), ...group.items], view)
    ])
  ]
}

function list(items: readonly NavigationItem[], view: View): Element {
  return h(
    'ul',
    {className: ['article-list']},
    items.map((item) => h('li', entry(item, view)))
  )
}

function entry(item: NavigationItem, view: View): Element[] {
  const inner = item.items.length === 0 ? [] : [list(item.items, view)]
  return [name(item, view), ...inner]
}

function name(item: NavigationItem, {site, locale, link}: View): Element {
  const {slug, url, language: lang} = item
  if (slug === undefined) {
    return url === undefined ? h('span', {lang}, item.name) : h('a', {href: url, lang}, item.name)
  }
  const isOwn = locale.titles.has(slug)
  const href = link(pagePath(isOwn ? locale.locale : site.sourceLocale, slug))
  return h('a', {href, lang, hrefLang: isOwn ? undefined : site.sourceLocale}, item.name)
}
