import {h} from 'hastscript'
import {directionOf} from '../../bcp47/direction.ts'
import {localeName} from '../../bcp47/locale-name.ts'
import type {SiteContext} from '../context.ts'
import {localeIndexPath} from '../href.ts'
import {textsOf} from '../texts.ts'
import {linksFrom, writePage} from './page.ts'

/** Write the root of the site: a link to each locale, each in its own language; no redirect. */
export function homePage(site: SiteContext): string {
  const path = 'index.html'
  const link = linksFrom(path)
  const locale = site.sourceLocale
  const items = site.locales.map((tag) =>
    h('li', {lang: tag, dir: directionOf(tag)}, [
      h('a', {href: link(localeIndexPath(tag)), hrefLang: tag}, localeName(tag)),
      ' ',
      h('span', textsOf(tag).count('articleCount', site.titles.get(tag)?.size ?? 0))
    ])
  )
  return writePage({
    site,
    locale,
    direction: directionOf(locale),
    path,
    title: site.title,
    description: undefined,
    robots: undefined,
    alternates: [],
    fallback: undefined,
    languages: [],
    kind: 'home',
    navigation: undefined,
    main: [
      h('div', {className: ['listing']}, [
        h('h1', site.title),
        h('p', {className: ['count']}, textsOf(locale).text('chooseLanguage')),
        h('ul', {className: ['locale-list']}, items)
      ])
    ],
    link
  })
}
