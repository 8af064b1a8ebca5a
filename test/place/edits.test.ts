import fc from 'fast-check'
import {expect, it} from 'vitest'
import type {Fix} from '../../src/model/finding.ts'
import {applyEdits} from '../../src/place/edits.ts'

const text = 'abcdefghij'

it('should make edits in whatever order they come', () => {
  const edits = [
    {start: 8, end: 10, text: 'X'},
    {start: 0, end: 1, text: ''},
    {start: 3, end: 3, text: '+'}
  ]
  const {text: result, applied, skipped} = applyEdits(text, edits)
  expect(result).toBe('bc+defghX')
  expect(applied.map(({start}) => start)).toEqual([0, 3, 8])
  expect(skipped).toBe(0)
  expect(applyEdits(text, edits.toReversed()).text).toBe(result)
})

it('should leave an edit to the larger one that it lies in', () => {
  const inner = {start: 2, end: 3, text: '-'}
  const outer = {start: 1, end: 5, text: 'O'}
  expect(applyEdits(text, [inner, outer])).toEqual({text: 'aOfghij', applied: [outer], skipped: 0})
})

it('should skip the second of two that overlap', () => {
  const first = {start: 1, end: 4, text: '1'}
  const second = {start: 3, end: 6, text: '2'}
  expect(applyEdits(text, [second, first])).toEqual({
    text: 'a1efghij',
    applied: [first],
    skipped: 1
  })
})

it('should make equal edits once', () => {
  const edit = {start: 1, end: 2, text: 'B'}
  expect(applyEdits(text, [edit, {...edit}]).text).toBe('aBcdefghij')
})

it('should change nothing outside of the edits', () => {
  const edits = fc.array(
    fc.record({start: fc.nat(10), length: fc.nat(4), text: fc.constantFrom('', 'X', 'YY')}),
    {maxLength: 6}
  )
  fc.assert(
    fc.property(edits, (given) => {
      const all: Fix[] = given.map(({start, length, text: by}) => ({
        start,
        end: Math.min(10, start + length),
        text: by
      }))
      const {text: result, applied} = applyEdits(text, all)
      let cursor = 0
      let at = 0
      for (const edit of applied) {
        expect(edit.start).toBeGreaterThanOrEqual(cursor)
        const kept = text.slice(cursor, edit.start)
        expect(result.slice(at, at + kept.length)).toBe(kept)
        expect(result.startsWith(edit.text, at + kept.length)).toBe(true)
        at += kept.length + edit.text.length
        cursor = edit.end
      }
      expect(result.slice(at)).toBe(text.slice(cursor))
    })
  )
})
