import {describe, expect, it} from 'vitest'
import {learn} from '../../src/learn/learn.ts'
import type {RuleSetting} from '../../src/model/settings.ts'
import {examine} from '../../src/pipeline/examine.ts'
import {articleOf, fileOf} from './rule-case.ts'

function run(
  files: Readonly<Record<string, string>>,
  rules: Readonly<Record<string, RuleSetting>> = {}
) {
  const article = articleOf(Object.entries(files).map(([name, text]) => fileOf(name, text)))
  const locales = article.documents.map(({locale}) => locale)
  const corpus = {
    lexicon: learn([article], 'en-US', []),
    sourceLocale: 'en-US',
    locales,
    hasSource: locales.includes('en-US')
  }
  const examined = examine(article, corpus, {rules, overrides: []})
  return {
    findings: examined.flatMap(({findings}) => findings),
    suppressed: examined.flatMap(({suppressed}) => suppressed)
  }
}

const german = (comment: string) =>
  `---\ntitle: Archiv\n---\n\n# Archiv\n\n${comment}\nWählen Sie #A0 im Fenster.\n\nWählen Sie #A1 im Fenster.\n`

describe('suppressions', () => {
  it('should take findings out, and say why', () => {
    const comment = '<!-- lockstep-disable-next-line text-residue -- so heißt der Knopf -->'
    const {findings, suppressed} = run({'de-DE.md': german(comment)})
    expect(findings.map(({actual}) => actual)).toEqual(['#A1'])
    expect(suppressed.map(({actual, suppressed: why}) => [actual, why])).toEqual([
      ['#A0', {reason: 'so heißt der Knopf', line: 7}]
    ])
  })

  it('should take findings out that stand nowhere, by a comment of the front matter', () => {
    const text =
      '---\n# lockstep-disable meta-orphan -- on purpose\ntitle: Archiv\n---\n\n# Archiv\n'
    const article = articleOf([fileOf('de-DE.md', text)])
    const corpus = {
      lexicon: learn([article], 'en-US', []),
      sourceLocale: 'en-US',
      locales: ['de-DE', 'en-US'],
      hasSource: true
    }
    const [document] = examine(article, corpus, {rules: {}, overrides: []})
    expect(document?.findings.map(({rule}) => rule)).toEqual([])
    expect(document?.suppressed.map(({rule}) => rule)).toEqual(['meta-orphan'])
  })

  it('should not report as unused what the settings switch off', () => {
    const comment = '<!-- lockstep-disable-next-line text-residue -->'
    const {findings} = run({'de-DE.md': german(comment)}, {'text-residue': 'off'})
    expect(findings).toEqual([])
  })
})

describe('options', () => {
  it('should drop what a rule is told to ignore', () => {
    const names = (ignore: readonly string[]) =>
      run({'de-DE.md': german('')}, {'text-residue': {ignore}}).findings.map(({actual}) => actual)
    expect(names([])).toEqual(['#A0', '#A1'])
    expect(names(['#A1'])).toEqual(['#A0'])
    expect(names(['#?1', '*0'])).toEqual([])
    expect(names(['#a0', 'A*', '', '#A'])).toEqual(['#A0', '#A1'])
    expect(names(['the text that*for'])).toEqual([])
  })

  it('should take the severity from an object, and switch off by it', () => {
    const severities = (severity: string) =>
      run({'de-DE.md': german('')}, {'text-residue': {severity}}).findings.map(
        (finding) => finding.severity
      )
    expect(severities('info')).toEqual(['info', 'info'])
    expect(severities('off')).toEqual([])
  })
})
