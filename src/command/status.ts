import type {Finding, Severity} from '../model/finding.ts'
import type {ExitStatus} from './command.ts'

const rank: Readonly<Record<Severity, number>> = {info: 0, warning: 1, error: 2}

/** Findings that make a run fail: of the given severity or above. */
export function failing(findings: readonly Finding[], failOn: Severity): readonly Finding[] {
  return findings.filter(({severity}) => rank[severity] >= rank[failOn])
}

/** 1 when a finding makes the run fail, else 0. */
export function statusOf(findings: readonly Finding[], failOn: Severity): ExitStatus {
  return failing(findings, failOn).length > 0 ? 1 : 0
}
