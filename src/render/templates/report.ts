import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {visible} from '../../escape/visible.ts'
import type {EarlierReport} from '../../model/earlier-report.ts'
import type {Finding} from '../../model/finding.ts'
import type {RuleInfo} from '../../model/format.ts'
import type {OutputFile} from '../../model/output.ts'
import type {ArticleReport, Report} from '../../model/report.ts'
import {adviceSection} from './report-advice.ts'
import {articleMain, partsOf} from './report-article.ts'
import {type ArticleEntry, entriesOf} from './report-entry.ts'
import type {LineOf} from './report-excerpt.ts'
import {articlesPerTable, heatLegend, heatMap} from './report-heat.ts'
import {findingsPerPage, pageLinks, type ReportPaths, reportPaths} from './report-links.ts'
import {lead, localeSection, ruleSection, rulesByLocale} from './report-overview.ts'
import {type PageContent, pager, writeReportPage} from './report-page.ts'
import {quietSection} from './report-quiet.ts'
import {ruleMain} from './report-rule.ts'
import {searchIndex, searchMain} from './report-search.ts'
import {trendSection} from './report-trend.ts'

/** What the caller adds to the pages of a report. */
export interface ReportAssets {
  /** Text of `assets/report.css`. */
  readonly stylesheet: string
  /** Text of `assets/report.js`; without it there is no page that filters. */
  readonly script?: string
  /** The report in the `json` format. */
  readonly json: string
  /** What is known of the rules; a rule without it has a page without explanation. */
  readonly rules?: readonly RuleInfo[]
  /** Lines of the files that findings name. */
  readonly lineOf?: LineOf
  /** URL pattern of a place at the repository's host, with `{file}` and `{line}`. */
  readonly repository?: string | undefined
  /** What the report is held against. */
  readonly earlier?: EarlierReport | undefined
}

/** What all pages are made of. */
interface Book {
  readonly report: Report
  readonly assets: ReportAssets
  readonly entries: readonly ArticleEntry[]
  readonly byRule: ReadonlyMap<string, readonly Finding[]>
  readonly paths: ReportPaths
  readonly hasScript: boolean
}

/**
 * Write the report as pages that need no script and work from the file system.
 *
 * `index.html` is the overview; `articles.html` and `articles.2.html`, … list the articles, the
 * worst first; each has its page in `articles/`, and each rule that found something in `rules/`. An
 * article with neither findings nor registry entries nor facts that differ is counted and left out.
 * Besides, `report.json`, the stylesheet, and with a script `findings.html` and its index in `data/`.
 *
 * Pages are made one by one as they are asked for; linear in the number of findings, besides sorting.
 */
export function* reportPages(
  report: Report,
  articles: readonly ArticleReport[],
  assets: ReportAssets
): Generator<OutputFile> {
  const entries = entriesOf(report, articles)
  const byRule = groupByRule(report.findings)
  const paths = reportPaths(entries, [...byRule.keys()])
  const book = {report, assets, entries, byRule, paths, hasScript: assets.script !== undefined}
  yield {path: 'assets/report.css', content: assets.stylesheet}
  if (assets.script !== undefined) yield {path: 'assets/report.js', content: assets.script}
  yield page(book, 'index.html', 'Consistency report', overview(book))
  yield* articleLists(book)
  yield* articlePages(book)
  yield* rulePages(book)
  if (assets.script !== undefined) {
    yield page(book, 'findings.html', 'Findings', searchMain(report), [
      'assets/report.js',
      'data/findings.js'
    ])
    yield* searchIndex(entries, paths)
  }
  yield {path: 'report.json', content: assets.json}
}

function groupByRule(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const list = groups.get(finding.rule)
    if (list === undefined) groups.set(finding.rule, [finding])
    else list.push(finding)
  }
  return groups
}

function page(
  {report, hasScript}: Book,
  path: string,
  title: string,
  main: readonly ElementContent[],
  scripts: readonly string[] = []
): OutputFile {
  const root = path.includes('/') ? '../' : ''
  const current = isCurrent(path) ? path : undefined
  const {version} = report.tool
  return {path, content: writeReportPage({title, version, root, current, main, scripts, hasScript})}
}

