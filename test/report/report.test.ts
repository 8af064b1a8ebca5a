import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {createReport} from '../../src/report/report.ts'
import {findingOf} from './sample.ts'

const counts = {articles: 2, documents: 3, checked: 4, verified: 3, version: '1.2.3'}

describe('createReport', () => {
  it('should sort findings by file, offset and rule, whatever their order', () => {
    const findings = [
      findingOf({file: 'b.md', lineNumber: 1}),
      findingOf({file: 'a.md', lineNumber: 2}),
      findingOf({file: 'a.md', lineNumber: 1, rule: 'z'}),
      findingOf({file: 'a.md', lineNumber: 1, rule: 'a'}),
      findingOf({file: 'B.md', lineNumber: 1})
    ]
    const sorted = createReport({...counts, findings, locales: ['sv-SE', 'de-DE', 'sv-SE']})
    expect(
      sorted.findings.map(({file, start, rule}) => `${file}:${start.line} ${rule.slice(0, 1)}`)
    ).toEqual(['B.md:1 r', 'a.md:1 a', 'a.md:1 z', 'a.md:2 r', 'b.md:1 r'])
    expect(sorted.summary.locales).toEqual(['de-DE', 'sv-SE'])
    fc.assert(
      fc.property(fc.shuffledSubarray(findings, {minLength: findings.length}), (shuffled) => {
        expect(createReport({...counts, findings: shuffled, locales: ['de-DE', 'sv-SE']})).toEqual(
          sorted
        )
      })
    )
  })

  it('should count by severity and be frozen', () => {
    const findings = [findingOf({}), findingOf({severity: 'info', lineNumber: 2})]
    const report = createReport({...counts, findings, locales: ['de-DE']})
    expect(report.summary).toEqual({
      articles: 2,
      documents: 3,
      locales: ['de-DE'],
      findings: {error: 1, warning: 0, info: 1},
      suppressed: 0,
      facts: {checked: 4, verified: 3}
    })
    expect(
      Object.isFrozen(report) &&
        Object.isFrozen(report.findings) &&
        Object.isFrozen(report.summary.findings)
    ).toBe(true)
  })
})
