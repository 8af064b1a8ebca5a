import {describe, expect, it} from 'vitest'
import {check} from '../../src/check/check.ts'
import type {Rule, Subject} from '../../src/check/rule.ts'
import {learn} from '../../src/learn/learn.ts'
import type {Finding, Observation} from '../../src/model/finding.ts'
import type {RuleSetting} from '../../src/model/settings.ts'
import {articleOf, fileOf} from './rule-case.ts'

const text = '# One\n\nTwo three four.\n'

describe('check', () => {
  it('should stamp what a rule yields with its name, severity, file and place', () => {
    const [finding] = run([rule('b-rule', observation(7, 10))])
    expect(finding).toMatchObject({
      rule: 'b-rule',
      severity: 'error',
      article: 'article',
      locale: 'de-DE',
      file: 'de-DE.md',
      start: {line: 3, column: 1, offset: 7},
      end: {line: 3, column: 4, offset: 10}
    })
    expect(finding?.fingerprint).toMatch(/^[0-9a-f]{16}$/)
  })

  it('should take the severity from the settings, and switch rules off', () => {
    const rules = [rule('a-rule', observation(0, 1)), rule('b-rule', observation(1, 2))]
    const findings = run(rules, {'a-rule': 'off', 'b-rule': 'info'})
    expect(findings.map(({rule: name, severity}) => [name, severity])).toEqual([['b-rule', 'info']])
  })

  it('should lower a severity where the evidence allows no more, and never raise one', () => {
    const lowered = rule('a-rule', {...observation(0, 1), atMost: 'warning'})
    const severities = (['error', 'warning', 'info'] as const).map(
      (severity) => run([lowered], {'a-rule': severity})[0]?.severity
    )
    expect(severities).toEqual(['warning', 'warning', 'info'])
  })

  it('should be silent where a more specific rule reports the same place', () => {
    const specific = rule('a-rule', observation(7, 10))
    const general = {
      ...rule('b-rule', observation(9, 12), observation(10, 12)),
      defersTo: ['a-rule']
    }
    const offsets = (findings: readonly Finding[]) =>
      findings.map(({rule: name, start}) => [name, start.offset])
    expect(offsets(run([general, specific]))).toEqual([
      ['a-rule', 7],
      ['b-rule', 10]
    ])
    expect(offsets(run([general, specific], {'a-rule': 'off'}))).toEqual([
      ['b-rule', 9],
      ['b-rule', 10]
    ])
  })

  it('should sort by place, then by rule', () => {
    const rules = [
      rule('z-rule', observation(2, 3), observation(0, 1)),
      rule('a-rule', observation(2, 4), observation(2, 3))
    ]
    expect(run(rules).map(({rule: name, start, end}) => [start.offset, name, end.offset])).toEqual([
      [0, 'z-rule', 1],
      [2, 'a-rule', 3],
      [2, 'a-rule', 4],
      [2, 'z-rule', 3]
    ])
  })

  it('should carry the locale that a finding is about', () => {
    const [finding] = run([rule('a-rule', {...observation(0, 0), locale: 'fr-FR'})])
    expect(finding?.locale).toBe('fr-FR')
    expect(finding?.file).toBe('de-DE.md')
  })
})

describe('fingerprints', () => {
  it('should survive edits elsewhere in the file', () => {
    const before = run([rule('a-rule', observation(7, 10))])
    const after = run([rule('a-rule', observation(17, 20))], {}, `${'a'.repeat(9)}\n${text}`)
    expect(after[0]?.fingerprint).toBe(before[0]?.fingerprint)
  })

  it('should tell equal findings of one document apart', () => {
    const findings = run([rule('a-rule', observation(0, 1), observation(7, 8))])
    expect(new Set(findings.map(({fingerprint}) => fingerprint)).size).toBe(2)
  })

  it('should differ by rule, actual and expected text', () => {
    const findings = run([
      rule('a-rule', observation(0, 1), {...observation(0, 1), actual: 'x'}),
      rule('b-rule', observation(0, 1), {...observation(0, 1), expected: 'x'})
    ])
    expect(new Set(findings.map(({fingerprint}) => fingerprint)).size).toBe(4)
  })
})

function run(
  rules: readonly Rule[],
  settings: Readonly<Record<string, RuleSetting>> = {},
  content = text
): readonly Finding[] {
  const article = articleOf([fileOf('de-DE.md', content)])
  const [document] = article.documents
  if (!document) return []
  const lexicon = learn([], 'en-US', [])
  const corpus = {lexicon, sourceLocale: 'en-US', locales: ['de-DE'], hasSource: false}
  const subject: Subject = {
    document,
    isSource: false,
    reference: undefined,
    pairs: [],
    answers: [],
    plainAnswers: [],
    article,
    corpus
  }
  return check(subject, rules, settings)
}

function rule(name: string, ...observations: readonly Observation[]): Rule {
  return {name, summary: name, severity: 'error', check: () => observations}
}

function observation(start: number, end: number): Observation {
  return {
    place: {start, end},
    message: 'Unexpected `a`, expected `b`',
    actual: 'a',
    expected: 'b',
    evidence: {kind: 'grammar'}
  }
}
