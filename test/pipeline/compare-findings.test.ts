import {describe, expect, it} from 'vitest'
import type {Finding, Fix} from '../../src/model/finding.ts'
import {troubleWith} from '../../src/pipeline/compare-findings.ts'
import {findingOf} from '../report/sample.ts'

const defersTo = (rule: string) => (rule === 'general' ? ['specific'] : [])

function at(offset: number, rule: string, actual: string, more: Partial<Finding> = {}): Finding {
  const start = {line: 1, column: offset + 1, offset}
  const end = {line: 1, column: offset + 4, offset: offset + 3}
  return findingOf({rule, actual, expected: 'x', start, end, file: 'a.md', ...more})
}

function judge(
  before: readonly Finding[],
  after: readonly Finding[],
  fixes: ReadonlyMap<Finding, Fix>,
  follows = false
): string | undefined {
  const repairs = [...fixes].map(([finding, fix]) => ({finding, fix}))
  return troubleWith(before, after, repairs, defersTo, () => follows)?.reason
}

describe('troubleWith', () => {
  const wrong = at(10, 'specific', 'abc')
  const fixes = new Map([[wrong, {start: 10, end: 13, text: 'abcdef'}]])

  it('should be content when the finding goes and the others move along', () => {
    const other = at(20, 'specific', 'klm')
    expect(judge([wrong, other], [at(23, 'specific', 'klm')], fixes)).toBeUndefined()
    expect(judge([wrong], [], fixes)).toBeUndefined()
  })

  it('should tell a finding that stays, as it was or in other words', () => {
    expect(judge([wrong], [at(10, 'specific', 'abc')], fixes)).toBe('does-not-help')
    expect(judge([wrong], [at(10, 'specific', 'abcdef')], fixes)).toBe('does-not-help')
  })

  it('should know two findings of a rule in one place apart', () => {
    const twin = at(10, 'specific', 'twin')
    expect(judge([wrong, twin], [at(10, 'specific', 'twin')], fixes)).toBeUndefined()
  })

  it('should tell a finding that was not there, in any document', () => {
    expect(judge([wrong], [at(40, 'specific', 'new')], fixes)).toBe('brings-another')
    expect(judge([wrong], [at(10, 'other', 'abc', {file: 'b.md'})], fixes)).toBe('brings-another')
  })

  it('should allow what a more specific rule hid before, one for one', () => {
    const hidden = at(11, 'general', 'bcd')
    expect(judge([wrong], [hidden], fixes)).toBeUndefined()
    expect(judge([wrong], [hidden, at(12, 'general', 'cde')], fixes)).toBe('brings-another')
    expect(judge([wrong], [at(40, 'general', 'bcd')], fixes)).toBe('brings-another')
  })

  it('should allow copies in other documents where they are put right next', () => {
    const copies = ['b.md', 'c.md'].map((file) => at(50, 'specific', 'abc', {file}))
    expect(judge([wrong], copies, fixes, true)).toBeUndefined()
    expect(judge([wrong], copies, fixes)).toBe('brings-another')
  })

  it('should know a finding again by its text where its place is not to be foreseen', () => {
    const other = at(90, 'specific', 'far')
    expect(judge([wrong, other], [at(70, 'specific', 'far')], fixes)).toBeUndefined()
  })
})
