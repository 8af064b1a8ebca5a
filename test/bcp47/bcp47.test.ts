import {expect, it} from 'vitest'
import {readLocale, sameLocale} from '../../src/bcp47/canonical.ts'
import {directionOf} from '../../src/bcp47/direction.ts'
import {localeName} from '../../src/bcp47/locale-name.ts'

it('should read language, script and region and keep the letters', () => {
  for (const tag of ['de', 'de-DE', 'de-de', 'sr-Latn-RS', 'zh-Hans', 'es-419', 'fil-PH', 'yue']) {
    expect(readLocale(tag)).toBe(tag)
  }
})

it('should not take the names of ordinary folders for locales', () => {
  const names = ['new', 'man', 'bin', 'src', 'img', 'api', 'docs', 'to-pc', 'xx', 'de_DE', 'de-XX']
  for (const name of [...names, '', 'de-', '-de', 'de-DE.md', 'de-Zzzzz', 'en-US-x-private']) {
    expect(readLocale(name)).toBe(undefined)
  }
})

it('should compare locales without regard to case', () => {
  expect(sameLocale('de-DE', 'de-de')).toBe(true)
  expect(sameLocale('de-DE', 'de-AT')).toBe(false)
})

it('should tell the direction by script', () => {
  expect(['ar-SA', 'he', 'ur', 'fa-IR', 'ks', 'pa-Arab', 'ckb'].map(directionOf)).toEqual(
    Array(7).fill('rtl')
  )
  expect(['de-DE', 'zh-CN', 'pa', 'ks-Deva', 'no such tag'].map(directionOf)).toEqual(
    Array(5).fill('ltr')
  )
})

it('should name a locale in its own language', () => {
  expect(localeName('de-DE')).toBe('Deutsch (Deutschland)')
  expect(localeName('no such tag')).toBe('no such tag')
})
