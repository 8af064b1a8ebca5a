import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {alignSentences, type SentenceTrait} from '../../src/sentence/align-sentences.ts'

describe('alignSentences', () => {
  it('should pair sentences of like lengths one to one', () => {
    expect(beadsOf([40, 12, 80], [46, 15, 95])).toEqual(['0-1:0-1', '1-2:1-2', '2-3:2-3'])
  })

  it('should find a lost and an added sentence', () => {
    expect(beadsOf([40, 120, 15], [44, 16])).toContain('1-2:1-1')
    expect(beadsOf([40, 15], [44, 130, 16])).toContain('1-1:1-2')
  })

  it('should join sentences that became one, and the other way round', () => {
    expect(beadsOf([40, 60, 20], [105, 22])).toEqual(['0-2:0-1', '2-3:1-2'])
    expect(beadsOf([105, 22], [40, 60, 20])).toEqual(['0-1:0-2', '1-2:2-3'])
  })

  it('should go by what translation keeps where lengths tell nothing', () => {
    const source = [trait(30), trait(30, 'number 5'), trait(30, 'version 2.0')]
    const target = [trait(30, 'number 5'), trait(30, 'version 2.0')]
    expect(texts(alignSentences(source, target))).toEqual(['0-1:0-0', '1-2:0-1', '2-3:1-2'])
  })

  it('should leave long texts alone', () => {
    const many = Array.from({length: 61}, () => trait(10))
    expect(alignSentences(many, many)).toBe(undefined)
  })

  it('should put each sentence in exactly one bead, in order', () => {
    const lengths = fc.array(fc.integer({min: 0, max: 300}), {maxLength: 12})
    fc.assert(
      fc.property(lengths, lengths, (first, second) => {
        const beads =
          alignSentences(
            first.map((n) => trait(n)),
            second.map((n) => trait(n))
          ) ?? []
        let [source, target] = [0, 0]
        for (const bead of beads) {
          expect([bead.source, bead.target]).toEqual([source, target])
          source = bead.sourceEnd
          target = bead.targetEnd
        }
        expect([source, target]).toEqual([first.length, second.length])
      })
    )
  })
})

function trait(length: number, ...tokens: readonly string[]): SentenceTrait {
  return {length, tokens}
}

function beadsOf(source: readonly number[], target: readonly number[]): readonly string[] {
  return texts(
    alignSentences(
      source.map((n) => trait(n)),
      target.map((n) => trait(n))
    )
  )
}

function texts(beads: ReturnType<typeof alignSentences>): readonly string[] {
  return (beads ?? []).map(
    ({source, sourceEnd, target, targetEnd}) => `${source}-${sourceEnd}:${target}-${targetEnd}`
  )
}
