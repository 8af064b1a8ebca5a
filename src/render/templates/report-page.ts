import type {Element} from 'hast'
import {h} from 'hastscript'
import {stringifyDocument} from '../stringify.ts'
import {lines} from './lines.ts'
import {articleSection} from './report-article.ts'
import {type ReportPage, reportPagePath} from './report-entry.ts'
import {overview} from './report-overview.ts'

/** Write one page of a report. */
export function writeReportPage(view: ReportPage): string {
  const {report, page, pages, shown, ids} = view
  const title = page === 1 ? 'Consistency report' : `Consistency report, page ${page} of ${pages}`
  const articles = shown.map((entry) => articleSection(entry, ids.get(entry.article.slug)?.id))
  const main = h(
    'main',
    {id: 'main', tabIndex: -1},
    lines([
      h('h1', title),
      ...(page === 1 ? overview(view) : []),
      ...(articles.length > 0
        ? [h('h2', {id: 'articles', className: ['part']}, 'Findings and facts by article')]
        : []),
      ...articles,
      ...pager(view)
    ])
  )
  const html = h(
    'html',
    {lang: 'en', dir: 'ltr'},
    lines([
      h(
        'head',
        lines([
          h('meta', {charSet: 'utf-8'}),
          h('title', `${title} · Lockstep`),
          h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
          h('meta', {name: 'color-scheme', content: 'light dark'}),
          h('meta', {name: 'robots', content: 'noindex'}),
          h('meta', {name: 'generator', content: `Lockstep ${report.tool.version}`}),
          h('link', {rel: ['stylesheet'], href: 'assets/report.css'})
        ])
      ),
      h(
        'body',
        lines([
          h('a', {className: ['skip'], href: '#main'}, 'Skip to content'),
          h('header', {className: ['top']}, [
            h('a', {href: 'index.html', className: ['brand']}, 'Lockstep'),
            ' ',
            h('span', `version ${report.tool.version}`),
            ' ',
            h('a', {href: 'report.json'}, 'report.json')
          ]),
          main
        ])
      )
    ])
  )
  return stringifyDocument(html)
}

/** Links to the neighbouring pages and, of many, to those around. */
function pager({page, pages}: ReportPage): Element[] {
  if (pages === 1) return []
  const numbers = new Set([1, pages])
  for (let near = page - 3; near <= page + 3; near++) {
    if (near >= 1 && near <= pages) numbers.add(near)
  }
  const items = [...numbers]
    .sort((a, b) => a - b)
    .map((number) => {
      const ariaCurrent = number === page ? 'page' : undefined
      return h('li', [h('a', {href: reportPagePath(number), ariaCurrent}, String(number))])
    })
  return [h('nav', {className: ['pages'], ariaLabel: 'Pages'}, [h('ol', items)])]
}
