import type {Slug} from '../../model/article.ts'
import type {Finding, Severity} from '../../model/finding.ts'
import type {Locale} from '../../model/locale.ts'
import type {ArticleReport, Report} from '../../model/report.ts'

/** Number of findings by severity. */
export type Counts = Readonly<Record<Severity, number>>

/** An article with its findings, as the pages of the report show it. */
export interface ArticleEntry {
  readonly article: ArticleReport
  /** Sorted by file, offset, rule. */
  readonly findings: readonly Finding[]
  readonly counts: Counts
  /** Only of locales that have findings. */
  readonly byLocale: ReadonlyMap<Locale, Counts>
}

/** The worst first. */
export const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[]

/** Articles that have something to show, the worst first, then by slug. */
export function entriesOf(
  {findings}: Report,
  articles: readonly ArticleReport[]
): readonly ArticleEntry[] {
  const bySlug = new Map<Slug, Finding[]>()
  for (const finding of findings) {
    const list = bySlug.get(finding.article)
    if (list === undefined) bySlug.set(finding.article, [finding])
    else list.push(finding)
  }
  const entries = new Map<Slug, ArticleEntry>()
  for (const article of articles) {
    const list = bySlug.get(article.slug) ?? []
    if (list.length > 0 || hasNews(article)) entries.set(article.slug, entryOf(article, list))
  }
  for (const [slug, list] of bySlug) {
    if (entries.has(slug)) continue
    const locales = [...new Set(list.map(({locale}) => locale))].sort()
    entries.set(slug, entryOf({slug, title: slug, locales, rows: []}, list))
  }
  return [...entries.values()].sort(
    (a, b) => worstFirst(a.counts, b.counts) || (a.article.slug < b.article.slug ? -1 : 1)
  )
}

/** Registry entries are always shown; other facts without findings only where they differ. */
function hasNews({rows}: ArticleReport): boolean {
  return rows.some(({kind, agrees}) => kind === 'registry' || !agrees)
}

function entryOf(article: ArticleReport, findings: readonly Finding[]): ArticleEntry {
  const byLocale = countBy(findings, ({locale}) => locale)
  return {article, findings, counts: countsOf(findings), byLocale}
}

/** Count findings by severity. */
export function countsOf(findings: readonly Pick<Finding, 'severity'>[]): Counts {
  const counts: Record<Severity, number> = {error: 0, warning: 0, info: 0}
  for (const {severity} of findings) counts[severity]++
  return counts
}

/** Count by severity in groups; the groups are in the order in which they first appear. */
export function countBy<Item extends Pick<Finding, 'severity'>>(
  findings: readonly Item[],
  key: (finding: Item) => string
): ReadonlyMap<string, Counts> {
  const groups = new Map<string, Record<Severity, number>>()
  for (const finding of findings) {
    const name = key(finding)
    let counts = groups.get(name)
    if (counts === undefined) {
      counts = {error: 0, warning: 0, info: 0}
      groups.set(name, counts)
    }
    counts[finding.severity]++
  }
  return groups
}

/** Order of counts: more errors, more warnings, more infos. */
export function worstFirst(a: Counts, b: Counts): number {
  return b.error - a.error || b.warning - a.warning || b.info - a.info
}

/** All findings of counts. */
export function totalOf({error, warning, info}: Counts): number {
  return error + warning + info
}

/** The worst severity that counts have; `info` where they have none. */
export function worstOf({error, warning}: Counts): Severity {
  return error > 0 ? 'error' : warning > 0 ? 'warning' : 'info'
}
