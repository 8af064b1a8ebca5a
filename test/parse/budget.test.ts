import {describe, expect, it} from 'vitest'
import {overBudget} from '../../src/parse/budget.ts'
import {readDocument} from '../../src/pipeline.ts'

const path = {slug: 'a', locale: 'en-US', path: '/a', file: 'a.md'}

describe('overBudget', () => {
  it('should let articles pass', () => {
    expect(overBudget('> - 1. > **a** [b](c)\n\n| `d` | *e* |\n')).toBeUndefined()
    expect(overBudget(`${'*a* '.repeat(4_000)}\n\n${'*a* '.repeat(4_000)}`)).toBeUndefined()
  })

  it('should count quotes and lists inside each other', () => {
    expect(overBudget(`${'> '.repeat(101)}a`)).toContain('101 quotes and lists')
    expect(overBudget(`${'1. - '.repeat(60)}a`)).toContain('120 quotes and lists')
    expect(overBudget('-'.repeat(3_000))).toBeUndefined()
  })

  it('should count the marks of a block', () => {
    expect(overBudget(`${'['.repeat(10_001)}`)).toContain('block of more than 10000 marks')
    expect(overBudget(`${'*a_ \n'.repeat(10_001)}`)).toContain('block of more than 10000 marks')
  })

  it('should be linear', () => {
    expect(overBudget('> '.repeat(500_000))).toBeDefined()
    expect(overBudget(`${' '.repeat(1_000_000)}a`)).toBeUndefined()
  })
})

describe('a document that costs too much', () => {
  const read = (body: string) =>
    readDocument(
      path,
      {text: `---\ntitle: x\n---\n${body}\n`, hasByteOrderMark: false, trouble: []},
      {wantsBody: true, sourceLocale: 'en-US'}
    )

  it('should be left out with the reason, and not bring the run down', () => {
    for (const body of ['>'.repeat(3_000), '- '.repeat(3_000), '*'.repeat(30_000)]) {
      const {trouble, segments, body: page} = read(body)
      expect(trouble.map(({kind}) => kind)).toEqual(['too-deep'])
      expect(segments).toEqual([])
      expect(page).toBeUndefined()
    }
  })

  it('should be left out when a stack overflows all the same', () => {
    const {trouble} = read(`${'*a **b '.repeat(3_000)}c${'** *'.repeat(3_000)}`)
    expect(trouble.every(({kind}) => kind === 'too-deep')).toBe(true)
  })
})
