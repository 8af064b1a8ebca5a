import type {Element} from 'hast'
import {h} from 'hastscript'
import {visible} from '../../escape/visible.ts'
import type {Report} from '../../model/report.ts'
import type {ReportLinks} from './report-links.ts'
import {count} from './report-number.ts'
import {headRow, linked, placeOf} from './report-parts.ts'
import {shortValue as short} from './report-value.ts'
import {scroller} from './scroller.ts'

/** Rows that the page shows; the others are in `report.json`. */
const mostRows = 50

/** What authors of the source can do about places that translation damages again and again. */
export function adviceSection({advice}: Report, links: ReportLinks): readonly Element[] {
  if (advice.length === 0) return []
  const rows = advice
    .slice(0, mostRows)
    .map(({article, file, line, fact, locales, advice: text}) =>
      h('tr', [
        h('th', {scope: 'row'}, [
          linked(links.article(article), [h('bdi', visible(article))]),
          ' ',
          placeOf(file, line, links.place)
        ]),
        h('td', [h('code', [h('bdi', short(fact))])]),
        h('td', [
          h('strong', count(locales.length, 'locale')),
          ' ',
          h('span', {className: ['small']}, locales.map(visible).join(', '))
        ]),
        h('td', text)
      ])
    )
  const more = advice.length - mostRows
  return [
    h('section', {ariaLabel: 'Advice to authors'}, [
      h('h2', {id: 'advice'}, 'Advice to authors'),
      h(
        'p',
        {className: ['hint']},
        'Places of the source that translation damages in many locales.'
      ),
      scroller(
        'Places of the source that translation damages',
        h('table', {className: ['advice']}, [
          headRow(['Place in the source', 'Damaged', 'Locales', 'What to do']),
          h('tbody', rows)
        ])
      ),
      ...(more > 0 ? [h('p', {className: ['more']}, `${more} more are in report.json.`)] : [])
    ])
  ]
}
