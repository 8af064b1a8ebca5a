import {escapeJson} from '../../escape/json.ts'
import {escapeUriPath} from '../../escape/uri-path.ts'
import {visible} from '../../escape/visible.ts'
import type {Finding, Fix, Severity} from '../../model/finding.ts'
import type {Format, FormatOptions, RuleInfo} from '../../model/format.ts'
import type {Report} from '../../model/report.ts'
import {lineStarts, pointAt} from '../../place/lines.ts'
import {evidenceInWords} from '../evidence.ts'

/**
 * So many results are kept, the worst first: code scanning shows the first 5,000 of a run and refuses
 * more than 25,000.
 *
 * @see <https://docs.github.com/code-security/reference/code-scanning/sarif-support-for-code-scanning>
 */
const mostResults = 5_000

/**
 * SARIF 2.1.0.
 *
 * @see <https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html>
 */
export const sarif: Format = {
  name: 'sarif',
  summary: 'SARIF 2.1.0, for code scanning; at most 5,000 results, the worst first',
  extension: 'sarif',
  mediaType: 'application/sarif+json',
  needs: ['texts', 'rules'],
  format: (report, options) =>
    `${escapeJson(JSON.stringify(toSarif(report, options), undefined, 2))}\n`
}

const levelOf: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note'
}

function toSarif(report: Report, {rules = [], textOf}: FormatOptions): object {
  const {tool, findings} = report
  const known = rulesOf(findings, rules)
  const indexes = new Map(known.map(({name}, index) => [name, index]))
  const kept = (['error', 'warning', 'info'] as const)
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .slice(0, mostResults)
  const lines = new Map<string, readonly number[] | undefined>()
  const linesOf = (file: string) => {
    if (!lines.has(file)) {
      const text = textOf?.(file)
      lines.set(file, text === undefined ? undefined : lineStarts(text))
    }
    return lines.get(file)
  }
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            semanticVersion: tool.version,
            version: tool.version,
            rules: known.map(toRule)
          }
        },
        invocations: [
          {
            executionSuccessful: true,
            ...(kept.length < findings.length
              ? {toolExecutionNotifications: [leftOut(findings.length - kept.length)]}
              : {})
          }
        ],
        columnKind: 'utf16CodeUnits',
        results: kept.map((finding) =>
          toResult(finding, indexes.get(finding.rule) ?? 0, linesOf(finding.file))
        )
      }
    ]
  }
}

function leftOut(count: number): object {
  return {
    level: 'warning',
    message: {text: `${count} findings were left out; the JSON report has them all`}
  }
}

/** Every rule; where none are told, those of the findings. */
function rulesOf(findings: readonly Finding[], rules: readonly RuleInfo[]): readonly RuleInfo[] {
  if (rules.length > 0) return rules
  const names = [...new Set(findings.map(({rule}) => rule))].sort()
  return names.map((name) => ({name, summary: name, severity: 'warning', help: name}))
}

function toRule({name, summary, severity, help}: RuleInfo): object {
  return {
    id: name,
    name: name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: {text: `${summary}.`},
    fullDescription: {text: `${summary}.`},
    help: {text: help, markdown: help},
    defaultConfiguration: {level: levelOf[severity]},
    properties: {tags: ['translation', name.split('-')[0] ?? name], precision: 'high'}
  }
}

function toResult(
  finding: Finding,
  ruleIndex: number,
  lines: readonly number[] | undefined
): object {
  const {rule, severity, message, file, start, end, evidence, fix, fingerprint} = finding
  return {
    ruleId: rule,
    ruleIndex,
    level: levelOf[severity],
    message: {text: `${visible(message)}. ${visible(evidenceInWords(evidence))}.`},
    locations: [
      {
        physicalLocation: {
          artifactLocation: locationOf(file),
          region: {
            startLine: start.line,
            startColumn: start.column,
            endLine: end.line,
            endColumn: end.column
          }
        }
      }
    ],
    ...(evidence.file === undefined
      ? {}
      : {
          relatedLocations: [
            {
              message: {text: 'Where the expected value stands'},
              physicalLocation: {
                artifactLocation: locationOf(evidence.file),
                region: {startLine: evidence.line ?? 1}
              }
            }
          ]
        }),
    partialFingerprints: {'lockstep/v1': fingerprint},
    ...(fix && lines ? {fixes: [toFix(finding, fix, lines)]} : {})
  }
}

function locationOf(file: string): object {
  return {uri: escapeUriPath(file), uriBaseId: '%SRCROOT%'}
}

function toFix({file, expected}: Finding, fix: Fix, lines: readonly number[]): object {
  const start = pointAt(lines, fix.start)
  const end = pointAt(lines, fix.end)
  return {
    description: {text: `Write ${visible(expected)}`},
    artifactChanges: [
      {
        artifactLocation: locationOf(file),
        replacements: [
          {
            deletedRegion: {
              startLine: start.line,
              startColumn: start.column,
              endLine: end.line,
              endColumn: end.column
            },
            insertedContent: {text: fix.text}
          }
        ]
      }
    ]
  }
}
