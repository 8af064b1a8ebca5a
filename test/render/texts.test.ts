import {describe, expect, it} from 'vitest'
import {textFiles} from '../../src/render/texts/index.ts'
import {textsOf} from '../../src/render/texts.ts'

describe('interface texts', () => {
  for (const [language, texts] of Object.entries(textFiles)) {
    it(`should be complete in ${language}`, () => {
      expect(Object.keys(texts)).toEqual(Object.keys(textFiles.en))
      const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
      expect(Object.keys(texts.articleCount).sort()).toEqual([...categories].sort())
      for (const [name, text] of Object.entries(texts)) {
        if (typeof text === 'string') expect([name, text.trim() === '']).toEqual([name, false])
      }
      expect(texts.readSource).toContain('{language}')
      expect(texts.articleCount.other).toContain('{count}')
    })
  }

  it('should fall back from region to language to English', () => {
    expect(textsOf('de-AT').text('alert-note')).toBe('Hinweis')
    expect(textsOf('ZH-cn').text('alert-note')).toBe('备注')
    expect(textsOf('pl-PL').text('alert-note')).toBe('Note')
    expect(textsOf('de-!!').articleCount(2)).toBe('2 Artikel')
    expect(textsOf('not a tag').text('alert-note')).toBe('Note')
  })

  it('should choose plurals by the language', () => {
    expect([1, 3, 5].map(textsOf('ru-RU').articleCount)).toEqual([
      '1 статья',
      '3 статьи',
      '5 статей'
    ])
  })
})
