import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {byteSize, readByteUnit} from '../../src/number/byte-unit.ts'
import {isUnitWord} from '../../src/number/unit-words.ts'

describe('byteSize', () => {
  it.each([
    ['50 GB', 'en-US', 'G'],
    ['50-GB', 'en-US', 'G'],
    ['0,5 Go', 'fr-FR', 'G'],
    ['500 ГБ', 'ru-RU', 'G'],
    ['500 мегабайтов', 'ru-RU', 'M'],
    ['100 кілобайт', 'uk-UA', 'K'],
    ['5 吉字节', 'zh-CN', 'G'],
    ['5メガバイト', 'ja-JP', 'M'],
    ['50 ميغابايت', 'ar-SA', 'M'],
    ['10 Mbps', 'de-DE', 'M'],
    ['10 kB', 'cs-CZ', 'K']
  ])('should read %s (%s)', (text, locale, size) => {
    expect(byteSize(text, locale)).toBe(size)
  })

  it.each([
    ['50', 'en-US'],
    ['50 gods', 'en-US'],
    ['50 B', 'en-US'],
    ['50 дней', 'ru-RU'],
    ['no digits', 'en-US']
  ])('should read none in %s (%s)', (text, locale) => {
    expect(byteSize(text, locale)).toBeUndefined()
  })

  it('should never throw nor read beyond the text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), fc.string(), (after, locale) => {
        const unit = readByteUnit(after, locale)
        return unit === undefined || unit.length <= after.length
      })
    )
  })
})

describe('isUnitWord', () => {
  it('should know the units of a language', () => {
    expect(isUnitWord('inch', 'en-US')).toBe(true)
    expect(isUnitWord('day', 'en-US')).toBe(true)
    expect(isUnitWord('enabled', 'en-US')).toBe(false)
    expect(isUnitWord('Zoll', 'de-DE')).toBe(true)
  })
})
