import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {toAsciiDigits} from '../../src/number/digits.ts'
import {namesMonth} from '../../src/number/months.ts'
import {readNumbers} from '../../src/number/read-numbers.ts'
import {readVersions} from '../../src/number/read-versions.ts'
import {canSpell, isSpelled} from '../../src/number/spelled.ts'
import {spellersOf} from '../../src/number/spellers.ts'
import {writeNumber} from '../../src/number/write-number.ts'
import {locales} from './locales.ts'

function meaningsOf(text: string, locale: string): readonly (readonly string[])[] {
  return [...readNumbers(text, locale)].map(({meanings}) => meanings)
}

function firstOf(text: string, locale: string): readonly string[] {
  return meaningsOf(text, locale).map(([first = '']) => first)
}

describe('readNumbers', () => {
  it.each(locales)('should read back what Intl writes for %s', (locale) => {
    const value = fc.tuple(fc.integer({min: 0, max: 99_999_999}), fc.integer({min: 0, max: 99}))
    fc.assert(
      fc.property(value, ([whole, hundredths]) => {
        const number = Number(`${whole}.${String(hundredths).padStart(2, '0')}`)
        const format = new Intl.NumberFormat(locale, {maximumFractionDigits: 2})
        const read = meaningsOf(`(${format.format(number)})`, locale)
        expect(read).toHaveLength(1)
        expect(read[0]).toContain(String(number))
      }),
      {numRuns: 60}
    )
  })

  it.each(locales)('should read compact numbers of %s', (locale) => {
    for (const compactDisplay of ['short', 'long'] as const) {
      for (const value of [3e4, 2e6, 5e9]) {
        const format = new Intl.NumberFormat(locale, {notation: 'compact', compactDisplay})
        const text = format.format(value)
        // Because a word that stands in front of its number is not read.
        if (!/^[\u200f\u200e]?\p{Nd}/u.test(text)) continue
        expect(meaningsOf(text, locale)[0], text).toContain(String(value))
      }
    }
  })

  it('should give both readings where a sign may group or divide', () => {
    expect(meaningsOf('1.000', 'de-DE')).toEqual([['1000', '1']])
    expect(meaningsOf('1.250', 'en-US')).toEqual([['1.25', '1250']])
    expect(firstOf('1.000.000,50', 'de-DE')).toEqual(['1000000.5'])
    expect(firstOf('12,34,567.5', 'en-IN')).toEqual(['1234567.5'])
    expect(firstOf('250，000', 'zh-CN')).toEqual(['250000'])
  })

  it('should take dates apart', () => {
    expect(firstOf('3.5.2021', 'de-DE')).toEqual(['3', '5', '2021'])
    expect(firstOf('2021年5月3日', 'ja-JP')).toEqual(['2021', '5', '3'])
    expect(firstOf('2021-05-03', 'en-US')).toEqual(['2021', '5', '3'])
    expect(meaningsOf('ปี 2564', 'th-TH')).toEqual([['2564', '2021']])
  })

  it('should read times of day', () => {
    expect(meaningsOf('3 PM', 'en-US')[0]).toEqual(['15:00', '3:00', '15', '3'])
    expect(meaningsOf('12:30 a.m.', 'en-US')[0]).toEqual(['0:30', '12:30'])
    expect(meaningsOf('15h30', 'fr-FR')[0]).toEqual(['15:30'])
    expect(firstOf('16:9', 'en-US')).toEqual(['16', '9'])
  })

  it('should multiply by letters and words', () => {
    expect(firstOf('250K', 'en-US')).toEqual(['250000'])
    expect(firstOf('25万', 'ja-JP')).toEqual(['250000'])
    expect(firstOf('со 100 тысячами', 'ru-RU')).toEqual(['100000'])
    expect(firstOf('2,5 Mio. Zeilen', 'de-DE')).toEqual(['2500000'])
  })

  it('should leave digits of words alone and keep inflected numbers', () => {
    expect(firstOf('E3, x64, 2FA, P1', 'en-US')).toEqual([])
    expect(firstOf('1st, 64-bit, Office 365', 'en-US')).toEqual(['1', '64', '365'])
    expect(firstOf("5'i 30-я 10:n", 'tr-TR')).toEqual(['5', '30', '10'])
  })

  it('should read signs in front of a number only', () => {
    expect(firstOf('from -5 to −10, 3-4', 'en-US')).toEqual(['-5', '-10', '3', '4'])
  })

  it('should keep places inside of any text, in order and apart', () => {
    const piece = fc.constantFrom(
      '1',
      '٣',
      '７',
      '𝟏',
      '.',
      ',',
      ' ',
      ':',
      'K',
      'PM',
      '万',
      '-',
      'a',
      '\u00a0'
    )
    fc.assert(
      fc.property(
        fc.array(piece, {maxLength: 40}),
        fc.constantFrom(...locales),
        (pieces, locale) => {
          const text = pieces.join('')
          let end = 0
          for (const numeral of readNumbers(text, locale)) {
            expect(numeral.start).toBeGreaterThanOrEqual(end)
            expect(numeral.end).toBeGreaterThan(numeral.start)
            expect(numeral.meanings.length).toBeGreaterThan(0)
            end = numeral.end
          }
          expect(end).toBeLessThanOrEqual(text.length)
        }
      )
    )
  })

  it('should stay linear', () => {
    const start = process.hrtime.bigint()
    for (const text of [
      '1 '.repeat(50_000),
      '1.'.repeat(50_000),
      '1,000'.repeat(20_000),
      '1'.repeat(99_999)
    ])
      for (const _ of readNumbers(text, 'fr-FR'));
    expect(Number(process.hrtime.bigint() - start) / 1e9).toBeLessThan(5)
  })
})

