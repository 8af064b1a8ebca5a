import type {Slug} from '../../model/article.ts'
import type {Finding, Severity} from '../../model/finding.ts'
import type {OutputFile} from '../../model/output.ts'
import type {ArticleReport, Report} from '../../model/report.ts'
import {type ArticleEntry, articleIds, reportPagePath} from './report-entry.ts'
import {writeReportPage} from './report-page.ts'

/** What the caller adds to the pages of a report. */
export interface ReportAssets {
  /** Text of `assets/report.css`. */
  readonly stylesheet: string
  /** The report in the `json` format. */
  readonly json: string
}

/** Most articles on a page. */
const articlesPerPage = 50
/** A page ends with the article that brings it here, so that a browser shows it at once. */
const findingsPerPage = 1000

/**
 * Write the report as pages that need no script and work from the file system.
 *
 * `index.html` has the overview and the first articles, `page-2.html`, … the others: those with
 * findings first, the worst first, then those with facts, each by slug. An article with neither is
 * counted and left out. Besides, `report.json` and the stylesheet.
 *
 * Linear in the number of findings, besides sorting.
 */
export function reportPages(
  report: Report,
  articles: readonly ArticleReport[],
  assets: ReportAssets
): readonly OutputFile[] {
  const entries = entriesOf(report, articles)
  const chunks = paginate(entries)
  const ids = articleIds(chunks)
  const pages = chunks.map((chunk, index) => ({
    path: reportPagePath(index + 1),
    content: writeReportPage({
      report,
      entries: index === 0 ? entries : [],
      shown: chunk,
      ids,
      page: index + 1,
      pages: chunks.length
    })
  }))
  return [
    {path: 'assets/report.css', content: assets.stylesheet},
    ...pages,
    {path: 'report.json', content: assets.json}
  ]
}

/** Articles that have something to show, the worst first. */
function entriesOf(report: Report, articles: readonly ArticleReport[]): readonly ArticleEntry[] {
  const findings = new Map<Slug, Finding[]>()
  for (const finding of report.findings) {
    const list = findings.get(finding.article)
    if (list === undefined) findings.set(finding.article, [finding])
    else list.push(finding)
  }
  const entries = new Map<Slug, ArticleEntry>()
  for (const article of articles) {
    const list = findings.get(article.slug) ?? []
    if (list.length > 0 || hasNews(article)) entries.set(article.slug, entry(article, list))
  }
  for (const [slug, list] of findings) {
    if (entries.has(slug)) continue
    const locales = [...new Set(list.map(({locale}) => locale))].sort()
    entries.set(slug, entry({slug, title: slug, locales, rows: []}, list))
  }
  return [...entries.values()].sort(worstFirst)
}

/** Registry entries are always shown; other facts without findings only where they differ. */
function hasNews({rows}: ArticleReport): boolean {
  return rows.some(({kind, agrees}) => kind === 'registry' || !agrees)
}

function entry(article: ArticleReport, findings: readonly Finding[]): ArticleEntry {
  const counts: Record<Severity, number> = {error: 0, warning: 0, info: 0}
  for (const {severity} of findings) counts[severity]++
  return {article, findings, counts}
}

function worstFirst(a: ArticleEntry, b: ArticleEntry): number {
  const [left, right] = [a.article.slug, b.article.slug]
  return (
    b.counts.error - a.counts.error ||
    b.counts.warning - a.counts.warning ||
    b.counts.info - a.counts.info ||
    (left < right ? -1 : left > right ? 1 : 0)
  )
}

/** Cut into pages; there is always one. */
function paginate(entries: readonly ArticleEntry[]): readonly (readonly ArticleEntry[])[] {
  const pages: ArticleEntry[][] = [[]]
  let weight = 0
  for (const item of entries) {
    const page = pages.at(-1) ?? []
    if (page.length >= articlesPerPage || weight >= findingsPerPage) {
      pages.push([item])
      weight = item.findings.length
    } else {
      page.push(item)
      weight += item.findings.length
    }
  }
  return pages
}
