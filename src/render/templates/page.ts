import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {localeName} from '../../bcp47/locale-name.ts'
import type {Direction, Locale} from '../../model/locale.ts'
import type {SiteContext} from '../context.ts'
import {absoluteUrl, localeIndexPath, relativeUrl} from '../href.ts'
import {stringifyDocument} from '../stringify.ts'
import {textsOf} from '../texts.ts'
import {lines, shorten} from './lines.ts'

/** A page in another locale. */
export interface Alternate {
  readonly locale: Locale
  readonly path: string
}

/** What every kind of page fills in. */
export interface PageContent {
  readonly site: SiteContext
  /** Language of the page and its interface. */
  readonly locale: Locale
  readonly direction: Direction
  /** Path in the output folder. */
  readonly path: string
  readonly title: string
  readonly description: string | undefined
  readonly robots: string | undefined
  /** The same page in all its locales, this one included; empty where there is only one. */
  readonly alternates: readonly Alternate[]
  /** Path of the page for readers whose language is not there. */
  readonly fallback: string | undefined
  /** Where the language menu leads; empty for no menu. */
  readonly languages: readonly Alternate[]
  /** Class of the page's kind. */
  readonly kind: 'article' | 'list' | 'home' | 'missing'
  readonly navigation: Element | undefined
  readonly main: readonly ElementContent[]
  /** Whether something in the main part works by `assets/site.js`. */
  readonly hasScript?: boolean
  /** URL from this page to another; relative unless the page is served at any address. */
  readonly link: (path: string) => string
}

/**
 * Write a page: head, header with language menu, navigation, main part.
 *
 * Complete without script; every link is an element that works by keyboard; menus are `details` and
 * `popover`. No inline style or script, so `default-src 'self'` is enough. Pages whose listings can
 * be copied load one small script of the site.
 */
export function writePage(content: PageContent): string {
  const {locale, direction, kind, navigation} = content
  const layout = h('div', {className: ['layout', `layout-${kind}`]}, [
    ...(navigation === undefined ? [] : ['\n', navigation]),
    '\n',
    h('main', {id: mainId, tabIndex: -1}, lines(content.main)),
    '\n'
  ])
  const body = h('body', lines([skipLink(locale), header(content), layout]))
  const page = h('html', {lang: locale, dir: direction}, lines([head(content), body]))
  return stringifyDocument(page)
}

/** Ids of our own begin with `lockstep-`: content's ids never do. */
export const mainId = 'lockstep-main'
export const menuId = 'lockstep-menu'

/** Because search engines and tabs cut it there, and validators ask for it; the heading is whole. */
const longestTitle = 70

/** The name with the site's where there is room, else the title alone; references count in full. */
function fitting(name: string, title: string): string {
  const extra = (text: string): number => 5 * (text.match(/[&<]/g)?.length ?? 0)
  if (name.length + extra(name) <= longestTitle) return name
  return shorten(title, Math.max(20, longestTitle - extra(title.slice(0, longestTitle))))
}

function head(content: PageContent): Element {
  const {site, path, title, description, robots, link} = content
  const name = content.kind === 'home' ? title : `${title} · ${site.title}`
  const address = (target: string) =>
    site.url === undefined ? link(target) : absoluteUrl(site.url, target)
  const alternates = content.alternates.map(({locale, path: target}) =>
    h('link', {rel: ['alternate'], hrefLang: locale, href: address(target)})
  )
  if (content.fallback !== undefined) {
    const href = address(content.fallback)
    alternates.push(h('link', {rel: ['alternate'], hrefLang: 'x-default', href}))
  }
  return h(
    'head',
    lines([
      h('meta', {charSet: 'utf-8'}),
      h('title', fitting(name, title)),
      h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
      h('meta', {name: 'color-scheme', content: 'light dark'}),
      ...(description === undefined
        ? []
        : [h('meta', {name: 'description', content: description})]),
      ...(robots === undefined ? [] : [h('meta', {name: 'robots', content: robots})]),
      h('meta', {property: 'og:title', content: title}),
      h('meta', {name: 'generator', content: `Lockstep ${site.version}`}),
      ...(content.kind === 'missing' ? [] : [h('link', {rel: ['canonical'], href: address(path)})]),
      ...alternates,
      h('link', {rel: ['stylesheet'], href: link('assets/site.css')}),
      ...(content.hasScript ? [h('script', {src: link('assets/site.js'), defer: true})] : [])
    ])
  )
}

function skipLink(locale: Locale): Element {
  return h('a', {className: ['skip'], href: `#${mainId}`}, textsOf(locale).text('skip'))
}

function header({site, locale, navigation, languages, kind, link}: PageContent): Element {
  const texts = textsOf(locale)
  const isLocal = kind === 'article' || kind === 'list'
  const home = link(isLocal ? localeIndexPath(locale) : 'index.html')
  const menu = h(
    'button',
    {type: 'button', className: ['menu-button'], popoverTarget: menuId},
    texts.text('menu')
  )
  return h('header', {className: ['site-header']}, [
    ...(navigation === undefined ? [] : [menu]),
    h('a', {className: ['site-title'], href: home}, site.title),
    ...(languages.length === 0 ? [] : [languageMenu(locale, languages, link)])
  ])
}

function languageMenu(
  current: Locale,
  languages: readonly Alternate[],
  link: (path: string) => string
): Element {
  const items = languages.map(({locale, path}) =>
    h('li', [
      h(
        'a',
        {
          href: link(path),
          lang: locale,
          hrefLang: locale,
          ariaCurrent: locale === current ? 'true' : undefined
        },
        localeName(locale)
      )
    ])
  )
  return h('nav', {className: ['languages'], ariaLabel: textsOf(current).text('language')}, [
    h('details', [h('summary', [h('span', localeName(current))]), h('ul', items)])
  ])
}

/** The link function of a page at a fixed path. */
export function linksFrom(path: string): (target: string) => string {
  return (target) => relativeUrl(path, target)
}
