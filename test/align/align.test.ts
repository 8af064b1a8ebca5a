import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {align} from '../../src/align/align.ts'
import * as aligners from '../../src/align/aligners/index.ts'
import type {Segment} from '../../src/model/record.ts'
import type {SegmentPair} from '../../src/model/reference.ts'
import {segmentsOf} from '../segments.ts'

const all = Object.values(aligners)

describe('align', () => {
  it('should pair a document with itself, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(block(), {maxLength: 20}), (blocks) => {
        const segments = segmentsOf(blocks.join('\n'))
        for (const aligner of all) {
          const pairs = aligner.align(segments, segments)
          if (!pairs) continue
          expect(pairs.map(({source}) => source)).toEqual(segments)
          expect(pairs.map(({target}) => target)).toEqual(segments)
        }
      })
    )
  })

  it('should put every segment of both sides in exactly one pair, in order', () => {
    const texts = fc.array(block(), {maxLength: 12})
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const source = segmentsOf(first.join('\n'))
        const target = segmentsOf(second.join('\n'))
        for (const aligner of all) {
          const pairs = aligner.align(source, target)
          if (pairs) expectWhole(pairs, source, target)
        }
      })
    )
  })

  it('should ask the most trusted aligner first', () => {
    const trust = all.map((aligner) => aligner.trust)
    expect(new Set(trust).size).toBe(all.length)
    const [heading] = segmentsOf('# One\n')
    const calls: string[] = []
    const fake = (name: string, by: number) => ({
      name,
      summary: '',
      trust: by,
      align: () => {
        calls.push(name)
        return by === 2 ? [{source: heading, target: undefined}] : undefined
      }
    })
    align([], [], [fake('low', 1), fake('high', 3), fake('middle', 2)])
    expect(calls).toEqual(['high', 'middle'])
  })

  it('should pair nothing with nothing', () => {
    expect(align([], [], all)).toEqual([])
    const some = segmentsOf('# A\n\nb\n')
    expect(align(some, [], all).map(({source}) => source)).toEqual(some)
    expect(align([], some, all).map(({target}) => target)).toEqual(some)
  })
})

describe('structure', () => {
  const source = [
    '# Share a mailbox',
    'You need the role of an administrator for Contoso Mail 2.0.',
    '- Open https://admin.contoso.com first.',
    '- Choose the mailbox that is to be shared.',
    '## Result',
    'It shows up within 30 minutes.'
  ]
  const target = [
    '# Postfach freigeben',
    'Für Contoso Mail 2.0 brauchen Sie die Rolle eines Administrators.',
    '- Öffnen Sie zuerst https://admin.contoso.com.',
    '- Wählen Sie das Postfach, das freigegeben werden soll.',
    '## Ergebnis',
    'Es erscheint innerhalb von 30 Minuten.'
  ]

  it('should pair segments of the same shape one to one', () => {
    expect(alignTexts(source, target)).toEqual(source.map((_, index) => [index, index]))
  })

  it('should leave a lost segment alone, wherever it was', () => {
    for (let lost = 0; lost < source.length; lost++) {
      const pairs = alignTexts(source, target.toSpliced(lost, 1))
      const expected = source.map((_, index) =>
        index === lost ? [index, undefined] : [index, index > lost ? index - 1 : index]
      )
      expect(pairs).toEqual(expected)
    }
  })

  it('should leave an added segment alone', () => {
    const added = '> [!IMPORTANT]\n> Diese Seite wurde maschinell übersetzt.'
    for (const at of [1, 4, 6]) {
      const pairs = alignTexts(source, target.toSpliced(at, 0, added))
      expect(pairs.filter(([own]) => own === undefined)).toEqual([[undefined, at]])
      expect(pairs.filter(([own, other]) => own !== undefined && other !== undefined).length).toBe(
        6
      )
    }
  })

  it('should pair what is left when two segments were merged', () => {
    const merged = [
      target[0] ?? '',
      `${target[1]}`,
      `${target[2]} ${target[3]?.slice(2)}`,
      ...target.slice(4)
    ]
    const pairs = alignTexts(source, merged)
    expect(pairs).toContainEqual([0, 0])
    expect(pairs).toContainEqual([2, 2])
    expect(pairs).toContainEqual([3, undefined])
    expect(pairs).toContainEqual([5, 4])
  })

  it('should find a segment again by its anchor, link or code, after many are lost', () => {
    const long = [
      ...Array.from({length: 40}, (_, index) => `Paragraph ${index} of the introduction.`),
      '## <a name="limits"></a>Limits',
      'See [the plan](https://example.com/plan).',
      '```\nkeep\n```'
    ]
    const short = [
      '## <a name="limits"></a>Grenzen',
      'Siehe [Plan](https://example.com/plan).',
      '```\nkeep\n```'
    ]
    const pairs = alignTexts(long, short).filter(([, other]) => other !== undefined)
    expect(pairs).toEqual([
      [40, 0],
      [41, 1],
      [42, 2]
    ])
  })

  it('should not pair a heading with a code block', () => {
    const pairs = alignTexts(['# One'], ['```\ntwo\n```'])
    expect(pairs.filter(([own, other]) => own !== undefined && other !== undefined)).toEqual([])
  })

  it('should stay quick with 5,000 segments on both sides', () => {
    const paragraph = (index: number) =>
      `Paragraph ${index} about Contoso Mail ${index % 7}.${index % 10}.`
    const many = Array.from({length: 5000}, (_, index) => paragraph(index))
    const large = segmentsOf(many.join('\n\n'))
    const other = segmentsOf(
      `# New\n\n${many.filter((_, index) => index % 100 !== 3).join('\n\n')}`
    )
    const start = performance.now()
    const pairs = align(large, other, all)
    expect(performance.now() - start).toBeLessThan(3000)
    expectWhole(pairs, large, other)
  })
})

