import type {BaselineEntry} from '../model/baseline.ts'
import type {Finding} from '../model/finding.ts'
import type {Report} from '../model/report.ts'
import {countBySeverity} from './report.ts'

/** What findings are held against before they count. */
export interface Gate {
  /** Accepted findings; undefined without a baseline. */
  readonly baseline: readonly BaselineEntry[] | undefined
  /** Whether a finding stands on what was changed; undefined where everything counts. */
  readonly isTouched: ((finding: Finding) => boolean) | undefined
  /** Whether the run would have found a finding of this entry again, if it were still there. */
  readonly wasLookedFor: (entry: BaselineEntry) => boolean
}

/**
 * Tell findings that count from those that are known.
 *
 * An accepted finding is accepted wherever it stands; the others count where the change touched them.
 *
 * @returns  The report with nothing but findings that count, and the others beside them.
 */
export function gateReport(report: Report, {baseline = [], ...gate}: Gate): Report {
  const known = new Set(baseline.map(({fingerprint}) => fingerprint))
  const found = new Set(report.findings.map(({fingerprint}) => fingerprint))
  const isAccepted = ({fingerprint}: Finding) => known.has(fingerprint)
  const isTouched = gate.isTouched ?? (() => true)
  const fresh = report.findings.filter((finding) => !isAccepted(finding))
  const findings = fresh.filter(isTouched)
  const summary = {...report.summary, findings: countBySeverity(findings)}
  return Object.freeze({
    ...report,
    summary: Object.freeze(summary),
    findings: Object.freeze(findings),
    gate: Object.freeze({
      accepted: Object.freeze(report.findings.filter(isAccepted)),
      untouched: Object.freeze(fresh.filter((finding) => !isTouched(finding))),
      stale: Object.freeze(
        baseline.filter((entry) => !found.has(entry.fingerprint) && gate.wasLookedFor(entry))
      )
    })
  })
}
