import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {MappedText} from '../../src/model/place.ts'
import {compose, mappedTextBuilder, toFile, wholeText} from '../../src/place/mapped-text.ts'

/** `Zo&euml; is in` as a reader sees it: the entity is a gap. */
function withEntity(): MappedText {
  const builder = mappedTextBuilder()
  builder.append('Zo', 0)
  builder.appendGap('ë')
  builder.append(' is in', 8)
  return builder.build()
}

describe('toFile', () => {
  it('should find a range inside a run', () => {
    expect(toFile(withEntity(), 0, 2)).toEqual({start: 0, end: 2})
    expect(toFile(withEntity(), 4, 6)).toEqual({start: 9, end: 11})
  })

  it('should widen a range that touches a gap to the whole gap', () => {
    expect(toFile(withEntity(), 2, 3)).toEqual({start: 2, end: 8})
    expect(toFile(withEntity(), 1, 4)).toEqual({start: 1, end: 9})
    expect(toFile(withEntity(), 0, 3)).toEqual({start: 0, end: 8})
  })

  it('should keep an empty range empty', () => {
    for (let offset = 0; offset <= 9; offset++) {
      const {start, end} = toFile(withEntity(), offset, offset)
      expect(end).toBe(start)
    }
  })

  it('should have a place in the file for a text that is all gaps', () => {
    const builder = mappedTextBuilder()
    builder.appendGap('\n')
    expect(toFile(builder.build(), 0, 1)).toEqual({start: 0, end: 0})
    expect(toFile(wholeText(''), 0, 0)).toEqual({start: 0, end: 0})
  })

  it('should prefer what follows for a range that starts on a seam', () => {
    const builder = mappedTextBuilder()
    builder.append('one', 0)
    builder.append('two', 100)
    expect(toFile(builder.build(), 3, 6)).toEqual({start: 100, end: 103})
    expect(toFile(builder.build(), 0, 3)).toEqual({start: 0, end: 3})
  })
})

describe('compose', () => {
  it('should leave a text that maps on to a whole file as it is', () => {
    const mapped = withEntity()
    expect(compose(mapped, wholeText('Zo&euml; is in'))).toBe(mapped)
  })

  it('should split a run that crosses a seam', () => {
    const outer = mappedTextBuilder()
    outer.append('abc', 10)
    outer.append('def', 50)
    const inner = mappedTextBuilder()
    inner.append('bcde', 1)
    expect(compose(inner.build(), outer.build())).toEqual({
      text: 'bcde',
      runs: [0, 11, 2, 2, 50, 2]
    })
  })

  it('should take every character back to the one in the file that it was cut from', () => {
    fc.assert(
      fc.property(cuts(), cuts(), (first, second) => {
        const file = Array.from({length: 60}, (_, index) =>
          String.fromCharCode(0x4e00 + index)
        ).join('')
        const outer = cut(file, first)
        const inner = cut(outer.text, second)
        const whole = compose(inner, outer)
        expect(whole.text).toBe(inner.text)
        expectRunsToMatch(whole, file)
        for (let at = 0; at < whole.text.length; at++) {
          const {start, end} = toFile(whole, at, at + 1)
          if (whole.text[at] !== '-') expect(file.slice(start, end)).toBe(whole.text[at])
          expect(end).toBeGreaterThanOrEqual(start)
        }
      })
    )
  })
})

describe('mappedTextBuilder', () => {
  it('should join runs that go on in the file', () => {
    const builder = mappedTextBuilder()
    builder.append('ab', 5)
    builder.append('', 20)
    builder.append('cd', 7)
    expect(builder.length()).toBe(4)
    expect(builder.build()).toEqual({text: 'abcd', runs: [0, 5, 4]})
  })

  it('should not join runs over a gap', () => {
    const builder = mappedTextBuilder()
    builder.append('a', 0)
    builder.appendGap('-')
    builder.append('b', 1)
    expect(builder.build().runs).toEqual([0, 0, 1, 2, 1, 1])
  })
})

/** Pieces that are kept: how much is left out before each, its length, and whether a gap follows. */
function cuts(): fc.Arbitrary<readonly [number, number, boolean][]> {
  return fc.array(fc.tuple(fc.nat(5), fc.nat(8), fc.boolean()), {maxLength: 8})
}

function cut(text: string, pieces: readonly [number, number, boolean][]): MappedText {
  const builder = mappedTextBuilder()
  let offset = 0
  for (const [skipped, length, hasGap] of pieces) {
    offset += skipped
    builder.append(text.slice(offset, offset + length), offset)
    offset += length
    if (hasGap) builder.appendGap('-')
  }
  return builder.build()
}

function expectRunsToMatch({text, runs}: MappedText, file: string): void {
  let last = 0
  for (let index = 0; index < runs.length; index += 3) {
    const [start = 0, offset = 0, length = 0] = runs.slice(index, index + 3)
    expect(start).toBeGreaterThanOrEqual(last)
    expect(text.slice(start, start + length)).toBe(file.slice(offset, offset + length))
    last = start + length
  }
}
