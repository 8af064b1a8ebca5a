import {describe, expect, it} from 'vitest'
import {learn} from '../../src/learn/learn.ts'
import {examine} from '../../src/pipeline/examine.ts'
import {articleOf, fileOf} from '../check/rule-case.ts'

const page = (link: string) => `# Mail\n\nRead [this](https://contoso.com/${link}).\n`
const revision = (hash: string, text: string) => `---\nms.openlocfilehash: ${hash}\n---\n${text}`

describe('the vote of the locales', () => {
  it('should blame one locale that differs from the source', () => {
    const found = addressesOf({
      'en-US': page('a'),
      'de-DE': page('b'),
      'fr-FR': page('a'),
      'sv-SE': page('a')
    })
    expect(found).toEqual([['de-DE', 'contradicted', 'https://contoso.com/b']])
  })

  it('should blame the source where it stands alone', () => {
    const found = addressesOf({
      'en-US': page('a'),
      'de-DE': page('b'),
      'fr-FR': page('b'),
      'sv-SE': page('b')
    })
    expect(found.filter(([, verdict]) => verdict !== 'outvoted')).toEqual([
      ['en-US', 'contradicted', 'https://contoso.com/a']
    ])
  })

  it('should not let two locales outvote a source', () => {
    const found = addressesOf({'en-US': page('a'), 'de-DE': page('b'), 'fr-FR': page('b')})
    expect(found.map(([locale, verdict]) => [locale, verdict])).toEqual([
      ['de-DE', 'contradicted'],
      ['fr-FR', 'contradicted']
    ])
  })

  it('should let the documents of one revision vote by themselves', () => {
    const found = addressesOf({
      'en-US': page('a'),
      'de-DE': revision('2', page('b')),
      'fr-FR': revision('2', page('b')),
      'sv-SE': revision('2', page('b')),
      'ja-JP': revision('1', page('a')),
      'ru-RU': revision('1', page('a')),
      'zh-CN': revision('1', page('c'))
    })
    expect(found.filter(([, verdict]) => verdict !== 'outvoted')).toEqual([
      ['zh-CN', 'contradicted', 'https://contoso.com/c']
    ])
  })
})

describe('the consensus of siblings', () => {
  const others = {'fr-FR': page('a'), 'sv-SE': page('a'), 'ja-JP': page('a')}

  it('should stand for a source that is not there', () => {
    expect(addressesOf({...others, 'de-DE': page('b')})).toEqual([
      ['de-DE', 'contradicted', 'https://contoso.com/b']
    ])
  })

  it('should not call an addition wrong', () => {
    const more = `${page('a')}\nAnd [that](https://contoso.com/d).\n`
    expect(addressesOf({...others, 'de-DE': more})).toEqual([
      ['de-DE', 'unknown', 'https://contoso.com/d']
    ])
  })

  it('should not arise from fewer than three siblings', () => {
    expect(addressesOf({'fr-FR': page('a'), 'sv-SE': page('a'), 'de-DE': page('b')})).toEqual([])
  })
})

/** What is not confirmed about the addresses of an article, by locale. */
function addressesOf(files: Readonly<Record<string, string>>): readonly (readonly string[])[] {
  const article = articleOf(Object.entries(files).map(([name, text]) => fileOf(`${name}.md`, text)))
  const locales = Object.keys(files)
  const lexicon = learn([], 'en-US', [])
  const corpus = {lexicon, sourceLocale: 'en-US', locales, hasSource: 'en-US' in files}
  return examine(article, corpus, {rules: {}, overrides: []}).flatMap(({record, plainAnswers}) =>
    plainAnswers
      .filter(({verdict}) => verdict !== 'confirmed')
      .map(({verdict, actual}) => [record.locale, verdict, actual?.raw ?? ''])
  )
}
