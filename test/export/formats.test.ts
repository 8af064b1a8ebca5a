import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import * as formats from '../../src/export/formats/index.ts'
import type {LocalePairs, Pair} from '../../src/model/pairs.ts'
import {tmxDtd, xliffXsd, xmlXsd} from './schemas.ts'
import {type Element, elementsOf, readXml, textOf} from './xml.ts'

const {tmx, xliff} = formats

const sound: Pair = {id: 'fc00f-101', source: 'Open it.', target: 'Öffnen Sie es.', damage: []}
const damaged: Pair = {
  id: 'fc00f-102',
  source: 'Set `dword:00000001`.',
  target: 'Setzen Sie `dword:000000001`.',
  damage: ['registry-dword-digits', 'fact-code']
}

/** Text that breaks out of XML, or that XML cannot hold. */
const hostile = [
  ']]>',
  '<seg>&amp;</seg>',
  '&#0; & &copy; "\'',
  '<!-- <![CDATA[ <?x ?>',
  '\0\u0001\u0008\u000B\u001F\u007F\u0085',
  '\uD800 \uDC00 \uDC00\uD800',
  '\uFFFE\uFFFF\uFEFF',
  'eins\r\nzwei\rdrei\nvier\tfünf  ',
  '😀 عربي ‮x‬'
]

const samples: Readonly<Record<string, LocalePairs>> = {
  one: pairsOf([sound]),
  'with damaged ones': pairsOf([sound, damaged, damaged]),
  hostile: {
    ...pairsOf(hostile.map((text) => ({id: text, source: text, target: text, damage: [text]}))),
    version: '1.0"<&'
  },
  'several documents': {
    ...pairsOf([]),
    documents: [
      {slug: 'a b/‘c’ – d', file: 'a.md', pairs: [sound]},
      {slug: 'empty', file: 'b.md', pairs: []},
      {slug: 'e"<&>', file: 'c.md', pairs: [damaged, sound]}
    ]
  }
}

for (const format of Object.values(formats)) {
  describe(format.name, () => {
    for (const [name, pairs] of Object.entries(samples)) {
      it(`should be well-formed and end with one line feed: ${name}`, () => {
        const text = format.write(pairs)
        expect(() => readXml(text)).not.toThrow()
        expect(text).toMatch(/[^\n]\n$/)
        expect(text).not.toContain('\r')
      })

      it(`should write the same bytes twice, and leave the pairs as they are: ${name}`, () => {
        const before = structuredClone(pairs)
        expect(format.write(pairs)).toBe(format.write(pairs))
        expect(pairs).toEqual(before)
      })
    }

    it('should give back whatever a pair holds, but for what XML cannot hold', () => {
      const text = fc.string({unit: 'binary', maxLength: 20})
      const noise = fc.oneof(text, fc.constantFrom(...hostile))
      fc.assert(
        fc.property(noise, noise, (source, target) => {
          const pairs = [{id: 'a-1', source, target, damage: []}]
          const expected = [source, target].map(format === tmx ? wellFormed : withoutSurrogates)
          expect(segmentsOf(format.write(pairsOf(pairs)))).toEqual([expected])
        })
      )
    })

    it('should take time in proportion to the pairs', () => {
      const many = pairsOf(new Array(20_000).fill({...sound, target: '\uD800<'.repeat(50)}))
      const start = performance.now()
      format.write(many)
      expect(performance.now() - start).toBeLessThan(5000)
    })
  })
}

describe('tmx', () => {
  const root = readXml(tmx.write(pairsOf([sound, damaged])))
  const [header, body] = elementsOf(root)

  it('should have a header with all that the standard requires', () => {
    expect([root.name, root.attributes]).toEqual(['tmx', {version: '1.4'}])
    expect(header).toEqual({
      name: 'header',
      attributes: {
        creationtool: 'lockstep',
        creationtoolversion: '1.2.3',
        segtype: 'sentence',
        'o-tmf': 'lockstep',
        adminlang: 'en',
        srclang: 'en-US',
        datatype: 'plaintext'
      },
      content: []
    })
  })

  it('should have the properties of a unit before its variants, the source first', () => {
    const units = elementsOf(body as Element)
    expect(units.map(({name, attributes}) => [name, attributes['tuid']])).toEqual([
      ['tu', 'mail/setup#fc00f-101.1'],
      ['tu', 'mail/setup#fc00f-102.2']
    ])
    const [, second] = units
    const parts = elementsOf(second as Element)
    expect(parts.map(({name, attributes}) => [name, attributes])).toEqual([
      ['prop', {type: 'x-document'}],
      ['prop', {type: 'x-damage'}],
      ['prop', {type: 'x-damage'}],
      ['tuv', {'xml:lang': 'en-US'}],
      ['tuv', {'xml:lang': 'de-DE'}]
    ])
    expect(parts.slice(1, 3).map(textOf)).toEqual(damaged.damage)
  })

  it('should have no blank in an identifier', () => {
    const several = samples['several documents'] as LocalePairs
    const [, units] = elementsOf(readXml(tmx.write(several)))
    const ids = elementsOf(units as Element).map(({attributes}) => attributes['tuid'])
    expect(ids).toEqual(['a%20b/‘c’%20–%20d#fc00f-101.1', 'e"<&>#fc00f-102.1', 'e"<&>#fc00f-101.2'])
  })
})

