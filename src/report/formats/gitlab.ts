import {escapeJson} from '../../escape/json.ts'
import {visible} from '../../escape/visible.ts'
import type {Severity} from '../../model/finding.ts'
import type {Format} from '../../model/format.ts'

/**
 * GitLab's Code Quality report.
 *
 * @see <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>
 */
export const gitlab: Format = {
  name: 'gitlab',
  summary: 'Code Quality report of GitLab',
  extension: 'json',
  mediaType: 'application/json',
  format({findings}) {
    const issues = findings.map(({rule, severity, file, start, end, message, fingerprint}) => ({
      description: visible(message),
      check_name: rule,
      fingerprint,
      severity: severityOf[severity],
      location: {path: file, lines: {begin: start.line, end: end.line}}
    }))
    return `${escapeJson(JSON.stringify(issues, undefined, 2))}\n`
  }
}

const severityOf: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info'
}
