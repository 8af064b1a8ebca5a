import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {stringifyDocument} from '../stringify.ts'
import {lines, shorten} from './lines.ts'

/** A page of a report. */
export interface PageContent {
  /** Heading; the title of the window as well. */
  readonly title: string
  /** Version of the program. */
  readonly version: string
  /** From the page to the folder of the report: empty or `../`. */
  readonly root: string
  /** Name of the page in the navigation; undefined for one that is not there. */
  readonly current: 'index.html' | 'articles.html' | 'findings.html' | undefined
  readonly main: readonly ElementContent[]
  /** Scripts, relative to the folder of the report. */
  readonly scripts: readonly string[]
  /** Whether there is a page that filters. */
  readonly hasScript: boolean
}

/** Characters of a title in the window. */
const longestTitle = 55

/** Write a page with head, navigation and main part. */
export function writeReportPage(content: PageContent): string {
  const {title, version, root, main, scripts} = content
  const head = [
    h('meta', {charSet: 'utf-8'}),
    h('title', `${shorten(title, longestTitle)} · Lockstep`),
    ...metadata(version),
    h('link', {rel: ['stylesheet'], href: `${root}assets/report.css`}),
    ...scripts.map((src) => h('script', {src: root + src, defer: true}))
  ]
  const body = [
    h('a', {className: ['skip'], href: '#main'}, 'Skip to content'),
    h('header', {className: ['top']}, [
      h('a', {href: `${root}index.html`, className: ['brand']}, 'Lockstep'),
      navigation(content)
    ]),
    h('main', {id: 'main', tabIndex: -1}, lines([h('h1', [h('bdi', title)]), ...main])),
    h('footer', {className: ['foot']}, `Lockstep ${version}`)
  ]
  return stringifyDocument(
    h('html', {lang: 'en', dir: 'ltr'}, lines([h('head', lines(head)), h('body', lines(body))]))
  )
}

/** What every page says of itself. */
export function metadata(version: string): readonly Element[] {
  return [
    h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    h('meta', {name: 'color-scheme', content: 'light dark'}),
    h('meta', {name: 'robots', content: 'noindex'}),
    h('meta', {name: 'generator', content: `Lockstep ${version}`})
  ]
}

function navigation({root, current, hasScript}: PageContent): Element {
  const pages = [
    ['index.html', 'Overview'],
    ['articles.html', 'Articles'],
    ...(hasScript ? [['findings.html', 'Search']] : []),
    ['report.json', 'report.json']
  ] as const
  return h('nav', {ariaLabel: 'Report'}, [
    h(
      'ul',
      pages.map(([path = '', name = '']) =>
        h('li', [
          h('a', {href: root + path, ariaCurrent: path === current ? 'page' : undefined}, name)
        ])
      )
    )
  ])
}

/**
 * Links to the parts of something, and of many to those around; nothing where there is one.
 *
 * @param pathOf  Path from the page to a part, 1-based.
 */
export function pager(
  part: number,
  parts: number,
  pathOf: (part: number) => string
): readonly Element[] {
  if (parts === 1) return []
  const numbers = new Set([1, parts])
  for (let near = part - 3; near <= part + 3; near++) {
    if (near >= 1 && near <= parts) numbers.add(near)
  }
  const items = [...numbers]
    .sort((a, b) => a - b)
    .map((number) => {
      const ariaCurrent = number === part ? 'page' : undefined
      return h('li', [h('a', {href: pathOf(number), ariaCurrent}, String(number))])
    })
  return [h('nav', {className: ['pages'], ariaLabel: 'Pages'}, [h('ol', items)])]
}
