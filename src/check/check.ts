import {fingerprint} from '../digest/fingerprint.ts'
import type {Finding, Observation, Severity} from '../model/finding.ts'
import type {DocumentRecord} from '../model/record.ts'
import type {RuleSetting} from '../model/settings.ts'
import {pointAt} from '../place/lines.ts'
import {accepts} from './accepts.ts'
import {levelOf, listOf, optionsOf, severityOf} from './options.ts'
import type {Rule, Subject} from './rule.ts'
import {silence} from './suppress.ts'

const severities: readonly Severity[] = ['info', 'warning', 'error']

/**
 * Run the rules over one document.
 *
 * @param rules     All rules that run in this turn.
 * @param settings  By rule name; rules that are not named keep their own severity and defaults.
 * @returns         Findings in the order of the file, then of the rules' names; those that a comment
 *                  silences say so.
 */
export function check(
  subject: Subject,
  rules: readonly Rule[],
  settings: Readonly<Record<string, RuleSetting>>
): readonly Finding[] {
  const observed = new Map<string, readonly Observation[]>()
  for (const rule of rules) {
    const setting = settings[rule.name]
    if (levelOf(setting) === 'off') continue
    observed.set(rule.name, [...rule.check(subject, optionsOf(rule.options, setting))])
  }
  const findings: Finding[] = []
  const ordinals = new Map<string, number>()
  for (const rule of rules) {
    const own = observed.get(rule.name) ?? []
    if (own.length === 0) continue
    const setting = settings[rule.name]
    const isAccepted = accepts(listOf(optionsOf(rule.options, setting), 'ignore'))
    const taken = (rule.defersTo ?? []).flatMap((name) => observed.get(name) ?? [])
    for (const observation of own) {
      if (isAccepted(observation) || taken.some((other) => overlaps(other, observation))) continue
      findings.push(stamp(rule, observation, subject.document, setting, ordinals))
    }
  }
  return silence(findings.sort(byPlace), subject.document)
}

function overlaps(a: Observation, b: Observation): boolean {
  return a.place.start < b.place.end && b.place.start < a.place.end
}

/** Findings of one file in the one order that reports have. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    a.start.offset - b.start.offset ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
    a.end.offset - b.end.offset ||
    (a.locale < b.locale ? -1 : 1)
  )
}

function stamp(
  rule: Rule,
  observation: Observation,
  document: DocumentRecord,
  setting: RuleSetting | undefined,
  ordinals: Map<string, number>
): Finding {
  const {place, message, actual, expected, evidence, fix, atMost} = observation
  const locale = observation.locale ?? document.locale
  const given = severityOf(rule.severity, setting)
  const severity = atMost && severities.indexOf(atMost) < severities.indexOf(given) ? atMost : given
  const parts = [rule.name, document.slug, locale, actual, expected]
  const key = parts.join('\0')
  const ordinal = ordinals.get(key) ?? 0
  ordinals.set(key, ordinal + 1)
  return {
    rule: rule.name,
    severity,
    article: document.slug,
    locale,
    file: document.file,
    start: pointAt(document.lines, place.start),
    end: pointAt(document.lines, place.end),
    message,
    actual,
    expected,
    evidence,
    ...(fix ? {fix} : {}),
    fingerprint: fingerprint(parts, ordinal)
  }
}
