import {h} from 'hastscript'
import {directionOf} from '../../bcp47/direction.ts'
import {localeName} from '../../bcp47/locale-name.ts'
import type {SiteContext} from '../context.ts'
import {absoluteUrl, localeIndexPath} from '../href.ts'
import {textsOf} from '../texts.ts'
import {linksFrom, writePage} from './page.ts'

/**
 * Write the page that hosts serve for addresses without a page (`404.html`).
 *
 * It is served at any depth, so its links are absolute where the site's URL is known; without one
 * they are relative to the root, the best that a static file can do.
 */
export function notFoundPage(site: SiteContext): string {
  const path = '404.html'
  const {url} = site
  const link = url === undefined ? linksFrom(path) : (target: string) => absoluteUrl(url, target)
  const locale = site.sourceLocale
  const texts = textsOf(locale)
  const items = site.locales.map((tag) =>
    h('li', {lang: tag, dir: directionOf(tag)}, [
      h('a', {href: link(localeIndexPath(tag)), hrefLang: tag}, localeName(tag)),
      ' ',
      h('span', textsOf(tag).text('notFound'))
    ])
  )
  return writePage({
    site,
    locale,
    direction: directionOf(locale),
    path,
    title: texts.text('notFound'),
    description: undefined,
    robots: 'noindex',
    alternates: [],
    fallback: undefined,
    languages: [],
    kind: 'missing',
    navigation: undefined,
    main: [
      h('div', {className: ['listing']}, [
        h('h1', texts.text('notFound')),
        h('p', texts.text('notFoundText')),
        h('ul', {className: ['locale-list']}, items)
      ])
    ],
    link
  })
}
