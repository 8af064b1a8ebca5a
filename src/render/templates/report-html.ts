import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Finding} from '../../model/finding.ts'
import type {Format, FormatOptions} from '../../model/format.ts'
import type {Report} from '../../model/report.ts'
import {lineStarts} from '../../place/lines.ts'
import {stringifyDocument} from '../stringify.ts'
import {lines} from './lines.ts'
import {adviceSection} from './report-advice.ts'
import {entriesOf, severities} from './report-entry.ts'
import type {LineOf} from './report-excerpt.ts'
import {findingItem} from './report-finding.ts'
import {articlesPerTable, heatLegend, heatMap} from './report-heat.ts'
import {findingId, placeLinks, type ReportLinks} from './report-links.ts'
import {count} from './report-number.ts'
import {lead, localeSection, ruleSection} from './report-overview.ts'
import {metadata} from './report-page.ts'
import {quietSection} from './report-quiet.ts'
import {trendSection} from './report-trend.ts'

/** Findings that the page shows, the worst; what is left out is said. */
const mostFindings = 2000

/** One page to look at or to send: the overview and the worst findings; no script, no other file. */
export const html: Format = {
  name: 'html',
  summary: 'One page with the overview and the worst findings',
  extension: 'html',
  mediaType: 'text/html',
  needs: ['texts', 'stylesheet'],
  format(report, options) {
    const {version} = report.tool
    const head = [
      h('meta', {charSet: 'utf-8'}),
      h('title', 'Consistency report · Lockstep'),
      ...metadata(version),
      ...styles(options.stylesheet)
    ]
    const body = [
      h('main', {id: 'main'}, lines([h('h1', 'Consistency report'), ...content(report, options)])),
      h('footer', {className: ['foot']}, `Lockstep ${version}`)
    ]
    return stringifyDocument(
      h('html', {lang: 'en', dir: 'ltr'}, lines([h('head', lines(head)), h('body', lines(body))]))
    )
  }
}

/** The stylesheet in the page; its text cannot end the element. */
function styles(stylesheet: string | undefined): readonly ElementContent[] {
  if (stylesheet === undefined) return []
  return [h('style', stylesheet.replaceAll('</', '<\\/'))]
}

function content(report: Report, options: FormatOptions): readonly ElementContent[] {
  const shown = severities
    .flatMap((severity) => report.findings.filter((finding) => finding.severity === severity))
    .slice(0, mostFindings)
  const links = linksWithin(new Set(shown), options.repository)
  const entries = entriesOf(report, [])
  const locales = [...new Set(report.findings.map(({locale}) => locale))].sort()
  const trend = options.earlier === undefined ? [] : [trendSection(report, options.earlier, links)]
  if (report.findings.length === 0) {
    const clean = h('p', {className: ['clean']}, 'No findings.')
    return [...lead(report, 0), clean, ...trend, ...quietSection(report, links)]
  }
  const context = {links, lineOf: linesOf(options.textOf), isAlone: true}
  const rest = report.findings.length - shown.length
  return [
    ...lead(report, entries.length),
    ...trend,
    h('div', {className: ['columns']}, [localeSection(report, links), ruleSection(report, links)]),
    h('section', {ariaLabel: 'Articles by locale'}, [
      h('h2', {id: 'articles'}, 'Articles by locale'),
      heatLegend(),
      heatMap(entries.slice(0, articlesPerTable), locales, links),
      ...leftOut(entries.length - articlesPerTable, 'article')
    ]),
    ...adviceSection(report, links),
    ...quietSection(report, links),
    h('section', {ariaLabel: 'Findings'}, [
      h('h2', {id: 'findings'}, 'Findings, the worst first'),
      ...leftOut(rest, 'finding'),
      h(
        'ol',
        {className: ['findings']},
        shown.map((finding) => findingItem(finding, context))
      )
    ])
  ]
}

function leftOut(rest: number, noun: string): readonly ElementContent[] {
  if (rest <= 0) return []
  return [h('p', {className: ['more']}, `${count(rest, noun)} more, left out of this page.`)]
}

/** Links to what the page itself shows. */
function linksWithin(shown: ReadonlySet<Finding>, repository: string | undefined): ReportLinks {
  return {
    article: () => undefined,
    rule: () => undefined,
    search: () => undefined,
    finding: (finding) => (shown.has(finding) ? `#${findingId(finding)}` : undefined),
    place: placeLinks(repository)
  }
}

/** Lines of texts, which are cut into lines once. */
function linesOf(textOf: FormatOptions['textOf']): LineOf {
  const starts = new Map<string, readonly number[]>()
  return (file, line) => {
    const text = textOf?.(file)
    if (text === undefined) return undefined
    const known = starts.get(file) ?? lineStarts(text)
    starts.set(file, known)
    const start = known[line - 1]
    return start === undefined ? undefined : text.slice(start, known[line]).replace(/[\r\n]+$/, '')
  }
}
