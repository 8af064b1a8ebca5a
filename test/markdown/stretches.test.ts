import fc from 'fast-check'
import type {Text} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {describe, expect, it} from 'vitest'
import {stretches} from '../../src/markdown/stretches.ts'
import {appendSource} from '../../src/markdown/text-source.ts'
import type {MappedText} from '../../src/model/place.ts'
import {mappedTextBuilder, toFile} from '../../src/place/mapped-text.ts'

describe('stretches', () => {
  it('should have one of a value that stands as it is', () => {
    expect(stretches('Druck', 'Druck', true)).toEqual([
      {at: 0, length: 5, from: 0, to: 5, isSame: true, isEscaped: false}
    ])
  })

  it('should part the value at escapes and references', () => {
    expect(stretches('a*b & c', 'a\\*b &amp; c', true)).toEqual([
      {at: 0, length: 1, from: 0, to: 1, isSame: true, isEscaped: false},
      {at: 1, length: 3, from: 2, to: 5, isSame: true, isEscaped: true},
      {at: 4, length: 1, from: 5, to: 10, isSame: false, isEscaped: false},
      {at: 5, length: 2, from: 10, to: 12, isSame: true, isEscaped: false}
    ])
  })

  it('should take backslashes of code for what they are', () => {
    expect(stretches('a\\*&amp;', 'a\\*&amp;', false)).toHaveLength(1)
  })
})

describe('appendSource', () => {
  it('should find the way through every kind of text', () => {
    for (const [text, value, part, raw] of [
      ['C:\\\\Temp', 'C:\\Temp', '\\T', '\\T'],
      ['\\\\&amp;.', '\\&.', '&', '&amp;'],
      ['&unknown; &', '&unknown; &', 'unknown', 'unknown'],
      ['&ngE;x', '≧̸x', 'x', 'x'],
      ['&#x1F600;!', '😀!', '!', '!'],
      ['a\r\nb', 'a\nb', '\n', '\r\n'],
      ['a\rb', 'a\nb', 'b', 'b'],
      ['a\0b', 'a\uFFFDb', '\uFFFD', '\0'],
      ['x&nbsp;x', 'x\u00A0x', '\u00A0', '&nbsp;']
    ] as const) {
      const mapped = read(text, value)
      const at = value.indexOf(part)
      const {start, end} = toFile(mapped, at, at + part.length)
      expect([mapped.text, text.slice(start, end)]).toEqual([value, raw])
    }
  })

  it('should step over what containers put before a line', () => {
    const text = '> > eins\n> > zwei'
    const mapped = read(text.slice(4), 'eins\nzwei')
    const {start, end} = toFile(mapped, 5, 9)
    expect(text.slice(start + 4, end + 4)).toBe('zwei')
  })

  it('should tell of each escape, where it is in both texts', () => {
    const builder = mappedTextBuilder()
    const escapes: (readonly number[])[] = []
    builder.append('>', 0)
    appendSource(builder, 'a*_b\\', '>a\\*\\_b\\\\', {start: 1, end: 10}, true, (...at) =>
      escapes.push(at)
    )
    expect(builder.build().text).toBe('>a*_b\\')
    expect(escapes).toEqual([
      [2, 2],
      [3, 4],
      [5, 7]
    ])
  })

  it('should give the value of any text that is parsed, each run where it stands', () => {
    const piece = fc.constantFrom(
      ...['a', 'ö', '😀', ' ', '\\', '\\*', '\\\\', '&', '&amp;', '&#0;', '&lt', '&copy;', ';', '*']
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 20}), (pieces) => {
        const text = `x${pieces.join('')}x`
        const paragraph = fromMarkdown(text).children[0]
        const nodes = paragraph?.type === 'paragraph' ? paragraph.children : []
        for (const node of nodes) if (node.type === 'text') expectWay(node, text)
      })
    )
  })

  it('should never lose a letter of a value that is not in the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (value, text) => {
        expect(read(text, value).text).toBe(value)
      })
    )
  })

  it('should take time in proportion to the text', () => {
    for (const part of ['\\*', '&amp;', '&amp', '&#', '\\\\', '&a\\!', '\r\n']) {
      const start = performance.now()
      read(part.repeat(100_000), '*&!\n'.repeat(100_000))
      expect(performance.now() - start).toBeLessThan(3000)
    }
  })
})

function read(text: string, value: string): MappedText {
  const builder = mappedTextBuilder()
  appendSource(builder, value, text, {start: 0, end: text.length})
  return builder.build()
}

function expectWay(node: Text, text: string): void {
  const start = node.position?.start.offset ?? 0
  const builder = mappedTextBuilder()
  appendSource(builder, node.value, text, {start, end: node.position?.end.offset ?? 0})
  const mapped = builder.build()
  expect(mapped.text).toBe(node.value)
  for (let run = 0; run < mapped.runs.length; run += 3) {
    const [at = 0, offset = 0, length = 0] = mapped.runs.slice(run, run + 3)
    expect(text.slice(offset, offset + length)).toBe(node.value.slice(at, at + length))
  }
}
