import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {localeName} from '../../bcp47/locale-name.ts'
import type {Slug} from '../../model/article.ts'
import type {DocumentRecord} from '../../model/record.ts'
import type {LocaleContext, NavigationItem, SiteContext} from '../context.ts'
import {fillBody} from '../fill.ts'
import {localeIndexPath, pagePath} from '../href.ts'
import type {PageRegistry} from '../registry/page-registry.ts'
import {filesBox} from '../registry/parts.ts'
import {textsOf} from '../texts.ts'
import {lines, shorten} from './lines.ts'
import {articleNavigation} from './navigation.ts'
import {type Alternate, linksFrom, writePage} from './page.ts'

/**
 * Write the page of one document.
 *
 * @param alternates  The article's pages in all locales that have it, this one included, in the
 *                    order of menus.
 * @param registry    Undefined where nothing is known of the document's registry text.
 * @returns           HTML; its path is `pagePath(locale, slug)`.
 */
export function articlePage(
  document: DocumentRecord,
  site: SiteContext,
  locale: LocaleContext,
  alternates: readonly Alternate[],
  registry?: PageRegistry
): string {
  const {slug} = document
  const path = pagePath(locale.locale, slug)
  const link = linksFrom(path)
  const title = locale.titles.get(slug) ?? document.body?.heading ?? slug
  const source = alternates.find((other) => other.locale === site.sourceLocale)
  const view: View = {document, site, locale, path, link, title, source}
  const body = fillBody({document, site, locale, page: path, registry})
  const files = body.hasFiles ? undefined : registry?.files
  const article = h(
    'article',
    {className: ['article']},
    lines([
      ...tools(view),
      ...notice(view),
      ...(document.body?.heading === undefined ? [h('h1', title)] : []),
      h('div', {className: ['prose']}, [{type: 'raw', value: body.html}]),
      ...(files ? [filesBox(files, slug, textsOf(locale.locale))] : [])
    ])
  )
  return writePage({
    site,
    locale: locale.locale,
    direction: locale.direction,
    path,
    title,
    description: descriptionOf(document),
    robots: metadata(document, 'robots'),
    alternates,
    fallback: source?.path ?? 'index.html',
    languages: alternates.length > 1 ? alternates : [],
    kind: 'article',
    navigation: articleNavigation(site, locale, slug, link),
    main: [article, ...pager(view)],
    hasScript: body.hasCopyButton,
    link
  })
}

interface View {
  readonly document: DocumentRecord
  readonly site: SiteContext
  readonly locale: LocaleContext
  readonly path: string
  readonly link: (path: string) => string
  readonly title: string
  /** The page in the source locale, where there is one. */
  readonly source: Alternate | undefined
}

const contentsId = 'lockstep-contents'
const longestContents = 200

/** Breadcrumbs, and the list of the page's headings: beside the text where there is room. */
function tools(view: View): Element[] {
  const {button, list} = contents(view)
  return [h('div', {className: ['tools']}, [breadcrumbs(view), ...button]), ...list]
}

function breadcrumbs({site, locale, document, link}: View): Element {
  const texts = textsOf(locale.locale)
  const trail = trailTo(locale.navigation, document.slug)
  const groups = trail
    .slice(0, -1)
    .map((item) =>
      h('li', [
        item.slug !== undefined && locale.titles.has(item.slug)
          ? h('a', {href: link(pagePath(locale.locale, item.slug)), lang: item.language}, item.name)
          : h('span', {lang: item.language}, item.name)
      ])
    )
  return h('nav', {className: ['breadcrumbs'], ariaLabel: texts.text('breadcrumbs')}, [
    h('ol', [
      h('li', [h('a', {href: link(localeIndexPath(locale.locale))}, site.title)]),
      ...groups
    ])
  ])
}

/** Entries from the top of the table of contents down to an article; empty when it is not there. */
function trailTo(items: readonly NavigationItem[], slug: Slug): readonly NavigationItem[] {
  const item = items.find((candidate) => candidate.slugs.has(slug))
  if (item === undefined) return []
  return item.slug === slug ? [item] : [item, ...trailTo(item.items, slug)]
}

/** The list, and the button that opens it on narrow screens; nothing for fewer than two headings. */
function contents({document, locale}: View): Readonly<Record<'button' | 'list', Element[]>> {
  const headings = document.body?.headings ?? []
  if (headings.length < 2) return {button: [], list: []}
  const label = textsOf(locale.locale).text('contents')
  const items = headings
    .slice(0, longestContents)
    .map(({depth, id, text}) =>
      h('li', {className: [`depth-${depth}`]}, [h('a', {href: `#${encodeURIComponent(id)}`}, text)])
    )
  const attributes = {type: 'button', className: ['contents-button'], popoverTarget: contentsId}
  return {
    button: [h('button', attributes, label)],
    list: [
      h('nav', {id: contentsId, className: ['contents'], popover: 'auto', ariaLabel: label}, [
        h('p', {className: ['contents-title'], ariaHidden: 'true'}, label),
        h('ul', items)
      ])
    ]
  }
}

function notice({document, site, locale, source, link}: View): Element[] {
  if (metadata(document, 'ms.translationtype')?.toUpperCase() !== 'MT') return []
  const texts = textsOf(locale.locale)
  const content: (ElementContent | string)[] = [texts.text('machineTranslated')]
  if (source !== undefined && locale.locale !== site.sourceLocale) {
    const href = link(source.path)
    const language = nameIn(source.locale, locale.locale)
    content.push(' ', h('a', {href, hrefLang: source.locale}, texts.text('readSource', {language})))
  }
  return [h('p', {className: ['notice']}, content)]
}

/** Name of a locale's language for readers of another one; its own name where that fails. */
function nameIn(locale: string, reader: string): string {
  try {
    const language = new Intl.Locale(locale).language
    return new Intl.DisplayNames([reader], {type: 'language'}).of(language) ?? localeName(locale)
  } catch {
    return localeName(locale)
  }
}

/** Links to the neighbours in the table of contents. */
function pager({document, locale, link}: View): Element[] {
  const rank = locale.rank.get(document.slug) ?? locale.listed
  if (rank >= locale.listed) return []
  const texts = textsOf(locale.locale)
  const neighbour = (offset: -1 | 1): Element[] => {
    const at = rank + offset
    const slug = at < locale.listed ? locale.order[at] : undefined
    if (slug === undefined) return []
    const name = offset === -1 ? 'previous' : 'next'
    return [
      h(
        'a',
        {
          className: [name],
          rel: [offset === -1 ? 'prev' : 'next'],
          href: link(pagePath(locale.locale, slug))
        },
        [h('span', texts.text(name)), ' ', h('strong', locale.titles.get(slug) ?? slug)]
      )
    ]
  }
  const links = [...neighbour(-1), ...neighbour(1)]
  if (links.length === 0) return []
  return [h('nav', {className: ['pager'], ariaLabel: texts.text('pager')}, links)]
}

function descriptionOf(document: DocumentRecord): string | undefined {
  const text = metadata(document, 'description') ?? document.body?.lead
  return text === undefined || text === '' ? undefined : shorten(text, 160)
}

/** A value of the front matter; letters' case of the key does not count (`ROBOTS`). */
function metadata(document: DocumentRecord, key: string): string | undefined {
  for (const [name, {value}] of document.metadata) {
    if (name.toLowerCase() === key && value.trim() !== '') return value.trim()
  }
  return undefined
}
