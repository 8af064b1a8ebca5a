import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {bareAddresses} from '../../src/address/bare-address.ts'
import {canonicalAddress} from '../../src/address/canonical.ts'
import {withOwnLocale} from '../../src/address/own-locale.ts'
import {leadsToSamePage} from '../../src/address/same-page.ts'

function found(text: string): readonly string[] {
  return bareAddresses(text).map(({start, end}) => text.slice(start, end))
}

describe('bareAddresses', () => {
  it('should leave out what stands around an address', () => {
    expect(found('See (https://example.com/a(b)), or "www.example.com".')).toEqual([
      'https://example.com/a(b)',
      'www.example.com'
    ])
    expect(found('[!VIDEO https://example.com/v?a=b]')).toEqual(['https://example.com/v?a=b'])
  })

  it('should end an address where a script without blanks goes on', () => {
    expect(found('https://example.com/aを開く。')).toEqual(['https://example.com/a'])
    expect(found('转到https://example.com/a，然后')).toEqual(['https://example.com/a'])
    expect(found('https://example.com/a로 이동')).toEqual(['https://example.com/a'])
    expect(found('https://example.com/über uns')).toEqual(['https://example.com/über'])
  })

  it('should read an address that words are glued to, and damaged ones', () => {
    expect(found('surhttps://example.com.')).toEqual(['https://example.com'])
    expect(found('https：//example.com/a')).toEqual(['https：//example.com/a'])
    expect(found('https: //example.com/a')).toEqual(['https: //example.com/a'])
  })

  it('should not take a scheme alone, a comment or a share for an address', () => {
    for (const text of ['http:// or https://', 'a // b', '\\\\server\\share', 'Note: // x'])
      expect(found(text)).toEqual([])
  })

  it('should find what was planted, with punctuation behind it', () => {
    const address = fc.webUrl({withQueryParameters: true, validSchemes: ['https']})
    fc.assert(
      fc.property(address, fc.constantFrom('', '.', ',', ' ', '。', '，', '"'), (url, behind) => {
        fc.pre(!/[.,:;!?'*~_)\]}]$|[()[\]{}]/.test(url))
        expect(found(`Text ${url}${behind}`)).toEqual([url])
      })
    )
  })

  it('should never throw, and find places in order', () => {
    fc.assert(
      fc.property(
        fc.string({unit: fc.constantFrom(...'a://.w)(［（ ', 'http', 'www.')}),
        (text) => {
          let last = 0
          for (const {start, end} of bareAddresses(text)) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            last = end
          }
        }
      )
    )
  })
})

describe('canonicalAddress', () => {
  it('should give one spelling to addresses that lead to one place', () => {
    for (const [a, b] of [
      ['https://Example.com', 'http://example.com/'],
      ['https://example.com/a%20b?', 'https://example.com/a b'],
      ['./a/../b.md', 'b.md'],
      ['www.example.com', 'https://www.example.com']
    ] as const)
      expect(canonicalAddress(a)).toBe(canonicalAddress(b))
  })

  it('should keep case, query and fragment, and what does not decode', () => {
    for (const [a, b] of [
      ['https://example.com/A', 'https://example.com/a'],
      ['https://example.com/a?b=1', 'https://example.com/a?b=2'],
      ['https://example.com/a#b', 'https://example.com/a#c'],
      ['https://example.com/%', 'https://example.com/']
    ] as const)
      expect(canonicalAddress(a)).not.toBe(canonicalAddress(b))
  })

  it('should change nothing a second time, and never throw', () => {
    fc.assert(
      fc.property(fc.webUrl({withFragments: true, withQueryParameters: true}), (url) => {
        const once = canonicalAddress(url)
        expect(canonicalAddress(once)).toBe(once)
      })
    )
    fc.assert(fc.property(fc.string(), (text) => void canonicalAddress(text)))
  })
})

describe('leadsToSamePage', () => {
  const en = 'https://example.com/en-us/guide'
  it('should let a locale follow the document or stay', () => {
    for (const [target, locale] of [
      ['https://example.com/de-de/guide', 'de-DE'],
      ['https://example.com/de/guide', 'de-AT'],
      ['https://example.com/guide', 'de-DE'],
      [en, 'de-DE'],
      ['https://example.com/sr-latn-rs/guide', 'sr-Latn-RS'],
      ['https://example.com/no/guide', 'nb-NO'],
      ['https://example.com/es-mx/guide', 'es-ES']
    ] as const)
      expect(leadsToSamePage(en, target, locale)).toBe(true)
  })

  it('should not let it be another', () => {
    for (const [target, locale] of [
      ['https://example.com/fr-fr/guide', 'de-DE'],
      ['https://example.com/zh-cn/guide', 'zh-TW'],
      ['https://example.com/de-de/guides', 'de-DE']
    ] as const)
      expect(leadsToSamePage(en, target, locale)).toBe(false)
  })

  it('should read locales in hosts and queries', () => {
    expect(leadsToSamePage('https://en.example.org/a', 'https://de.example.org/a', 'de-DE')).toBe(
      true
    )
    expect(
      leadsToSamePage('https://a.com/b?ui=en-US&ad=US', 'https://a.com/b?ui=pl-PL&ad=PL', 'pl-PL')
    ).toBe(true)
  })

  it('should take an address without host for that of the site, and a fragment for a heading', () => {
    expect(leadsToSamePage('/a/b#c', 'https://docs.example.com/a/b#c', 'de-DE')).toBe(true)
    expect(leadsToSamePage('/a/b#c', 'https://docs.example.com/a/c#c', 'de-DE')).toBe(false)
    expect(leadsToSamePage('a.md#one', './a.md#eins', 'de-DE')).toBe(true)
    expect(leadsToSamePage('/a/b#one', '/a/b#eins', 'de-DE')).toBe(false)
  })
})

describe('withOwnLocale', () => {
  it('should keep the locale that the translation has, where it suits', () => {
    const source = 'https://example.com/en-us/guide'
    expect(withOwnLocale(source, 'https://example.com/de-de/guid', 'de-DE')).toBe(
      'https://example.com/de-de/guide'
    )
    expect(withOwnLocale(source, 'https://example.com/fr-fr/guid', 'de-DE')).toBe(source)
    expect(withOwnLocale(source, 'https://example.com/guid', 'de-DE')).toBe(source)
  })
})
