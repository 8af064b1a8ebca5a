import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {isDestination, shownLinks} from '../../src/link/destination.ts'

describe('shownLinks', () => {
  it.each([
    ['see [a] (https://x.org)', 'a', 'https://x.org', true],
    ['see [a]（https://x.org）', 'a', 'https://x.org', true],
    ['see ［a］(b.md)', 'a', 'b.md', true],
    ['see [a](https://x.org/(v=1)', 'a', 'https://x.org/(v=1)', false],
    ['see [a](https://x.org.', 'a', 'https://x.org', false],
    ['see [a [b]](#c)', 'a [b]', '#c', true],
    ['see (a)[https://x.org]', 'a', 'https://x.org', true],
    ['see a] (https://x.org)', undefined, 'https://x.org', true]
  ])('should read %s', (text, label, destination, isClosed) => {
    expect(shownLinks(text)).toMatchObject([{label, destination, isClosed}])
  })

  it.each(['[OK] (or [Apply])', '[From a device](USB stick)', '[a](b)', 'a (b) [c]', '](', ''])(
    'should leave %s',
    (text) => {
      expect(shownLinks(text)).toEqual([])
    }
  )

  it('should find places in the text, in order', () => {
    const piece = fc.constantFrom('[', ']', '(', ')', ' ', 'a', 'https://x', '#y', '（', '）', '］')
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 30}), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const {start, from, end, destination} of shownLinks(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(from).toBeGreaterThanOrEqual(start)
          expect(end).toBeGreaterThan(from)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(text.slice(from, end)).toContain(destination)
          last = end
        }
      })
    )
  })

  it('should take little time for hostile text', () => {
    const start = performance.now()
    for (const piece of ['](', '[', '](https://x ', '](#a)', ')[', '](((((']) {
      shownLinks(piece.repeat(50_000))
    }
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

it('should know destinations from words', () => {
  for (const text of [
    'https://x.org',
    'mailto:a@x.org',
    '../a',
    '/a/b',
    '#a',
    'a/b.md#c',
    'www.x.org'
  ])
    expect(isDestination(text)).toBe(true)
  for (const text of ['or [Apply]', 'USB', '3 points', 'TLS 1.2', ''])
    expect(isDestination(text)).toBe(false)
})
