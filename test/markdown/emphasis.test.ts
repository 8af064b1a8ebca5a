import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {describe, expect, it} from 'vitest'
import {emphasize, isSign} from '../../src/markdown/emphasis.ts'
import {parse} from '../../src/parse/parse.ts'

describe('emphasize', () => {
  it('should move blanks at the edges out', () => {
    expect(emphasize(' False ', 'to', 'に', '**', 'ja')).toBe(' **False** ')
    expect(emphasize(' Save ', 'click ', ' now', '**', 'en')).toBe('**Save**')
    expect(emphasize('Note ', '', ': this', '**', 'nl')).toBe('**Note**')
    expect(emphasize('Note ', '', ': this', '**', 'fr')).toBe('**Note** ')
  })

  it('should move a pair of quotation marks out where delimiters cannot stand beside them', () => {
    expect(emphasize('「有効」', '値を', 'に', '**', 'ja')).toBe('「**有効**」')
    expect(emphasize('"已启用"。', '改为', '然后', '**', 'zh')).toBe('"**已启用**"。')
  })

  it('should move what ends a clause out', () => {
    expect(emphasize('Example:', '', 'https', '**', 'en')).toBe('**Example**:')
  })

  it('should leave what has no plain way', () => {
    expect(emphasize('A (B)', '', 'の', '**', 'ja')).toBeUndefined()
    expect(emphasize(' ', '', '', '**', 'en')).toBeUndefined()
  })

  it('should write what Markdown reads as emphasis', () => {
    const words = fc.string({
      unit: fc.constantFrom(
        'a',
        '値',
        'ß',
        ' ',
        '「',
        '」',
        '(',
        ')',
        ':',
        '。',
        '"',
        '!',
        '😀',
        '1'
      ),
      maxLength: 12
    })
    fc.assert(
      fc.property(words, words, words, (phrase, before, after) => {
        const text = `x${before}`
        const fixed = emphasize(phrase, text, `${after}x`, '**', 'en')
        if (fixed === undefined) return
        const tree = parse(`${text}${fixed}${after}x`, 0)
        const [paragraph] = tree.children
        const strong = paragraph && 'children' in paragraph ? paragraph.children : []
        expect((strong as readonly Nodes[]).map(({type}) => type)).toContain('strong')
      })
    )
  })
})

describe('isSign', () => {
  it('should tell powers and masks from emphasis', () => {
    const at = (text: string) => {
      const start = text.indexOf('**')
      return isSign(text, {start, end: start + 2})
    }
    expect(at('2**3')).toBe(true)
    expect(at('2 ** 3')).toBe(true)
    expect(at('src/**')).toBe(true)
    expect(at('Profile**.')).toBe(false)
    expect(at('the ** menu')).toBe(false)
  })
})