describe('xliff', () => {
  const root = readXml(xliff.write(samples['with damaged ones'] as LocalePairs))

  it('should name version and languages', () => {
    expect([root.name, root.attributes]).toEqual([
      'xliff',
      {
        xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
        version: '2.1',
        srcLang: 'en-US',
        trgLang: 'de-DE'
      }
    ])
  })

  it('should have units with ids of their own, notes before the segment, the source first', () => {
    const [file] = elementsOf(root)
    const units = elementsOf(file as Element)
    expect(file?.attributes).toEqual({id: 'f1', original: 'mail/setup'})
    expect(units.map(({attributes}) => attributes['id'])).toEqual(['u1', 'u2', 'u3'])
    expect(units.map((unit) => elementsOf(unit).map(({name}) => name))).toEqual([
      ['segment'],
      ['notes', 'segment'],
      ['notes', 'segment']
    ])
    const [notes, segment] = elementsOf(units[1] as Element)
    expect(elementsOf(notes as Element).map(textOf)).toEqual(['registry-dword-digits fact-code'])
    expect(elementsOf(segment as Element).map(({name}) => name)).toEqual(['source', 'target'])
    expect(units[1]?.attributes).toMatchObject({name: 'fc00f-102', 'xml:space': 'preserve'})
  })

  it('should leave out documents without pairs, because a file element needs a unit', () => {
    const several = samples['several documents'] as LocalePairs
    const files = elementsOf(readXml(xliff.write(several)))
    expect(files.map(({attributes}) => attributes)).toEqual([
      {id: 'f1', original: 'a b/‘c’ – d'},
      {id: 'f2', original: 'e"<&>'}
    ])
  })

  it('should write controls as elements', () => {
    const text = xliff.write(pairsOf([{...sound, source: 'a\u0001b\uFFFEc', target: '\0'}]))
    expect(text).toContain('<source>a<cp hex="0001"/>b<cp hex="FFFE"/>c</source>')
    expect(text).toContain('<target><cp hex="0000"/></target>')
  })
})

const hasValidator = spawnSync('xmllint', ['--version']).status === 0

describe.skipIf(!hasValidator)(
  hasValidator ? 'schemas' : 'schemas, skipped: no xmllint on this machine',
  () => {
    for (const [name, pairs] of Object.entries(samples)) {
      it(`should find no fault in TMX: ${name}`, () => {
        expect(validate({'tmx14.dtd': tmxDtd}, tmx.write(pairs), '--dtdvalid')).toBe('')
      })

      it(`should find no fault in XLIFF: ${name}`, () => {
        const schemas = {'xliff.xsd': xliffXsd, 'xml.xsd': xmlXsd}
        expect(validate(schemas, xliff.write(pairs), '--schema')).toBe('')
      })
    }

    it('should find faults where there are some', () => {
      const swapped = tmx.write(pairsOf([sound])).replace(/(<prop.*\n)(\s*<tuv.*\n)/, '$2$1')
      expect(validate({'tmx14.dtd': tmxDtd}, swapped, '--dtdvalid')).not.toBe('')
      const schemas = {'xliff.xsd': xliffXsd, 'xml.xsd': xmlXsd}
      expect(validate(schemas, xliff.write(pairsOf([])), '--schema')).not.toBe('')
      const twice = xliff.write(pairsOf([sound, sound])).replace('id="u2"', 'id="u1"')
      expect(validate(schemas, twice, '--schema')).not.toBe('')
    })
  }
)

function pairsOf(pairs: readonly Pair[]): LocalePairs {
  return {
    sourceLocale: 'en-US',
    targetLocale: 'de-DE',
    documents: [{slug: 'mail/setup', file: 'de-DE/mail/setup.md', pairs}],
    version: '1.2.3'
  }
}

/** Source and target of each pair that a document of either format holds. */
function segmentsOf(text: string): readonly (readonly string[])[] {
  const found: string[][] = []
  const visit = (element: Element) => {
    for (const child of element.content) {
      if (typeof child === 'string') continue
      if (child.name === 'tu' || child.name === 'segment') found.push([])
      if (['seg', 'source', 'target'].includes(child.name)) found.at(-1)?.push(contentOf(child))
      else visit(child)
    }
  }
  visit(readXml(text))
  return found
}

function contentOf({content}: Element): string {
  return content
    .map((each) => {
      if (typeof each === 'string') return each
      expect(each.name).toBe('cp')
      return String.fromCharCode(Number.parseInt(each.attributes['hex'] ?? '', 16))
    })
    .join('')
}

function withoutSurrogates(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

function wellFormed(text: string): string {
  return withoutSurrogates(text).replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '\uFFFD')
}

/** What xmllint complains of; empty for a valid document. */
function validate(
  schemas: Readonly<Record<string, string>>,
  text: string,
  option: '--dtdvalid' | '--schema'
): string {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-xml-'))
  for (const [name, schema] of Object.entries(schemas)) writeFileSync(join(folder, name), schema)
  const [first = ''] = Object.keys(schemas)
  const args = ['--nonet', '--noout', option, join(folder, first), '-']
  const {status, stderr} = spawnSync('xmllint', args, {input: text, encoding: 'utf8'})
  rmSync(folder, {recursive: true, force: true})
  return status === 0 ? '' : stderr
}
