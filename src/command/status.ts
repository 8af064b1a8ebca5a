import type {Finding, Severity} from '../model/finding.ts'
import type {ExitStatus} from './command.ts'

const rank: Readonly<Record<Severity, number>> = {info: 0, warning: 1, error: 2}

/** 1 when a finding is of the given severity or above, else 0. */
export function statusOf(findings: readonly Finding[], failOn: Severity): ExitStatus {
  return findings.some(({severity}) => rank[severity] >= rank[failOn]) ? 1 : 0
}
