import type {Element} from 'hast'
import {h} from 'hastscript'
import {visible} from '../../escape/visible.ts'
import type {Finding} from '../../model/finding.ts'
import type {Report} from '../../model/report.ts'
import type {ReportLinks} from './report-links.ts'
import {number} from './report-number.ts'
import {badge, placeOf} from './report-parts.ts'

/** Items of a list that is unfolded; the others are in `report.json`. */
const mostItems = 200

/** What does not count, and why: silenced by comments, accepted, untouched, no longer found. */
export function quietSection({suppressed, gate}: Report, links: ReportLinks): readonly Element[] {
  const lists = [
    list('Silenced by comments in the content', suppressed.map(item(links))),
    list('Accepted by the baseline', (gate?.accepted ?? []).map(item(links))),
    list('On lines that did not change', (gate?.untouched ?? []).map(item(links))),
    list(
      'In the baseline, but no longer found',
      (gate?.stale ?? []).map(({rule, locale, article}) => [
        h('code', visible(rule)),
        ` ${visible(locale)} `,
        h('bdi', visible(article))
      ])
    )
  ].flat()
  if (lists.length === 0) return []
  return [
    h('section', {ariaLabel: 'What does not count'}, [
      h('h2', {id: 'not-counted'}, 'What does not count'),
      ...lists
    ])
  ]
}

type Item = readonly (Element | string)[]

function list(title: string, items: readonly Item[]): Element[] {
  if (items.length === 0) return []
  const more = items.length - mostItems
  return [
    h('details', {className: ['quiet']}, [
      h('summary', `${title}: ${number(items.length)}`),
      h(
        'ul',
        items.slice(0, mostItems).map((content) => h('li', [...content]))
      ),
      ...(more > 0 ? [h('p', {className: ['more']}, `${more} more are in report.json.`)] : [])
    ])
  ]
}

function item(links: ReportLinks): (finding: Finding) => Item {
  return ({severity, rule, file, start, message, suppressed}) => [
    badge(severity),
    ' ',
    placeOf(file, start.line, links.place),
    ' ',
    h('code', visible(rule)),
    ' ',
    h('bdi', visible(message.slice(0, 300))),
    ...(suppressed === undefined ? [] : [h('span', {className: ['reason']}, reason(suppressed))])
  ]
}

function reason({reason: text, line}: {readonly reason: string; readonly line: number}): string {
  return text === '' ? ` (line ${line}, no reason given)` : ` (line ${line}: ${visible(text)})`
}
