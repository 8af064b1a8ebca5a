import {describe, expect, it} from 'vitest'
import {textFiles} from '../../src/render/texts/index.ts'
import {textsOf} from '../../src/render/texts.ts'

describe('interface texts', () => {
  for (const [language, texts] of Object.entries(textFiles)) {
    it(`should be complete in ${language}`, () => {
      expect(Object.keys(texts)).toEqual(Object.keys(textFiles.en))
      const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
      for (const name of ['articleCount', 'keyCount', 'valueCount'] as const) {
        expect(Object.keys(texts[name]).sort()).toEqual([...categories].sort())
        expect(texts[name].other).toContain('{count}')
      }
      for (const [name, text] of Object.entries(texts)) {
        if (typeof text === 'string') expect([name, text.trim() === '']).toEqual([name, false])
      }
      expect(texts.readSource).toContain('{language}')
    })
  }

  it('should fall back from region to language to English', () => {
    expect(textsOf('de-AT').text('alert-note')).toBe('Hinweis')
    expect(textsOf('ZH-cn').text('alert-note')).toBe('备注')
    expect(textsOf('pl-PL').text('alert-note')).toBe('Note')
    expect(textsOf('de-!!').count('articleCount', 2)).toBe('2 Artikel')
    expect(textsOf('not a tag').text('alert-note')).toBe('Note')
  })

  it('should choose plurals by the language', () => {
    expect([1, 3, 5].map((count) => textsOf('ru-RU').count('articleCount', count))).toEqual([
      '1 статья',
      '3 статьи',
      '5 статей'
    ])
  })
})
