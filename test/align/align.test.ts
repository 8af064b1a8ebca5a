import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {align} from '../../src/align/align.ts'
import * as aligners from '../../src/align/aligners/index.ts'
import {costsOf} from '../../src/align/cost.ts'
import type {Feature} from '../../src/align/feature.ts'
import {findPath} from '../../src/align/path.ts'
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
          expect(pairs.some(({merged, split}) => merged || split)).toBe(false)
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

  it('should put both beside what two segments were merged to', () => {
    const both = `${target[2]} ${target[3]?.slice(2)}`
    const merged = segmentsOf([...target.slice(0, 2), both, ...target.slice(4)].join('\n\n'))
    const own = segmentsOf(source.join('\n\n'))
    const pairs = align(own, merged, all)
    expectWhole(pairs, own, merged)
    const pair = pairs.find((each) => each.merged)
    expect(pair?.merged).toEqual(own.slice(2, 4))
    expect(pair?.target).toBe(merged[2])
    expect(pair?.source?.text).toBe(`${own[2]?.text}\n${own[3]?.text}`)
    expect(pair?.source?.facts).toEqual([...(own[2]?.facts ?? []), ...(own[3]?.facts ?? [])])
    expect(pairs).toHaveLength(5)
  })

  it('should put what one segment was split to beside it', () => {
    const [first, second] = ['Für Contoso Mail 2.0 brauchen Sie', 'die Rolle eines Administrators.']
    const own = segmentsOf(source.join('\n\n'))
    const split = segmentsOf(target.toSpliced(1, 1, first ?? '', second ?? '').join('\n\n'))
    const pair = align(own, split, all).find((each) => each.split)
    expect(pair?.source).toBe(own[1])
    expect(pair?.split).toEqual(split.slice(1, 3))
  })

  it('should find a list that was run into one paragraph', () => {
    const items = [
      '- Open the page.',
      '- Choose a mailbox.',
      '- Press **Share** twice.',
      '- Wait for the answer of the server.'
    ]
    const own = segmentsOf(['# Share', ...items, '## Result'].join('\n\n'))
    const flat = segmentsOf(
      '# Teilen\n\nÖffnen Sie die Seite. Wählen Sie ein Postfach. Klicken Sie zweimal auf **Teilen**. Warten Sie auf die Antwort des Servers.\n\n## Ergebnis'
    )
    const pair = align(own, flat, all).find((each) => each.merged)
    expect(pair?.merged).toEqual(own.slice(1, 5))
  })

  it('should pair the right item when one was lost and its neighbour has other facts', () => {
    const steps = ['- Set it to 10.', '- Set it to 20.', '- Set it to 30.', '- Set it to 40.']
    const own = segmentsOf(steps.join('\n'))
    const other = segmentsOf(
      ['- Auf 10 setzen.', '- Auf 30 setzen.', '- Auf 40 setzen.'].join('\n')
    )
    const pairs = align(own, other, all).map((pair) => indexesOf(pair, own, other))
    expect(pairs).toEqual([
      [0, 0],
      [1, undefined],
      [2, 1],
      [3, 2]
    ])
  })

  it('should not be deceived by the same shape when one was lost and another added', () => {
    const own = segmentsOf('# A\n\nUse TLS 1.2.\n\nUse SSL 3.0.\n\nUse the key K7.\n')
    const other = segmentsOf(
      '# A\n\nSSL 3.0 nutzen.\n\nSchlüssel K7 nutzen.\n\nNeu und ganz anders.\n'
    )
    const pairs = align(own, other, all).map((pair) => indexesOf(pair, own, other))
    expect(pairs).toContainEqual([2, 1])
    expect(pairs).toContainEqual([3, 2])
  })

  it('should see two swapped blocks as one that stayed and one that went', () => {
    const own = segmentsOf('# A\n\nUse TLS 1.2.\n\nUse SSL 3.0.\n')
    const other = segmentsOf('# A\n\nSSL 3.0 nutzen.\n\nTLS 1.2 nutzen.\n')
    const pairs = align(own, other, all)
    expectWhole(pairs, own, other)
    expect(pairs.filter((pair) => pair.source && pair.target)).toHaveLength(2)
  })

  it('should pair what is left with itself when blocks were removed', () => {
    const words = ['alpha', 'bravo', 'delta', 'gamma', 'sigma', 'omega']
    fc.assert(
      fc.property(fc.array(fc.boolean(), {minLength: 1, maxLength: 60}), (kept) => {
        const texts = kept.map(
          (_, index) => `Value ${index}: ${words[index % 6]} of X${index * 7}.`
        )
        const own = segmentsOf(texts.join('\n\n'))
        const other = own.filter((_, index) => kept[index])
        for (const {source: one, target: two} of align(own, other, all)) {
          if (two) expect(one).toBe(two)
        }
      })
    )
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

  const shapes: Readonly<Record<string, (index: number) => string>> = {
    'all is the same': () => 'The same again.',
    'nothing is shared': (index) => `${'abcdefgh'[index % 8]} `.repeat(1 + ((index * 7) % 13)),
    'each is unique': (index) => `Paragraph ${index} about Contoso Mail ${index % 7}.`
  }

  it.each(Object.entries(shapes))('should work in proportion to the text where %s', (_, textOf) => {
    const work = [1000, 2000, 4000].map((count) => {
      const blocks = Array.from({length: count}, (_block, index) => featureOf(textOf(index), index))
      const lost = blocks.filter((_block, index) => index !== count / 2)
      return workOf(blocks, lost)
    })
    expect((work[1] ?? 0) / (work[0] ?? 1)).toBeLessThan(2.3)
    expect((work[2] ?? 0) / (work[1] ?? 1)).toBeLessThan(2.3)
    expect((work[2] ?? 0) / 4000).toBeLessThan(600)
  })

  it('should align long texts that differ everywhere', () => {
    const many = Array.from({length: 1500}, (_, index) => `Block ${'x'.repeat(index % 40)}.`)
    const large = segmentsOf(many.join('\n\n'))
    const other = segmentsOf(`# New\n\n${many.filter((_, index) => index % 3 > 0).join('\n\n')}`)
    expectWhole(align(large, other, all), large, other)
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

  it('should join what shares units with one segment, and pass over an id at a wrong place', () => {
    const source = wrapped(['# One', 'Two.', 'Three.', 'Four.'], [1, 2, 3, 4])
    const plain = wrapped(['# Eins', 'Zwei. Drei.', 'Vier.'], [1, 2, 4])
    const [first, second, third] = plain
    if (!first || !second || !third) throw new Error('Unexpected segments')
    const target = [first, {...second, units: ['a-102', 'a-103']}, third]
    const pairs = aligners.unitId.align(source, target) ?? []
    expect(pairs.map(({merged}) => merged)).toEqual([undefined, source.slice(1, 3), undefined])
    const astray = [{...first, units: ['a-104']}, second, third]
    const others = aligners.unitId.align(source, astray) ?? []
    expectWhole(others, source, astray)
    expect(others.map((pair) => indexesOf(pair, source, astray))).toContainEqual([0, 0])
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

/** A paragraph as alignment looks at it; its only token is its number, where the text has one. */
function featureOf(text: string, index: number): Feature {
  const [length, logarithm] = [text.length, Math.log(text.length + 4)]
  const tokens = text.includes(String(index)) ? [index] : []
  const traits = [0, 0, 0, 0, 0, 3]
  return {kind: 'paragraph', depth: 0, length, logarithm, spread: 0.3, traits, tokens}
}

/** How many pairs are judged. */
function workOf(source: readonly Feature[], target: readonly Feature[]): number {
  let work = 0
  const weights = source.map(() => 1.6)
  const {of, whole} = costsOf(weights, 1)
  const counted = {
    of: (own: Feature, other: Feature) => {
      work++
      return of(own, other)
    },
    whole
  }
  findPath({source, target, weights}, [], counted)
  return work
}

function expectWhole(
  pairs: readonly SegmentPair[],
  source: readonly Segment[],
  target: readonly Segment[]
): void {
  expect(pairs.flatMap((pair) => pair.merged ?? pair.source ?? [])).toEqual(source)
  expect(pairs.flatMap((pair) => pair.split ?? pair.target ?? [])).toEqual(target)
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