describe('toAsciiDigits', () => {
  it('should know the digits of every script', () => {
    for (const system of [
      'arab',
      'arabext',
      'deva',
      'beng',
      'thai',
      'fullwide',
      'mathsans',
      'khmr',
      'adlm'
    ]) {
      const format = new Intl.NumberFormat(`en-u-nu-${system}`, {useGrouping: false})
      expect(toAsciiDigits(format.format(1234567890))).toBe('1234567890')
    }
  })
})

describe('readVersions', () => {
  const textsOf = (text: string, locale = 'en-US') =>
    readVersions(text, locale).map(({start, end}) => text.slice(start, end))

  it('should know versions by their name, word, list or dots', () => {
    expect(textsOf('Use TLS 1.2, not TLS 1.0/1.1.')).toEqual(['1.2', '1.0', '1.1'])
    expect(textsOf('Mac OS X 10.10 or 10.11')).toEqual(['10.10', '10.11'])
    expect(textsOf('version 16.0, v2.0, build 16.0.4266.1001')).toEqual([
      '16.0',
      '2.0',
      '16.0.4266.1001'
    ])
    expect(textsOf('バージョン80.0.361.50 以降', 'ja-JP')).toEqual(['80.0.361.50'])
    expect(textsOf('TLS 1.2 is set; use 1.2 only')).toEqual(['1.2', '1.2'])
  })

  it('should leave decimal numbers, dates and groups alone', () => {
    expect(textsOf('Wait 1.5 hours for 0.5 GB')).toEqual([])
    expect(textsOf('HDD 2.5-inch at 1.5%')).toEqual([])
    expect(textsOf('am 3.5.2021 und 1.000.000', 'de-DE')).toEqual([])
  })

  it('should take native digits as they are meant and wide ones as damage', () => {
    expect(readVersions('TLS ١.٢', 'ar-EG').map(({meaning}) => meaning)).toEqual(['1.2'])
    expect(readVersions('TLS １.２', 'ja-JP').map(({meaning}) => meaning)).toEqual(['１.２'])
  })
})

describe('isSpelled', () => {
  it.each(locales.filter(canSpell))('should find what %s writes out', (locale) => {
    for (const number of [2, 3, 7, 12, 30, 45, 90, 100]) {
      for (const speller of spellersOf(locale)) {
        const text = `( ${speller.toCardinal(number)} )`
        expect(isSpelled(String(number), text, locale), text).toBe(true)
      }
    }
  })

  it('should find inflected words and compounds', () => {
    expect(isSpelled('30', 'innerhalb der ersten dreißig Tage', 'de-DE')).toBe(true)
    expect(isSpelled('5', 'в течение пяти дней', 'ru-RU')).toBe(true)
    expect(isSpelled('30', 'within forty days', 'en-US')).toBe(false)
  })
})

describe('namesMonth', () => {
  it('should know the names of a locale', () => {
    expect(namesMonth('le 3 mai 2021', 5, 'fr-FR')).toBe(true)
    expect(namesMonth('٣ مايو', 5, 'ar-EG')).toBe(true)
    expect(namesMonth('3 мая', 5, 'ru-RU')).toBe(true)
    expect(namesMonth('2021年5月3日', 5, 'ja-JP')).toBe(false)
  })
})

describe('writeNumber', () => {
  it('should write as the locale does, with the groups and zeros of the source', () => {
    expect(writeNumber('87.74', '877,74', '87.74', 'sv-SE')).toBe('87,74')
    expect(writeNumber('50000', '500.000', '50,000', 'de-DE')).toBe('50.000')
    expect(writeNumber('30', '٤٠', '30', 'ar-EG')).toBe('٣٠')
    expect(writeNumber('1.5', '1,6', '1.50', 'fr-FR')).toBe('1,50')
  })
})
