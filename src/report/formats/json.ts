import {escapeJson} from '../../escape/json.ts'
import type {Evidence, Finding, Fix} from '../../model/finding.ts'
import type {Format} from '../../model/format.ts'
import type {Point} from '../../model/place.ts'
import type {Advice, Report} from '../../model/report.ts'

/** The report contract, version 1: keys in the contract's order, two blanks of indentation. */
export const json: Format = {
  name: 'json',
  summary: 'The whole report as JSON, for programs',
  extension: 'json',
  mediaType: 'application/json',
  format: (report) => `${escapeJson(JSON.stringify(toJson(report), undefined, 2))}\n`
}

/** A copy of the report with nothing but the contract's keys, in its order. */
function toJson({version, tool, summary, findings, suppressed, advice, gate}: Report): object {
  return {
    version,
    tool: {name: tool.name, version: tool.version},
    summary: {
      articles: summary.articles,
      documents: summary.documents,
      locales: summary.locales,
      findings: {
        error: summary.findings.error,
        warning: summary.findings.warning,
        info: summary.findings.info
      },
      suppressed: summary.suppressed,
      facts: {checked: summary.facts.checked, verified: summary.facts.verified}
    },
    findings: findings.map(findingToJson),
    suppressed: suppressed.map(findingToJson),
    advice: advice.map(adviceToJson),
    gate: gate && {
      accepted: gate.accepted.map(findingToJson),
      untouched: gate.untouched.map(findingToJson),
      stale: gate.stale.map(({fingerprint, rule, locale, article}) => ({
        fingerprint,
        rule,
        locale,
        article
      }))
    }
  }
}

/** A finding with nothing but the keys of the contract, in its order. */
export function findingToJson(finding: Finding): object {
  const {rule, severity, article, locale, file, start, end, message, actual, expected} = finding
  return {
    rule,
    severity,
    article,
    locale,
    file,
    start: pointToJson(start),
    end: pointToJson(end),
    message,
    actual,
    expected,
    evidence: evidenceToJson(finding.evidence),
    // Undefined is left out.
    fix: finding.fix && !finding.fix.unsafe ? fixToJson(finding.fix) : undefined,
    suggestion: finding.fix?.unsafe && fixToJson(finding.fix),
    suppressed: finding.suppressed && {
      reason: finding.suppressed.reason,
      line: finding.suppressed.line
    },
    fingerprint: finding.fingerprint
  }
}

function pointToJson({line, column, offset}: Point): object {
  return {line, column, offset}
}

function evidenceToJson({kind, locale, file, line, sameRevision}: Evidence): object {
  return {kind, locale, file, line, sameRevision}
}

function fixToJson({start, end, text}: Fix): object {
  return {start, end, text}
}

function adviceToJson({article, file, line, fact, kind, locales, rules, advice}: Advice): object {
  return {article, file, line, fact, kind, locales, rules, advice}
}
