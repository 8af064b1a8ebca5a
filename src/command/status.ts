import type {Severity} from '../model/finding.ts'
import type {Report} from '../model/report.ts'
import type {Settings} from '../model/settings.ts'
import type {ExitStatus} from './command.ts'

const rank: Readonly<Record<Severity, number>> = {info: 0, warning: 1, error: 2}

/** 1 when a finding is of the given severity or above, or there are too many warnings; else 0. */
export function statusOf(
  {findings, summary}: Pick<Report, 'findings' | 'summary'>,
  {failOn, maxWarnings}: Pick<Settings, 'failOn' | 'maxWarnings'>
): ExitStatus {
  if (summary.findings.warning > maxWarnings) return 1
  return findings.some(({severity}) => rank[severity] >= rank[failOn]) ? 1 : 0
}
