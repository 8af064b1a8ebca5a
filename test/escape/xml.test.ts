import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {escapeXml} from '../../src/escape/xml.ts'
import {readXml, textOf} from '../export/xml.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

describe('escapeXml', () => {
  it('should leave text of any script as it is', () => {
    for (const text of ['', 'Öffnen', '打开', 'افتح', '😀', '\u200B', "it's"]) {
      expect(escapeXml(text)).toBe(text)
    }
  })

  it('should write what reorders or breaks lines as references', () => {
    expect(escapeXml('a\u2028\u202Eb')).toBe('a&#8232;&#8238;b')
  })

  it('should write what has a meaning in XML as references', () => {
    expect(escapeXml('<a b="c">&amp;</a>')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;amp;&lt;/a&gt;')
    expect(escapeXml(']]>')).toBe(']]&gt;')
    expect(escapeXml('a\r\nb\tc')).toBe('a&#13;&#10;b&#9;c')
  })

  it('should replace what XML cannot hold', () => {
    expect(escapeXml('\0\u0008\u000B\u001F')).toBe('\uFFFD'.repeat(4))
    expect(escapeXml('\uFFFE\uFFFF')).toBe('\uFFFD\uFFFD')
    expect(escapeXml('\uD83D\uDE00\uD83D \uDE00')).toBe('😀\uFFFD \uFFFD')
    expect(escapeXml('\uDE00\uD83D')).toBe('\uFFFD\uFFFD')
  })

  it('should survive as content and as attribute', () => {
    const text = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.string({unit: fc.constantFrom(...'<>&"\'\r\n\t ]\0\uD800\uDC00\uFFFE')})
    )
    fc.assert(
      fc.property(text, (value) => {
        const escaped = escapeXml(value)
        const root = readXml(`${declaration}<a b="${escaped}">${escaped}</a>`)
        const expected = value
          .replace(/\p{Surrogate}/gu, '\uFFFD')
          .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '\uFFFD')
        expect([textOf(root), root.attributes['b']]).toEqual([expected, expected])
      })
    )
  })
})
