import type {Element} from 'hast'
import {h} from 'hastscript'
import {visible} from '../../escape/visible.ts'
import type {EarlierFinding, EarlierReport} from '../../model/earlier-report.ts'
import type {Finding} from '../../model/finding.ts'
import type {Report} from '../../model/report.ts'
import {countsOf, severities} from './report-entry.ts'
import type {ReportLinks} from './report-links.ts'
import {number} from './report-number.ts'
import {tile} from './report-overview.ts'
import {badge, balance, headRow, linked, placeOf} from './report-parts.ts'
import {scroller} from './scroller.ts'

/** New findings that are listed; the others are on the pages of their articles. */
const mostListed = 100

/** What came, what went and what stayed since an earlier report, by fingerprint. */
export interface Trend {
  readonly come: readonly Finding[]
  readonly gone: readonly EarlierFinding[]
  readonly stayed: number
}

/** Hold the findings of a report against those of an earlier one. */
export function trendOf({findings}: Report, earlier: EarlierReport): Trend {
  const before = new Set(earlier.findings.map(({fingerprint}) => fingerprint))
  const now = new Set(findings.map(({fingerprint}) => fingerprint))
  const come = findings.filter(({fingerprint}) => !before.has(fingerprint))
  const gone = earlier.findings.filter(({fingerprint}) => !now.has(fingerprint))
  return {come, gone, stayed: findings.length - come.length}
}

/** The section about an earlier report: numbers, then by severity, rule and locale, then the new. */
export function trendSection(report: Report, earlier: EarlierReport, links: ReportLinks): Element {
  const trend = trendOf(report, earlier)
  const {come, gone, stayed} = trend
  return h('section', {ariaLabel: 'Since the earlier report'}, [
    h('h2', {id: 'trend'}, 'Since the earlier report'),
    h('dl', {className: ['tiles']}, [
      tile('error', 'New findings', number(come.length)),
      tile('facts', 'Fixed', number(gone.length)),
      tile('same', 'The same', number(stayed))
    ]),
    h('p', {className: ['hint']}, severityText(report, earlier)),
    ...(come.length + gone.length === 0
      ? []
      : [
          h('div', {className: ['columns']}, [
            table('Locale', trend, ({locale}) => locale),
            table('Rule', trend, ({rule}) => rule)
          ])
        ]),
    ...newFindings(come, links)
  ])
}

function severityText({findings}: Report, earlier: EarlierReport): string {
  const [before, now] = [countsOf(earlier.findings), countsOf(findings)]
  const names = {error: 'errors', warning: 'warnings', info: 'info'}
  const parts = severities.map(
    (severity) => `${names[severity]} ${number(before[severity])} → ${number(now[severity])}`
  )
  return `Then and now: ${parts.join(', ')}.`
}

interface Change {
  readonly name: string
  come: number
  gone: number
}

function table(
  kind: 'Locale' | 'Rule',
  {come, gone}: Trend,
  key: (finding: EarlierFinding) => string
): Element {
  const changes = new Map<string, Change>()
  const changeOf = (name: string): Change => {
    const known = changes.get(name) ?? {name, come: 0, gone: 0}
    changes.set(name, known)
    return known
  }
  for (const finding of come) changeOf(key(finding)).come++
  for (const finding of gone) changeOf(key(finding)).gone++
  const sorted = [...changes.values()].sort(
    (a, b) => b.come - a.come || b.gone - a.gone || (a.name < b.name ? -1 : 1)
  )
  const most = Math.max(...sorted.map((change) => Math.max(change.come, change.gone)))
  const rows = sorted.map((change) =>
    h('tr', [
      h('th', {scope: 'row'}, visible(change.name)),
      h('td', {className: change.come === 0 ? ['none'] : ['count-error']}, number(change.come)),
      h('td', {className: change.gone === 0 ? ['none'] : ['count-good']}, number(change.gone)),
      h('td', {className: ['bar-cell']}, [balance(change.gone, change.come, most)])
    ])
  )
  const last = h('span', {className: ['visually-hidden']}, 'Fixed and new')
  return scroller(
    `New and fixed by ${kind.toLowerCase()}`,
    h('table', {className: ['toc', 'compact']}, [
      headRow([kind, 'New', 'Fixed', last]),
      h('tbody', rows)
    ])
  )
}

function newFindings(come: readonly Finding[], links: ReportLinks): Element[] {
  if (come.length === 0) return []
  const shown = severities
    .flatMap((severity) => come.filter((finding) => finding.severity === severity))
    .slice(0, mostListed)
  const items = shown.map((finding) =>
    h('li', [
      badge(finding.severity),
      ' ',
      placeOf(finding.file, finding.start.line, links.place),
      ' ',
      linked(links.finding(finding), [h('bdi', visible(finding.message.slice(0, 300)))])
    ])
  )
  const more = come.length - shown.length
  return [
    h('details', {className: ['quiet']}, [
      h('summary', `New findings: ${number(come.length)}`),
      h('ul', items),
      ...(more > 0 ? [h('p', {className: ['more']}, `And ${number(more)} more.`)] : [])
    ])
  ]
}
