import {describe, expect, it} from 'vitest'
import {quotesOf} from '../../src/term/quotes.ts'
import {blankTechnical} from '../../src/term/technical.ts'

describe('quotesOf', () => {
  it('should find quotations in the marks of every language', () => {
    const quotations = [
      '"a b"',
      "'a b'",
      '“a b”',
      '„a b“',
      '„a b”',
      '”a b”',
      '«a b»',
      '»a b«',
      '‚a b‘',
      '「a b」',
      '‹a b›'
    ]
    for (const quotation of quotations) {
      const text = `x ${quotation}, y`
      expect(quotesOf(text).map(({start, end}) => text.slice(start, end))).toEqual([quotation])
    }
  })

  it('should take a mark between letters for an apostrophe', () => {
    expect(quotesOf("l'été d’hiver don't")).toEqual([])
    const text = "say 'don't know' now"
    expect(quotesOf(text).map(({start, end}) => text.slice(start, end))).toEqual(["'don't know'"])
  })

  it('should pair nothing that is far apart, and stay quick', () => {
    expect(quotesOf(`"${'a '.repeat(400)}"`)).toEqual([])
    const start = performance.now()
    quotesOf('" '.repeat(20_000))
    quotesOf('„ '.repeat(20_000))
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe('blankTechnical', () => {
  it('should blank what is no word of a language and keep every offset', () => {
    const text =
      'Run Get-Mailbox -Identity x@y.example in C:\\Temp or /usr, set %PATH% and OneDrive now'
    const blanked = blankTechnical(text)
    expect(blanked.length).toBe(text.length)
    expect(blanked.replace(/ +/g, ' ')).toBe('Run in or set and now')
    expect(blanked.indexOf('now')).toBe(text.indexOf('now'))
  })

  it('should leave words alone, in every script', () => {
    for (const text of ['E-Mail-Konto – ja, (doch).', '打开设置。然后关闭', 'здесь, там.']) {
      expect(blankTechnical(text)).toBe(text)
    }
  })

  it('should stay quick on text without blanks', () => {
    const start = performance.now()
    blankTechnical('中'.repeat(300_000))
    blankTechnical('Aa-'.repeat(100_000))
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