function isCurrent(path: string): path is NonNullable<PageContent['current']> {
  return ['index.html', 'articles.html', 'findings.html'].includes(path)
}

function overview({report, assets, entries, paths, hasScript}: Book): readonly ElementContent[] {
  const links = pageLinks(paths, '', hasScript, assets.repository)
  const flawed = entries.filter(({findings}) => findings.length > 0)
  const trend = assets.earlier === undefined ? [] : [trendSection(report, assets.earlier, links)]
  const quiet = quietSection(report, links)
  if (flawed.length === 0) {
    const clean = 'No findings: every document agrees with its reference.'
    return [...lead(report, 0), h('p', {className: ['clean']}, clean), ...trend, ...quiet]
  }
  const worst = flawed.slice(0, articlesPerTable)
  const locales = [...new Set(report.findings.map(({locale}) => locale))].sort()
  return [
    ...lead(report, flawed.length),
    ...trend,
    h('div', {className: ['columns']}, [localeSection(report, links), ruleSection(report, links)]),
    h('section', {ariaLabel: 'Articles by locale'}, [
      h('h2', {id: 'articles'}, 'Articles by locale'),
      heatLegend(),
      heatMap(worst, locales, links),
      h('p', {className: ['more']}, [
        worst.length < flawed.length ? `The ${worst.length} worst; ` : '',
        h('a', {href: 'articles.html'}, 'all articles')
      ])
    ]),
    rulesByLocale(report, links),
    ...adviceSection(report, links),
    ...quiet
  ]
}

/** Lists of all articles, `articlesPerTable` on a page. */
function* articleLists(book: Book): Generator<OutputFile> {
  const {report, assets, entries, paths, hasScript} = book
  const links = pageLinks(paths, '', hasScript, assets.repository)
  const locales = [...new Set(report.findings.map(({locale}) => locale))].sort()
  const pathOf = (part: number) => (part === 1 ? 'articles.html' : `articles.${part}.html`)
  const parts = Math.max(1, Math.ceil(entries.length / articlesPerTable))
  for (let part = 1; part <= parts; part++) {
    const first = (part - 1) * articlesPerTable
    const shown = entries.slice(first, first + articlesPerTable)
    const title = parts === 1 ? 'Articles' : `Articles, page ${part} of ${parts}`
    const main =
      shown.length === 0
        ? [h('p', {className: ['clean']}, 'No article has findings or facts that differ.')]
        : [heatLegend(), heatMap(shown, locales, links)]
    yield page(book, pathOf(part), title, [...main, ...pager(part, parts, pathOf)])
  }
}

function* articlePages(book: Book): Generator<OutputFile> {
  const {assets, entries, paths, hasScript} = book
  const links = pageLinks(paths, '../', hasScript, assets.repository)
  const context = {links, lineOf: assets.lineOf ?? (() => undefined), isAlone: false}
  for (const entry of entries) {
    const parts = partsOf(entry)
    const {slug} = entry.article
    const pathOf = (part: number) => paths.article(slug, part) ?? ''
    for (let part = 1; part <= parts; part++) {
      const main = articleMain(entry, part, context, hasScript)
      yield page(
        book,
        pathOf(part),
        visible(entry.article.title),
        [...main, ...pager(part, parts, (number) => `../${pathOf(number)}`)],
        hasScript ? ['assets/report.js'] : []
      )
    }
  }
}

function* rulePages(book: Book): Generator<OutputFile> {
  const {assets, byRule, paths, hasScript} = book
  const links = pageLinks(paths, '../', hasScript, assets.repository)
  const infos = new Map((assets.rules ?? []).map((info) => [info.name, info]))
  for (const [rule, findings] of byRule) {
    const parts = Math.ceil(findings.length / findingsPerPage)
    const pathOf = (part: number) => paths.rule(rule, part) ?? ''
    for (let part = 1; part <= parts; part++) {
      const main = ruleMain(findings, infos.get(rule), part, links)
      yield page(book, pathOf(part), visible(rule), [
        ...main,
        ...pager(part, parts, (number) => `../${pathOf(number)}`)
      ])
    }
  }
}
