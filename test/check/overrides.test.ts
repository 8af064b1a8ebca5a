import {describe, expect, it} from 'vitest'
import {settingsByDocument} from '../../src/check/overrides.ts'
import type {Override} from '../../src/model/settings.ts'
import {articleOf, fileOf} from '../check/rule-case.ts'

const none: Override = {files: [], locales: [], rules: {}}

/** What holds for `fact-url` in a document. */
function levelIn(path: string, locale: string, overrides: readonly Override[]): unknown {
  const [document] = articleOf([fileOf(`${locale}.md`, '# A\n')]).documents
  if (!document) return undefined
  const settingsOf = settingsByDocument({rules: {'fact-url': 'error'}, overrides})
  return settingsOf({...document, path})['fact-url']
}

describe('settingsByDocument', () => {
  const legacy: Override = {...none, files: ['/kb/*/legacy/**'], rules: {'fact-url': 'off'}}

  it('should hold for the files that it names', () => {
    expect(levelIn('/kb/de-DE/legacy/a/b.md', 'de-DE', [legacy])).toEqual({severity: 'off'})
    expect(levelIn('/kb/de-DE/a.md', 'de-DE', [legacy])).toBe('error')
  })

  it('should hold for a locale, or all of a language', () => {
    const french: Override = {...none, locales: ['fr'], rules: {'fact-url': 'info'}}
    expect(levelIn('/kb/fr-CA/a.md', 'fr-CA', [french])).toEqual({severity: 'info'})
    expect(levelIn('/kb/fr-CA/a.md', 'fr-ca', [{...french, locales: ['fr-CA']}])).toEqual({
      severity: 'info'
    })
    expect(levelIn('/kb/fy-NL/a.md', 'fy-NL', [french])).toBe('error')
  })

  it('should let the last decide, and keep options', () => {
    const ignoring: Override = {...none, rules: {'fact-url': {ignore: ['x']}}}
    expect(levelIn('/kb/de-DE/legacy/a.md', 'de-DE', [legacy, ignoring])).toEqual({
      severity: 'off',
      ignore: ['x']
    })
    expect(
      levelIn('/kb/de-DE/legacy/a.md', 'de-DE', [legacy, {...none, rules: {'fact-url': 'info'}}])
    ).toEqual({severity: 'info'})
  })
})
