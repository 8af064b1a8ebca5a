import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parseBaseline, printBaseline} from '../../src/baseline/notation.ts'
import type {BaselineEntry} from '../../src/model/baseline.ts'

const entry = fc.record({
  fingerprint: fc.stringMatching(/^[0-9a-f]{16}$/),
  rule: fc.constantFrom('registry-value', 'fact-url'),
  locale: fc.constantFrom('de-DE', 'sr-Latn-RS'),
  article: fc.oneof(fc.string({minLength: 1}), fc.string({minLength: 1, unit: 'binary'}))
})

describe('a baseline', () => {
  it('should read back what was printed, whatever articles are called', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const text = printBaseline(entries)
        const {entries: read, fault} = parseBaseline(text)
        expect(fault).toBeUndefined()
        expect(new Set(read.map(keyOf))).toEqual(new Set(entries.map(keyOf)))
        expect(printBaseline(read)).toBe(text)
      }),
      {numRuns: 2000}
    )
  })

  it('should have one line an entry, in one order', () => {
    const one = {fingerprint: '0'.repeat(16), rule: 'fact-url', locale: 'de-DE', article: 'b'}
    const two = {...one, article: 'a b'}
    const text = printBaseline([one, two, one])
    expect(text.split('\n').slice(2)).toEqual([
      '0000000000000000  fact-url  de-DE  a b',
      '0000000000000000  fact-url  de-DE  b',
      ''
    ])
    expect(printBaseline([two, one])).toBe(text)
  })

  it('should take what editors and other systems make of it', () => {
    const line = '0123456789abcdef  fact-url  de-DE  a'
    expect(parseBaseline(`\uFEFF# note\r\n\r\n${line}\r\n`).entries).toHaveLength(1)
  })

  it('should say which line is no entry', () => {
    const {fault} = parseBaseline('# x\n<<<<<<< HEAD\n')
    expect(fault).toEqual({line: 2, text: '<<<<<<< HEAD'})
    expect(parseBaseline('0123456789abcdef  fact-url  de-DE  "a').fault?.line).toBe(1)
  })
})

function keyOf({fingerprint, rule, locale, article}: BaselineEntry): string {
  return JSON.stringify([fingerprint, rule, locale, article])
}
