import type {EarlierFinding, EarlierReport} from '../model/earlier-report.ts'
import {Failure} from '../model/failure.ts'
import {loadText} from './load-text.ts'

/** Bytes; half a million findings come near it. */
const maxBytes = 400 * 1024 * 1024

/**
 * Read a `report.json` of an earlier run.
 *
 * @param path  Absolute path.
 * @param name  Name for messages.
 * @throws      Failure `input`: a file that is not there, or no report.
 */
export async function loadEarlierReport(path: string, name: string): Promise<EarlierReport> {
  const text = await loadText(path, name, maxBytes)
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    throw noReport(name, 'it is not JSON')
  }
  if (!isRecord(given) || given['version'] !== 1) throw noReport(name, 'it has no `version` 1')
  const {summary, findings} = given
  if (!isRecord(summary) || !Array.isArray(findings)) {
    throw noReport(name, 'it has no `summary` and `findings`')
  }
  const isWhole = findings.every(isFinding)
  if (!isWhole) throw noReport(name, 'a finding lacks its fingerprint, rule or locale')
  return {
    articles: numberOf(summary['articles']),
    documents: numberOf(summary['documents']),
    findings
  }
}

function noReport(name: string, reason: string): Failure {
  const expected = 'expected a `report.json` that `lockstep build` wrote'
  return new Failure('input', `Cannot read the report \`${name}\`: ${reason}, ${expected}`)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isFinding(value: unknown): value is EarlierFinding {
  if (!isRecord(value)) return false
  const texts = ['fingerprint', 'rule', 'article', 'locale']
  const severity = value['severity']
  return (
    texts.every((key) => typeof value[key] === 'string') &&
    (severity === 'error' || severity === 'warning' || severity === 'info')
  )
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0
}
