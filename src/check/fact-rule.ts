import type {PlainAnswer} from '../model/answer.ts'
import type {PlainFactKind} from '../model/fact.ts'
import type {Observation, Severity} from '../model/finding.ts'
import {atMostOfAnswer, isCertain, referenceEvidence} from './evidence.ts'
import type {Rule, Subject} from './rule.ts'

/** What is special about the rule of a kind of facts. */
export interface FactRule {
  readonly kind: PlainFactKind
  readonly summary: string
  /** Of a fact that was changed. */
  readonly severity: Severity
  /** What the fact is called in messages: `version`. */
  readonly noun: string
  /** What is said of a fact that was lost; the rule's severity when absent. */
  readonly lost?: Severity | 'off'
  /** What is said of a fact that was added; the rule's severity when absent. */
  readonly added?: Severity | 'off'
  /** How much a loss or addition weighs, excused ones among them; instead of `lost` and `added`. */
  readonly grade?: (subject: Subject) => (answer: PlainAnswer) => Severity | undefined
}

/** Rules whose findings explain what a fact looks like. */
const moreSpecific = [
  'registry-dword-digits',
  'registry-notation',
  'registry-key-path',
  'registry-value',
  'registry-quoted-dword',
  'markup-broken-link',
  'text-bidi',
  'text-mojibake',
  'text-residue',
  'text-untranslated'
]

/**
 * The rule that holds facts of a kind against the reference.
 *
 * Facts of blocks that were lost or added as a whole are left to `markup-structure`.
 */
export function factRule(rule: FactRule): Rule {
  const {kind, summary, severity, noun, lost, added} = rule
  return {
    name: `fact-${kind}`,
    summary,
    severity,
    defersTo: moreSpecific,
    *check(subject) {
      const grade = subject.isSource ? undefined : rule.grade?.(subject)
      for (const given of subject.plainAnswers) {
        if ((given.expected ?? given.actual)?.kind !== kind || given.block) continue
        const level = grade?.(given)
        const isLost = level !== undefined && given.verdict === 'confirmed'
        const answer = isLost ? {...given, verdict: 'missing' as const} : given
        const found = observe(subject, answer, noun)
        const most = level ?? {missing: lost, extra: added}[answer.verdict as 'missing' | 'extra']
        if (!found || most === 'off') continue
        // Because a source that is outvoted may be the only one that is right, it is no error.
        const ceiling = subject.isSource ? (answer.expected ? 'warning' : 'info') : most
        yield {...found, ...(ceiling ? {atMost: lower(ceiling, found.atMost)} : {})}
      }
    }
  }
}

const severities: readonly Severity[] = ['info', 'warning', 'error']

function lower(a: Severity, b: Severity = 'error'): Severity {
  return severities.indexOf(a) < severities.indexOf(b) ? a : b
}

function observe(subject: Subject, answer: PlainAnswer, noun: string): Observation | undefined {
  const {verdict, actual, expected, near} = answer
  const common = {evidence: referenceEvidence(subject, answer), ...atMostOfAnswer(answer)}
  switch (verdict) {
    case 'contradicted': {
      if (!actual || !expected) return undefined
      const meant = answer.replacement ?? expected.raw
      const canFix = answer.replacement !== undefined && isCertain(answer)
      return {
        place: actual.place,
        message: `Unexpected ${noun} \`${actual.raw}\`, expected \`${meant}\``,
        actual: actual.raw,
        expected: meant,
        ...common,
        ...(canFix ? {fix: {...actual.place, text: meant}} : {})
      }
    }
    case 'missing':
      return (
        expected && {
          place: near,
          message: `Unexpected loss of the ${noun} \`${expected.raw}\``,
          actual: '',
          expected: expected.raw,
          ...common
        }
      )
    case 'extra':
      return (
        actual && {
          place: actual.place,
          message: subject.isSource
            ? `Unexpected ${noun} \`${actual.raw}\`, which nearly no locale has`
            : `Unexpected ${noun} \`${actual.raw}\`, which the reference does not have`,
          actual: actual.raw,
          expected: `no such ${noun}`,
          ...common
        }
      )
    default:
      return undefined
  }
}
