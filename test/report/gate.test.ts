import {describe, expect, it} from 'vitest'
import {touches} from '../../src/changes/touches.ts'
import type {Changes} from '../../src/model/changes.ts'
import type {Finding} from '../../src/model/finding.ts'
import {gateReport} from '../../src/report/gate.ts'
import {findingOf, reportOf} from './sample.ts'

const one = findingOf({lineNumber: 3, fingerprint: '1'.repeat(16)})
const two = findingOf({lineNumber: 9, fingerprint: '2'.repeat(16)})
const entryOf = ({fingerprint, rule, locale, article}: Finding) => ({
  fingerprint,
  rule,
  locale,
  article
})
const open = {baseline: undefined, isTouched: undefined, wasLookedFor: () => true}

describe('gateReport', () => {
  it('should count everything where nothing is known', () => {
    const report = gateReport(reportOf([one, two]), open)
    expect(report.findings).toEqual([one, two])
    expect(report.gate).toEqual({accepted: [], untouched: [], stale: []})
  })

  it('should accept what the baseline has, by identity and not by number', () => {
    const report = gateReport(reportOf([two]), {...open, baseline: [entryOf(one)]})
    expect(report.findings).toEqual([two])
    expect(report.gate).toEqual({accepted: [], untouched: [], stale: [entryOf(one)]})
    const both = gateReport(reportOf([one, two]), {...open, baseline: [entryOf(one)]})
    expect(both.findings).toEqual([two])
    expect(both.gate?.accepted).toEqual([one])
    expect(both.summary.findings.error).toBe(1)
  })

  it('should not call an entry stale that nobody looked for', () => {
    const baseline = [entryOf(one)]
    const {gate} = gateReport(reportOf([]), {...open, baseline, wasLookedFor: () => false})
    expect(gate?.stale).toEqual([])
  })

  it('should set apart what stands on lines that were not touched', () => {
    const isTouched = ({start}: Finding) => start.line === 3
    const {findings, gate} = gateReport(reportOf([one, two]), {...open, isTouched})
    expect([findings, gate?.untouched]).toEqual([[one], [two]])
  })
})

describe('touches', () => {
  const changes: Changes = {
    touched: new Map([
      [
        '/kb/de-DE/tls.md',
        [
          [2, 3],
          [20, 22]
        ]
      ],
      ['/kb/nl-NL/tls.md', [[33, 33]]]
    ]),
    removed: new Set(['/kb/en-US/mail/old.md'])
  }
  const isTouched = touches(changes, (file) => `/kb/${file}`)
  const grammar = {kind: 'grammar'} as const

  it('should know the lines of the file', () => {
    const lines = [1, 2, 3, 4, 19, 20, 22, 23]
    expect(
      lines.filter((lineNumber) => isTouched(findingOf({lineNumber, evidence: grammar})))
    ).toEqual([2, 3, 20, 22])
  })

  it('should know a finding that a changed source brought to light', () => {
    expect(isTouched(findingOf({file: 'fr-FR/tls.md'}))).toBe(true)
    expect(isTouched(findingOf({file: 'fr-FR/tls.md', evidence: grammar}))).toBe(false)
  })

  it('should know what a removed document leaves behind', () => {
    const orphan = {file: 'fr-FR/mail/old.md', article: 'mail/old', evidence: grammar}
    expect(isTouched(findingOf({...orphan, rule: 'meta-orphan'}))).toBe(true)
    expect(isTouched(findingOf({...orphan, rule: 'fact-url'}))).toBe(false)
  })
})