describe('unit-id', () => {
  it('should pair by unit, also where the shape differs', () => {
    const source = wrapped(['# One', 'Two.', 'Three.', '- four'], [1, 2, 3, 4])
    const target = wrapped(['# Eins', 'Zwei. Drei.', '- vier', 'Neu'], [1, 2, 4, undefined])
    const pairs = aligners.unitId.align(source, target) ?? []
    const indexes = pairs.map((pair) => indexesOf(pair, source, target))
    expect(indexes).toContainEqual([0, 0])
    expect(indexes).toContainEqual([1, 1])
    expect(indexes).toContainEqual([2, undefined])
    expect(indexes).toContainEqual([3, 2])
    expect(indexes).toContainEqual([undefined, 3])
  })

  it('should not apply where one side has no units', () => {
    const plain = segmentsOf('# One\n')
    expect(aligners.unitId.align(plain, plain)).toBe(undefined)
    expect(aligners.unitId.align(wrapped(['# One'], [1]), plain)).toBe(undefined)
    expect(aligners.unitId.align(plain, wrapped(['# One'], [1]))).toBe(undefined)
  })
})

type Indexes = readonly [number | undefined, number | undefined]

function alignTexts(source: readonly string[], target: readonly string[]): readonly Indexes[] {
  const own = segmentsOf(source.join('\n\n'))
  const other = segmentsOf(target.join('\n\n'))
  expect([own.length, other.length]).toEqual([source.length, target.length])
  const pairs = align(own, other, all)
  expectWhole(pairs, own, other)
  return pairs.map((pair) => indexesOf(pair, own, other))
}

function indexesOf(
  {source, target}: SegmentPair,
  sources: readonly Segment[],
  targets: readonly Segment[]
): Indexes {
  return [source && sources.indexOf(source), target && targets.indexOf(target)]
}

function expectWhole(
  pairs: readonly SegmentPair[],
  source: readonly Segment[],
  target: readonly Segment[]
): void {
  expect(pairs.flatMap((pair) => pair.source ?? [])).toEqual(source)
  expect(pairs.flatMap((pair) => pair.target ?? [])).toEqual(target)
  expect(pairs.filter((pair) => !pair.source && !pair.target)).toEqual([])
}

function wrapped(
  blocks: readonly string[],
  units: readonly (number | undefined)[]
): readonly Segment[] {
  const text = blocks.map((block, index) => {
    const unit = units[index]
    if (unit === undefined) return block
    const [, mark = '', own = ''] = /^([#-] )?(.*)$/.exec(block) ?? []
    const id = `a-${100 + unit}`
    return `${mark}<span data-ttu-id="${id}">${own}</span><span class="sxs-lookup"><span data-stu-id="${id}">x</span></span>`
  })
  return segmentsOf(text.join('\n\n'))
}

function block(): fc.Arbitrary<string> {
  return fc.constantFrom(
    '# Heading\n',
    '## <a name="x"></a>Heading\n',
    'A paragraph.\n',
    'A paragraph with TLS 1.2 and [a link](https://example.com).\n',
    'A paragraph with `code`.\n',
    '- item\n',
    '1. item\n   - nested\n',
    '```\ncode\n```\n',
    '| a | b |\n| - | - |\n| c | d |\n',
    '> quote\n',
    'Ein Absatz.\n'
  )
}
