import fc from 'fast-check'
import {expect, it} from 'vitest'
import {lineStarts, pointAt} from '../../src/place/lines.ts'

it('should start a line after CR LF, LF and CR', () => {
  expect(lineStarts('')).toEqual([0])
  expect(lineStarts('a\nb')).toEqual([0, 2])
  expect(lineStarts('a\r\nb\rc\n')).toEqual([0, 3, 5, 7])
  expect(lineStarts('\n\r\r\n')).toEqual([0, 1, 2, 4])
})

it('should count columns in UTF-16 units from 1', () => {
  const starts = lineStarts('a😀b\nc')
  expect(pointAt(starts, 0)).toEqual({line: 1, column: 1, offset: 0})
  expect(pointAt(starts, 3)).toEqual({line: 1, column: 4, offset: 3})
  expect(pointAt(starts, 5)).toEqual({line: 2, column: 1, offset: 5})
  expect(pointAt(starts, 6)).toEqual({line: 2, column: 2, offset: 6})
})

it('should find the line and column of every offset', () => {
  const texts = fc.array(fc.constantFrom('a', 'ö', '😀', '\n', '\r', '\r\n'), {maxLength: 40})
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('')
      const starts = lineStarts(text)
      let line = 1
      let column = 1
      for (let offset = 0; offset <= text.length; offset++) {
        expect(pointAt(starts, offset)).toEqual({line, column, offset})
        const isBreak =
          text[offset] === '\n' || (text[offset] === '\r' && text[offset + 1] !== '\n')
        line += isBreak ? 1 : 0
        column = isBreak ? 1 : column + 1
      }
    })
  )
})
