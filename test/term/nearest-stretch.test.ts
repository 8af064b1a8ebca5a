import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {editDistance} from '../../src/term/edit-distance.ts'
import {foldLetters, nearestStretch} from '../../src/term/nearest-stretch.ts'

describe('nearestStretch', () => {
  it.each([
    ['Use Get- Relay now', 'Get-Relay', 'Get- Relay'],
    ['Use xGet-Relay now', 'Get-Relay', 'xGet-Relay'],
    ['die Relay-Liste', 'set-Relay-Liste', 'Relay-Liste'],
    ['nothing of the kind', 'Get-Relay', undefined]
  ])('should find in %j what was %j', (text, part, expected) => {
    const found = nearestStretch(text, part, 4)
    expect(found && text.slice(found.start, found.end)).toBe(expected)
  })

  it('should find nothing where a search would cost too much', () => {
    expect(nearestStretch('a'.repeat(10_000), 'a'.repeat(100), 3)).toBeUndefined()
  })

  it('should count edits as the distance of words does', () => {
    const letters = fc.string({unit: fc.constantFrom('a', 'b', '-', ' '), maxLength: 12})
    fc.assert(
      fc.property(letters, letters, (text, part) => {
        const found = nearestStretch(text, part, 3)
        if (!found) return
        const distance = editDistance(text.slice(found.start, found.end), part, 20)
        // Because a swap is one edit there and two here.
        expect(found.edits).toBeGreaterThanOrEqual(distance)
        expect(found.edits).toBeLessThanOrEqual(3)
      })
    )
  })

  it('should always find what is there', () => {
    const word = fc.string({unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8})
    fc.assert(
      fc.property(word, word, word, (before, part, after) => {
        const found = nearestStretch(`${before} ${part} ${after}`, part, 2)
        expect(found?.edits).toBe(0)
      })
    )
  })
})

describe('foldLetters', () => {
  it('should keep the length and take signs of a language for those of code', () => {
    expect(foldLetters('Get–Relay “Ａ：１”\u00a0İ')).toBe('get-relay "a:1" İ')
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => foldLetters(text).length === text.length)
    )
  })
})
