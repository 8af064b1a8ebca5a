import type {Element} from 'hast'
import {h} from 'hastscript'
import {visible} from '../../escape/visible.ts'
import type {Finding, Severity} from '../../model/finding.ts'
import type {Locale} from '../../model/locale.ts'
import type {Report} from '../../model/report.ts'
import {adviceSection} from './report-advice.ts'
import {type ArticleEntry, type ReportPage, reportPagePath, ruleId} from './report-entry.ts'
import {scroller} from './scroller.ts'

/** The first part of a report: counts, rules by locale, articles with findings. */
export function overview(view: ReportPage): Element[] {
  const {report, entries} = view
  const flawed = entries.filter(({findings}) => findings.length > 0)
  return [
    h('p', {className: ['lead']}, scope(report, flawed.length)),
    tiles(report),
    ...(report.findings.length === 0
      ? [h('p', {className: ['clean']}, 'No findings: every document agrees with its reference.')]
      : [rulesByLocale(report.findings), ...adviceSection(report), articleTable(flawed, view)])
  ]
}

function scope({summary}: Report, flawed: number): string {
  const {documents, articles, locales, suppressed} = summary
  const silenced =
    suppressed === 0 ? '' : ` ${count(suppressed, 'finding')} silenced by comments in the content.`
  return `${count(documents, 'document')} of ${count(articles, 'article')} in ${count(locales.length, 'locale')}. ${
    flawed === 0 ? 'No article has findings.' : `${count(flawed, 'article')} with findings.`
  }${silenced}`
}

function tiles({summary}: Report): Element {
  const {checked, verified} = summary.facts
  const share = checked === 0 ? '–' : `${percent(verified, checked)} %`
  return h('dl', {className: ['tiles']}, [
    tile('error', 'Errors', number(summary.findings.error)),
    tile('warning', 'Warnings', number(summary.findings.warning)),
    tile('info', 'Info', number(summary.findings.info)),
    tile('facts', `Facts verified: ${number(verified)} of ${number(checked)}`, share)
  ])
}

function tile(kind: string, label: string, value: string): Element {
  const isZero = value === '0'
  return h('div', {className: ['tile', `tile-${kind}`, ...(isZero ? ['tile-none'] : [])]}, [
    h('dt', label),
    h('dd', value)
  ])
}

interface RuleCount {
  readonly rule: string
  /** The worst that it was reported with. */
  severity: Severity
  total: number
  readonly byLocale: Map<Locale, number>
}

function rulesByLocale(findings: readonly Finding[]): Element {
  const rules = countRules(findings)
  const locales = [...new Set(findings.map(({locale}) => locale))].sort()
  const rows = rules.map(({rule, severity, total, byLocale}) =>
    h('tr', {id: ruleId(rule)}, [
      h('th', {scope: 'row'}, [badge(severity), ' ', h('code', visible(rule))]),
      h('td', {className: ['total']}, number(total)),
      ...locales.map((locale) => {
        const amount = byLocale.get(locale)
        if (amount === undefined) return h('td', {className: ['none']}, '·')
        return h('td', {className: [`heat-${severity}`, `heat-${heat(amount)}`]}, number(amount))
      })
    ])
  )
  const head = ['Rule', 'Total', ...locales.map(visible)].map((name) =>
    h('th', {scope: 'col'}, name)
  )
  return h('section', {ariaLabel: 'Rules by locale'}, [
    h('h2', 'Rules by locale'),
    scroller(
      'Findings by rule and locale',
      h('table', {className: ['counts']}, [h('thead', [h('tr', head)]), h('tbody', rows)])
    )
  ])
}

/** Rules with their counts, errors first, then the most frequent. */
function countRules(findings: readonly Finding[]): readonly RuleCount[] {
  const rules = new Map<string, RuleCount>()
  for (const {rule, severity, locale} of findings) {
    let entry = rules.get(rule)
    if (entry === undefined) {
      entry = {rule, severity, total: 0, byLocale: new Map()}
      rules.set(rule, entry)
    }
    if (rank[severity] < rank[entry.severity]) entry.severity = severity
    entry.total++
    entry.byLocale.set(locale, (entry.byLocale.get(locale) ?? 0) + 1)
  }
  return [...rules.values()].sort(
    (a, b) => rank[a.severity] - rank[b.severity] || b.total - a.total || (a.rule < b.rule ? -1 : 1)
  )
}

const rank: Readonly<Record<Severity, number>> = {error: 0, warning: 1, info: 2}

/** One of four strengths of colour, by order of magnitude. */
function heat(amount: number): number {
  return Math.min(4, 1 + Math.floor(Math.log10(amount) * 1.5))
}

function articleTable(entries: readonly ArticleEntry[], {ids}: ReportPage): Element {
  const rows = entries.map(({article, counts}) => {
    const address = ids.get(article.slug)
    const page = address === undefined || address.page === 1 ? '' : reportPagePath(address.page)
    return h('tr', [
      h('th', {scope: 'row'}, [
        h('a', {href: `${page}#${address?.id ?? ''}`}, [h('bdi', visible(article.title))])
      ]),
      ...(['error', 'warning', 'info'] as const).map((severity) =>
        h(
          'td',
          {className: counts[severity] === 0 ? ['none'] : [`count-${severity}`]},
          number(counts[severity])
        )
      )
    ])
  })
  const head = ['Article', 'Errors', 'Warnings', 'Info'].map((name) =>
    h('th', {scope: 'col'}, name)
  )
  return h('section', {ariaLabel: 'Articles with findings'}, [
    h('h2', 'Articles with findings'),
    scroller(
      'Findings by article',
      h('table', {className: ['toc']}, [h('thead', [h('tr', head)]), h('tbody', rows)])
    )
  ])
}

/** The mark of a severity. */
export function badge(severity: Severity): Element {
  return h('span', {className: ['badge', `badge-${severity}`]}, severity)
}

/** Digits in groups of three, with narrow blanks. */
function number(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, '\u202F')
}

/** Rounded down, so that 100 % means all. */
function percent(part: number, whole: number): string {
  return String(Math.floor((part / whole) * 1000) / 10)
}

function count(amount: number, noun: string): string {
  return `${number(amount)} ${noun}${amount === 1 ? '' : 's'}`
}
