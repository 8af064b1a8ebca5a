import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {isJoinerNeeded, nameOf, unbalanced} from '../../src/bidi/controls.ts'

describe('unbalanced', () => {
  it('should be silent about pairs, nested ones too', () => {
    expect(unbalanced('\u202Aa\u202C \u2067b \u202Bc\u202C\u2069')).toEqual([])
  })

  it('should tell what is not closed and what was not opened', () => {
    expect(unbalanced('a\u202Ab')).toEqual([{start: 1, end: 2, opens: true}])
    expect(unbalanced('a\u2069b')).toEqual([{start: 1, end: 2, opens: false}])
  })

  it('should take embeddings that an isolate ends for open', () => {
    expect(unbalanced('\u2067\u202Aa\u2069\u202C')).toEqual([
      {start: 1, end: 2, opens: true},
      {start: 4, end: 5, opens: false}
    ])
  })

  it('should leave nothing when what it tells is removed', () => {
    const controls = fc.constantFrom(
      '\u202A',
      '\u202B',
      '\u202C',
      '\u2066',
      '\u2068',
      '\u2069',
      'x'
    )
    fc.assert(
      fc.property(fc.string({unit: controls, maxLength: 30}), (text) => {
        const lost = new Set(unbalanced(text).map(({start}) => start))
        const rest = [...text].filter((_, index) => !lost.has(index)).join('')
        expect(unbalanced(rest)).toEqual([])
      })
    )
  })
})

describe('isJoinerNeeded', () => {
  it('should know scripts that join their letters, and emoji', () => {
    expect(isJoinerNeeded('می\u200Cخواهم', 2)).toBe(true)
    expect(isJoinerNeeded('क्\u200Dष', 2)).toBe(true)
    expect(isJoinerNeeded('\u{1F468}\u200D\u{1F469}', 2)).toBe(true)
    expect(isJoinerNeeded('Get\u200DMailbox', 3)).toBe(false)
    expect(isJoinerNeeded('می\u200Bخواهم', 2)).toBe(false)
  })
})

it('should name characters', () => {
  expect(nameOf('\u202E')).toBe('U+202E RIGHT-TO-LEFT OVERRIDE')
  expect(nameOf('\u{E0041}')).toBe('U+E0041 TAG CHARACTER')
})
