import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {escapeHtml} from '../../src/escape/html.ts'
import {clipped, displayWidth, isolated, padded, styled} from '../../src/escape/terminal.ts'
import {visible} from '../../src/escape/visible.ts'
import {wellFormed} from '../../src/escape/well-formed.ts'

describe('escapeHtml', () => {
  it('should leave nothing that ends a text or an attribute', () => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), (text) => !/[<>"']/.test(escapeHtml(text))))
  })

  it('should be read back as the same text', () => {
    const text = `<a href="x" title='y'>&amp;</a>`
    const read = escapeHtml(text).replace(/&#(\d+);/g, (_, code) =>
      String.fromCharCode(Number(code))
    )
    expect(read).toBe(text)
  })
})

describe('visible', () => {
  it('should show control characters as pictures', () => {
    expect(visible('a\tb\r\nc\0\x1B[31m\x7F')).toBe('a␉b␍␊c␀␛[31m␡')
  })

  it('should name what reorders or hides text', () => {
    expect(visible('a\u202Eb\u200B\u2066\uFEFF\u00AD')).toBe(
      'a⟨U+202E⟩b⟨U+200B⟩⟨U+2066⟩⟨U+FEFF⟩⟨U+00AD⟩'
    )
    expect(visible('TLS\u00A01.2\u2009x')).toBe('TLS⍽1.2⍽x')
  })

  it('should leave letters of all scripts and emoji as they are', () => {
    for (const text of [
      'Größe ändern',
      '注册表项：值',
      'مفاتيح التسجيل',
      'می\u200Cخواهم',
      '👩\u200D💻 ❤\uFE0F',
      'क्\u200Dष'
    ]) {
      expect(visible(text)).toBe(text)
    }
  })

  it('should give one line without control characters for any text', () => {
    const hidden = /[\p{Cc}\p{Surrogate}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u
    fc.assert(fc.property(fc.string({unit: 'binary'}), (text) => !hidden.test(visible(text))))
    expect(visible('a\uD800b')).toBe('a\uFFFDb')
  })

  it('should change nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => visible(visible(text)) === visible(text))
    )
  })
})

describe('wellFormed', () => {
  it('should keep pairs, tabs and line ends, and replace the rest', () => {
    expect(wellFormed('😀\t\r\n')).toBe('😀\t\r\n')
    expect(wellFormed('\0\x1B\uD83D\uFFFF\u0085')).toBe('\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD')
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => !/\p{Surrogate}/u.test(wellFormed(text)))
    )
  })
})

describe('terminal', () => {
  it('should measure columns', () => {
    const widths = [
      'abc',
      '注册',
      'é',
      'e\u0301',
      '👩\u200D💻',
      '🇩🇪',
      'ｱ',
      '가',
      'مرحبا',
      '：'
    ].map(displayWidth)
    expect(widths).toEqual([3, 4, 1, 1, 2, 2, 1, 2, 5, 2])
  })

  it('should fill up and shorten by columns', () => {
    expect(padded('注册', 6)).toBe('注册  ')
    expect(clipped('注册表项', 5)).toBe('注册…')
    expect(clipped('short', 5)).toBe('short')
    fc.assert(
      fc.property(
        fc.string({unit: 'grapheme'}),
        fc.integer({min: 1, max: 30}),
        (text, columns) => displayWidth(clipped(visible(text), columns)) <= columns
      )
    )
  })

  it('should isolate right-to-left text only', () => {
    expect(isolated('السجل')).toBe('\u2068السجل\u2069')
    expect(isolated('Größe')).toBe('Größe')
  })

  it('should end each style', () => {
    expect(styled('x', 'bold', 'red')).toBe('\u001B[1;31mx\u001B[0m')
    expect(styled('', 'bold')).toBe('')
  })
})
