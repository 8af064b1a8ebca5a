import {describe, expect, it} from 'vitest'
import type {Finding} from '../../src/model/finding.ts'
import {advise} from '../../src/report/advice.ts'
import {articleOf, fileOf} from '../check/rule-case.ts'
import {findingOf} from './sample.ts'

const source = `---
title: Limits
---

# Limits

Install version 16.0.4266 or later.

Use \`setup.exe /quiet\` to begin.

Open **Home**, then [Rules](rules.md), then *All rules*, and \`Run\`.

The limit is 25,000 messages.
`
const locales = ['de-DE', 'fr-FR', 'nl-NL', 'sv-SE', 'pl-PL']
const article = articleOf([
  fileOf('en-US.md', source),
  ...locales.map((locale) => fileOf(`${locale}.md`, '---\ntitle: x\n---\n\n# x\n'))
])

function findings(
  rule: string,
  count: number,
  line: number,
  expected: string | readonly string[]
): readonly Finding[] {
  return locales.slice(0, count).map((locale, index) =>
    findingOf({
      rule,
      locale,
      article: 'article',
      file: `${locale}.md`,
      actual: 'damaged',
      expected: typeof expected === 'string' ? expected : (expected[index] ?? ''),
      evidence: {kind: 'source', locale: 'en-US', file: 'en-US.md', line}
    })
  )
}

function run(given: readonly Finding[], documents = article.documents) {
  return advise(given, [{slug: 'article', documents}], 'en-US')
}

describe('advise', () => {
  it('should speak of facts that several locales damaged', () => {
    expect(run(findings('fact-version', 3, 7, '16.0.4266'))).toEqual([
      {
        article: 'article',
        file: 'en-US.md',
        line: 7,
        fact: '16.0.4266',
        kind: 'version',
        locales: ['de-DE', 'fr-FR', 'nl-NL'],
        rules: ['fact-version'],
        advice: expect.stringContaining('no-break space')
      }
    ])
    expect(run(findings('fact-version', 1, 7, '16.0.4266'))).toEqual([])
  })

  it('should know a number again that each locale writes in its own way', () => {
    const [advice] = run(findings('fact-number', 3, 13, ['25.000', '25 000', '25.000']))
    expect(advice).toMatchObject({fact: '25,000', locales: ['de-DE', 'fr-FR', 'nl-NL']})
  })

  it('should be silent about what stands in code already, and about words', () => {
    expect(run(findings('fact-command', 5, 9, 'setup.exe /quiet'))).toEqual([])
    expect(run(findings('term-name', 5, 11, 'Home'))).toEqual([])
    expect(run(findings('text-untranslated', 5, 7, 'a translation'))).toEqual([])
  })

  it('should tell to split a sentence of many marks', () => {
    const [advice] = run(findings('markup-broken-emphasis', 3, 11, 'emphasis'))
    expect(advice?.advice).toBe('Split the sentence: it has 4 links, emphases and code spans')
    expect(run(findings('markup-broken-emphasis', 5, 7, 'emphasis'))).toEqual([])
  })

  it('should need two locales where there are few', () => {
    const few = article.documents.filter(({locale}) => /^(?:de|fr|en)/.test(locale))
    expect(run(findings('fact-version', 2, 7, '16.0.4266'), few)).toHaveLength(1)
    expect(run(findings('fact-version', 1, 7, '16.0.4266'), few)).toHaveLength(0)
  })

  it('should not mind the order of findings, nor evidence that leads nowhere', () => {
    const all = [
      ...findings('fact-version', 4, 7, '16.0.4266'),
      ...findings('fact-number', 3, 13, '25,000'),
      ...findings('fact-number', 3, 999, '25,000')
    ]
    expect(run(all.toReversed())).toEqual(run(all))
    expect(run(all).map(({locales: where}) => where.length)).toEqual([4, 3])
  })
})
