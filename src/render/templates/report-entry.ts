import type {Slug} from '../../model/article.ts'
import type {Finding, Severity} from '../../model/finding.ts'
import type {ArticleReport, Report} from '../../model/report.ts'

/** An article with its findings, as the pages of the report show it. */
export interface ArticleEntry {
  readonly article: ArticleReport
  /** Sorted by file, offset, rule. */
  readonly findings: readonly Finding[]
  readonly counts: Readonly<Record<Severity, number>>
}

/** Where an article is shown. */
export interface ArticleAddress {
  /** 1-based. */
  readonly page: number
  readonly id: string
}

/** One page of a report. */
export interface ReportPage {
  readonly report: Report
  /** All articles, for the overview of the first page; empty on the others. */
  readonly entries: readonly ArticleEntry[]
  /** Articles of this page. */
  readonly shown: readonly ArticleEntry[]
  readonly ids: ReadonlyMap<Slug, ArticleAddress>
  /** 1-based. */
  readonly page: number
  readonly pages: number
}

/** Name of a page of the report; the first is the index. */
export function reportPagePath(page: number): string {
  return page === 1 ? 'index.html' : `page-${page}.html`
}

/** Give every article an id that says its slug and is unique in the report. */
export function articleIds(
  pages: readonly (readonly ArticleEntry[])[]
): ReadonlyMap<Slug, ArticleAddress> {
  const ids = new Map<Slug, ArticleAddress>()
  const taken = new Map<string, number>()
  for (const [index, entries] of pages.entries()) {
    for (const {article} of entries) {
      const base = `article-${article.slug.replace(/[^A-Za-z0-9-]+/g, '-')}`
      const count = taken.get(base.toLowerCase()) ?? 0
      taken.set(base.toLowerCase(), count + 1)
      ids.set(article.slug, {page: index + 1, id: count === 0 ? base : `${base}_${count}`})
    }
  }
  return ids
}

/** Id of a rule's row in the overview. */
export function ruleId(rule: string): string {
  return `rule-${rule.replace(/[^A-Za-z0-9-]+/g, '-')}`
}
