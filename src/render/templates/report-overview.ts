import type {Element} from 'hast'
import {h} from 'hastscript'
import {visible} from '../../escape/visible.ts'
import type {Finding, Severity} from '../../model/finding.ts'
import type {Locale} from '../../model/locale.ts'
import type {Report} from '../../model/report.ts'
import {type Counts, countBy, severities, totalOf, worstFirst, worstOf} from './report-entry.ts'
import type {ReportLinks} from './report-links.ts'
import {count, number, percent} from './report-number.ts'
import {badge, bar, countCells, headRow, heatCell, linked} from './report-parts.ts'
import {scroller} from './scroller.ts'

/** How much was read, and what was found in numbers. */
export function lead({summary}: Report, flawed: number): readonly Element[] {
  const {documents, articles, locales, findings, facts} = summary
  const share = facts.checked === 0 ? '–' : `${percent(facts.verified, facts.checked)} %`
  const verified = `Facts verified: ${number(facts.verified)} of ${number(facts.checked)}`
  return [
    h(
      'p',
      {className: ['lead']},
      `${count(documents, 'document')} of ${count(articles, 'article')} in ${count(locales.length, 'locale')}. ${
        flawed === 0 ? 'No article has findings.' : `${count(flawed, 'article')} with findings.`
      }`
    ),
    h('dl', {className: ['tiles']}, [
      tile('error', 'Errors', number(findings.error)),
      tile('warning', 'Warnings', number(findings.warning)),
      tile('info', 'Info', number(findings.info)),
      tile('facts', verified, share)
    ])
  ]
}

/** A number with what it counts. */
export function tile(kind: string, label: string, value: string): Element {
  const isZero = value === '0'
  return h('div', {className: ['tile', `tile-${kind}`, ...(isZero ? ['tile-none'] : [])]}, [
    h('dt', label),
    h('dd', value)
  ])
}

/** What each locale counts. */
export function localeSection({findings}: Report, links: ReportLinks): Element {
  const groups = sorted(countBy(findings, ({locale}) => locale))
  const rows = countRows(groups, (locale) => [
    linked(links.search({locale: visible(locale)}), [visible(locale)])
  ])
  return section('locales', 'By locale', 'Findings by locale', 'Locale', rows)
}

/** What each rule counts, with a link to its page. */
export function ruleSection({findings}: Report, links: ReportLinks): Element {
  const groups = sorted(countBy(findings, ({rule}) => rule))
  const rows = countRows(groups, (rule) => [linked(links.rule(rule), [h('code', visible(rule))])])
  return section('rules', 'By rule', 'Findings by rule', 'Rule', rows)
}

type Group = readonly [name: string, counts: Counts]

function sorted(groups: ReadonlyMap<string, Counts>): readonly Group[] {
  return [...groups].sort(([a, left], [b, right]) => worstFirst(left, right) || (a < b ? -1 : 1))
}

function countRows(groups: readonly Group[], name: (name: string) => Element[]): Element[] {
  const most = Math.max(...groups.map(([, counts]) => totalOf(counts)))
  return groups.map(([key, counts]) =>
    h('tr', [
      h('th', {scope: 'row'}, name(key)),
      ...countCells(counts),
      h('td', {className: ['bar-cell']}, [bar(counts, most)])
    ])
  )
}

function section(id: string, title: string, label: string, kind: string, rows: Element[]): Element {
  const last = h('span', {className: ['visually-hidden']}, 'Share')
  return h('section', {ariaLabel: title}, [
    h('h2', {id}, title),
    scroller(
      label,
      h('table', {className: ['toc', 'compact']}, [
        headRow([kind, 'Errors', 'Warnings', 'Info', last]),
        h('tbody', rows)
      ])
    )
  ])
}

interface RuleCount {
  readonly rule: string
  readonly counts: Counts
  readonly byLocale: ReadonlyMap<Locale, Counts>
}

/** Which rule finds how much in which locale, errors first. */
export function rulesByLocale({findings}: Report, links: ReportLinks): Element {
  const locales = [...new Set(findings.map(({locale}) => locale))].sort()
  const rows = countRules(findings).map(({rule, counts, byLocale}) =>
    h('tr', [
      h('th', {scope: 'row'}, [
        badge(worstOf(counts)),
        ' ',
        linked(links.rule(rule), [h('code', visible(rule))])
      ]),
      h('td', {className: ['total']}, number(totalOf(counts))),
      ...locales.map((locale) => heatCell(byLocale.get(locale)))
    ])
  )
  return h('section', {ariaLabel: 'Rules by locale'}, [
    h('h2', {id: 'rules-by-locale'}, 'Rules by locale'),
    scroller(
      'Findings by rule and locale',
      h('table', {className: ['counts']}, [
        headRow(['Rule', 'Total', ...locales.map(visible)]),
        h('tbody', rows)
      ])
    )
  ])
}

function countRules(findings: readonly Finding[]): readonly RuleCount[] {
  const byRule = new Map<string, Finding[]>()
  for (const finding of findings) {
    const list = byRule.get(finding.rule)
    if (list === undefined) byRule.set(finding.rule, [finding])
    else list.push(finding)
  }
  const rank = (counts: Counts): number => severities.indexOf(worstOf(counts) satisfies Severity)
  return [...byRule]
    .map(([rule, list]) => {
      const byLocale = countBy(list, ({locale}) => locale)
      const [counts = {error: 0, warning: 0, info: 0}] = countBy(list, () => '').values()
      return {rule, counts, byLocale}
    })
    .sort(
      (a, b) =>
        rank(a.counts) - rank(b.counts) ||
        totalOf(b.counts) - totalOf(a.counts) ||
        (a.rule < b.rule ? -1 : 1)
    )
}
