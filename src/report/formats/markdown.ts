import {escapeMarkdown} from '../../escape/markdown.ts'
import type {Finding} from '../../model/finding.ts'
import type {Format} from '../../model/format.ts'
import type {Report} from '../../model/report.ts'
import {groupBy} from '../group.ts'
import {byCodeUnit} from '../order.ts'

/** A comment on GitHub takes 65,536 characters; GitLab and Azure take more. */
const mostCharacters = 65_000
/** Kept free for what stands behind the table. */
const reserve = 6_000

/**
 * A comment for a pull request: what is new, what was fixed, what was there already.
 *
 * The worst findings come first; what does not fit is counted.
 */
export const markdown: Format = {
  name: 'markdown',
  summary: 'A comment for a pull request: new, fixed, already there',
  extension: 'md',
  mediaType: 'text/markdown',
  format(report) {
    const parts = [head(report), ...newFindings(report), ...known(report)]
    return `${parts.join('\n\n')}\n`
  }
}

function head({summary, findings}: Report): string {
  const {error, warning, info} = summary.findings
  const counts = `${count(error, 'error')}, ${count(warning, 'warning')}, ${info} info`
  const title = findings.length === 0 ? 'no findings' : counts
  const scope = `${count(summary.documents, 'document')} of ${count(summary.articles, 'article')}`
  const {checked, verified} = summary.facts
  return `## Lockstep: ${title}\n\n${scope} in ${count(summary.locales.length, 'locale')}; ${verified} of ${count(checked, 'fact')} verified.`
}

const columns = '| severity | place | finding | rule |\n| --- | --- | --- | --- |'

function newFindings({findings, gate}: Report): string[] {
  if (findings.length === 0) return []
  const sorted = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity)
  )
  const rows: string[] = []
  let length = columns.length
  for (const finding of sorted) {
    const line = row(finding)
    if (length + line.length + 1 > mostCharacters - reserve) break
    length += line.length + 1
    rows.push(line)
  }
  const title = gate ? '### New' : '### Findings'
  const rest = sorted.length - rows.length
  return [title, [columns, ...rows].join('\n'), ...(rest > 0 ? [`And ${rest} more.`] : [])]
}

function row({severity, file, start, message, rule}: Finding): string {
  return `| ${severity} | ${escapeMarkdown(`${file}:${start.line}`)} | ${escapeMarkdown(message)} | ${escapeMarkdown(rule)} |`
}

/** Rules of what does not count are counted, not listed. */
function known({gate}: Report): string[] {
  if (!gate) return []
  const {stale, accepted, untouched} = gate
  return [
    ...(stale.length === 0
      ? []
      : [
          `### Fixed\n\n${count(stale.length, 'accepted finding')} no longer there: ${byRule(stale)}.`
        ]),
    ...(accepted.length + untouched.length === 0
      ? []
      : [
          [
            '### Already there',
            '',
            ...(accepted.length === 0
              ? []
              : [`- ${accepted.length} accepted by the baseline: ${byRule(accepted)}`]),
            ...(untouched.length === 0
              ? []
              : [`- ${untouched.length} on lines that did not change: ${byRule(untouched)}`])
          ].join('\n')
        ])
  ]
}

/** The most frequent rules; so many that the comment stays short. */
function byRule(items: readonly {readonly rule: string}[]): string {
  const groups = [...groupBy(items, ({rule}) => rule)]
    .sort(([a, left], [b, right]) => right.length - left.length || byCodeUnit(a, b))
    .map(([rule, list]) => `${escapeMarkdown(rule)} ${list.length}`)
  return [...groups.slice(0, 8), ...(groups.length > 8 ? ['others'] : [])].join(', ')
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
