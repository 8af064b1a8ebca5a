import type {Element} from 'hast'
import {h} from 'hastscript'
import {visible} from '../../escape/visible.ts'
import type {Report} from '../../model/report.ts'
import {shortValue as short} from './report-value.ts'
import {scroller} from './scroller.ts'

/** Rows that the page shows; the others are in `report.json`. */
const mostRows = 50

/** What authors of the source can do about places that translation damages again and again. */
export function adviceSection({advice}: Report): readonly Element[] {
  if (advice.length === 0) return []
  const rows = advice
    .slice(0, mostRows)
    .map(({file, line, fact, locales, advice: text}) =>
      h('tr', [
        h('th', {scope: 'row'}, [h('code', `${visible(file)}:${line}`)]),
        h('td', [h('code', [h('bdi', short(fact))])]),
        h('td', locales.map(visible).join(', ')),
        h('td', text)
      ])
    )
  const more = advice.length - mostRows
  const head = ['Place in the source', 'Damaged', 'Locales', 'What to do'].map((name) =>
    h('th', {scope: 'col'}, name)
  )
  return [
    h('section', {ariaLabel: 'Advice to authors'}, [
      h('h2', 'Advice to authors'),
      scroller(
        'Places of the source that translation damages',
        h('table', {className: ['advice']}, [h('thead', [h('tr', head)]), h('tbody', rows)])
      ),
      ...(more > 0 ? [h('p', {className: ['more']}, `${more} more are in report.json.`)] : [])
    ])
  ]
}
