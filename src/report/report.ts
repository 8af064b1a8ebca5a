import type {Finding, Severity} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import type {Advice, Report} from '../model/report.ts'
import {byCodeUnit, byPlace} from './order.ts'

/** What a run found, in any order. */
export interface ReportInput {
  readonly findings: readonly Finding[]
  /** Findings that comments silence. */
  readonly suppressed?: readonly Finding[]
  /** In its order. */
  readonly advice?: readonly Advice[]
  /** Number of articles that were read. */
  readonly articles: number
  /** Number of documents that were read. */
  readonly documents: number
  readonly locales: readonly Locale[]
  /** Facts that were held against a reference. */
  readonly checked: number
  /** Those of them that the reference confirmed. */
  readonly verified: number
  /** Version of this tool. */
  readonly version: string
}

/**
 * Make the report of a run: findings in their one order, counted.
 *
 * The order of what is given does not matter. The report and its lists are frozen; the input is not
 * changed.
 */
export function createReport(input: ReportInput): Report {
  const {articles, documents, checked, verified, suppressed = [], advice = []} = input
  return Object.freeze({
    version: 1,
    tool: Object.freeze({name: 'lockstep', version: input.version}),
    summary: Object.freeze({
      articles,
      documents,
      locales: Object.freeze([...new Set(input.locales)].sort(byCodeUnit)),
      findings: countBySeverity(input.findings),
      suppressed: suppressed.length,
      facts: Object.freeze({checked, verified})
    }),
    findings: Object.freeze([...input.findings].sort(byPlace)),
    suppressed: Object.freeze([...suppressed].sort(byPlace)),
    advice: Object.freeze([...advice])
  })
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = {error: 0, warning: 0, info: 0}
  for (const {severity} of findings) counts[severity]++
  return Object.freeze(counts)
}
