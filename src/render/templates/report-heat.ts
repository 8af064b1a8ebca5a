import type {Element} from 'hast'
import {h} from 'hastscript'
import {visible} from '../../escape/visible.ts'
import type {Locale} from '../../model/locale.ts'
import {type ArticleEntry, totalOf} from './report-entry.ts'
import type {ReportLinks} from './report-links.ts'
import {number} from './report-number.ts'
import {headRow, heatCell, linked} from './report-parts.ts'
import {scroller} from './scroller.ts'

/** Articles of one table. */
export const articlesPerTable = 100

/** Articles by locale: a cell holds the number of findings and is coloured by the worst of them. */
export function heatMap(
  entries: readonly ArticleEntry[],
  locales: readonly Locale[],
  links: ReportLinks
): Element {
  const rows = entries.map(({article, counts, byLocale}) =>
    h('tr', [
      h('th', {scope: 'row'}, [
        linked(links.article(article.slug), [h('bdi', visible(article.title))])
      ]),
      h('td', {className: ['total']}, number(totalOf(counts))),
      ...locales.map((locale) => heatCell(byLocale.get(locale)))
    ])
  )
  return scroller(
    'Findings by article and locale',
    h('table', {className: ['counts', 'heat-map']}, [
      headRow(['Article', 'Total', ...locales.map(visible)]),
      h('tbody', rows)
    ])
  )
}

/** What the colours of a map say. */
export function heatLegend(): Element {
  const sample = (severity: string, strength: number, text: string) =>
    h('span', {className: ['sample', 'heat', `heat-${severity}`, `heat-${strength}`]}, text)
  return h('p', {className: ['hint', 'legend']}, [
    'Number of findings; ',
    sample('error', 3, 'errors among them'),
    ' ',
    sample('warning', 3, 'warnings at worst'),
    ' ',
    sample('info', 3, 'info only'),
    ' the stronger, the more.'
  ])
}
