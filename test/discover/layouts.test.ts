import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readLocale} from '../../src/bcp47/canonical.ts'
import type {LayoutContext} from '../../src/discover/layout.ts'
import {layouts} from '../../src/discover/layouts/index.ts'
import {compilePattern} from '../../src/discover/pattern.ts'

const context: LayoutContext = {
  rootName: 'printing',
  folders: new Set(['Help', 'Help.de-DE', 'Help.sr-Latn-RS']),
  sourceLocale: 'en-US',
  readLocale
}

const locale = fc.constantFrom('de-DE', 'sr-Latn-RS', 'en-US', 'zh-Hans', 'fil-PH', 'es-419')
const segment = fc.stringMatching(/^[a-z][a-z0-9. '-]{0,12}[a-z0-9]$/)
const slug = fc.array(segment, {minLength: 1, maxLength: 4}).map((parts) => parts.join('/'))

describe.each(layouts)('$name', (layout) => {
  it('should read what it writes', () => {
    fc.assert(
      fc.property(locale, slug, (locale, slug) => {
        const path = layout.write(locale, slug, context)
        expect(layout.read(path, context)).toEqual({locale, slug})
      })
    )
  })

  it('should not read other files', () => {
    for (const path of ['index.md', 'notes/index.md', 'de-DE.txt', 'de-DE/.md', '.de-DE.md']) {
      expect(layout.read(path, context)?.slug).not.toBe('')
      if (!path.startsWith('.de')) expect(layout.read(path, context)).toBe(undefined)
    }
  })
})

describe('pattern', () => {
  it('should read locale and article at any place', () => {
    const read = (pattern: string, path: string) => compilePattern(pattern).read(path, context)
    const expected = {locale: 'de-DE', slug: 'a/b'}
    expect(read('/kb/{locale}/{article}.md', '/kb/de-DE/a/b.md')).toEqual(expected)
    expect(read('/kb/{article}.{locale}.md', '/kb/a/b.de-DE.markdown')).toEqual(expected)
    expect(read('/kb/i18n/{locale}/current/{article}.md', '/kb/i18n/de-DE/current/a/b.md')).toEqual(
      expected
    )
    expect(read('/kb/{article}.md', '/kb/a.md')).toEqual({locale: 'en-US', slug: 'a'})
    expect(read('/kb/{locale}/{article}.md', '/kb/img/a.md')).toBe(undefined)
  })

  it('should take everything else literally', () => {
    const pattern = compilePattern('/k.b/(x)+[y]/{locale}/{article}.md')
    expect(pattern.root).toBe('/k.b/(x)+[y]')
    expect(pattern.read('/k.b/(x)+[y]/de-DE/a.md', context)).toEqual({locale: 'de-DE', slug: 'a'})
    expect(pattern.read('/kXb/(x)+[y]/de-DE/a.md', context)).toBe(undefined)
  })

  it('should refuse a pattern without an article, or with two locales', () => {
    expect(() => compilePattern('/kb/{locale}.md')).toThrow('expected `{article}` once')
    expect(() => compilePattern('/{locale}/{locale}/{article}.md')).toThrow('at most once')
  })
})
