import {escapeGithubData, escapeGithubProperty} from '../../escape/github-command.ts'
import {visible} from '../../escape/visible.ts'
import type {Finding, Severity} from '../../model/finding.ts'
import type {Format} from '../../model/format.ts'

/** GitHub shows so many annotations of each kind from one step and drops the others. */
const mostOfKind = 10

/**
 * Annotations of GitHub Actions: workflow commands, at most as many as GitHub shows; the last line
 * says how many there are besides.
 *
 * @see <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>
 */
export const github: Format = {
  name: 'github',
  summary: 'Annotations of GitHub Actions, the worst first, as many as GitHub shows',
  extension: 'txt',
  mediaType: 'text/plain',
  format({findings}) {
    const shown = (['error', 'warning', 'info'] as const).flatMap((severity) =>
      findings.filter((finding) => finding.severity === severity).slice(0, mostOfKind)
    )
    const rest = findings.length - shown.length
    const lines = shown.map(annotation)
    if (rest > 0) lines.push(`lockstep: ${rest} more findings than GitHub shows as annotations`)
    if (findings.length === 0) lines.push('lockstep: no findings')
    return `${lines.join('\n')}\n`
  }
}

const kindOf: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice'
}

function annotation({severity, file, start, end, rule, message}: Finding): string {
  // Because GitHub refuses columns of a place over several lines, those have none.
  const columns = start.line === end.line ? {col: start.column, endColumn: end.column} : {}
  const properties = {file, line: start.line, endLine: end.line, ...columns, title: rule}
  const list = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeGithubProperty(visible(String(value)))}`
  )
  return `::${kindOf[severity]} ${list.join(',')}::${escapeGithubData(visible(message))}`
}
