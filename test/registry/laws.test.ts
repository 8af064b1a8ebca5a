import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {RegistryFact} from '../../src/model/registry.ts'
import {printPowerShell, printReg, printRegAdd} from '../../src/registry/print.ts'
import {readRegistry} from '../../src/registry/read.ts'

/** Pieces of every notation, whole and broken, so that random texts come near to real ones. */
const pieces = [
  'HKEY_LOCAL_MACHINE',
  'HKLM',
  'HKCU:',
  'Registry::',
  '\\',
  '\\\\',
  ' \\',
  '＼',
  '¥',
  '[',
  ']',
  '[-',
  '］',
  '"',
  '“',
  '«',
  '»',
  "'",
  '=',
  '＝',
  'dword:',
  'dword：',
  '00000001',
  '000000001',
  '٠',
  '0',
  'f',
  'hex:',
  'hex(7):',
  '01,',
  '\\\n',
  '\n',
  '\r\n',
  ' ',
  '\u00a0',
  '\u200b',
  ';',
  '#',
  '@',
  '-',
  'reg add ',
  'reg delete ',
  '/v ',
  '/t REG_DWORD ',
  '/d ',
  '/f',
  'New-ItemProperty ',
  'Set-ItemProperty ',
  '-Path ',
  '-Name ',
  '-Value ',
  '-Type DWord',
  'Software',
  'Microsoft',
  'TLS 1.2',
  'TLS 1,2',
  'ЅOFTWARE',
  '中',
  'é',
  '.',
  ',',
  '\ud800',
  'REGEDIT4',
  'Windows Registry Editor Version 5.00'
]
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({maxLength: 6})), {maxLength: 60})
  .map((parts) => parts.join(''))
const notation = fc.constantFrom('reg' as const, 'markdown' as const)

const name = fc.string({unit: 'binary', maxLength: 12}).filter((text) => !/[\r\n\0]/.test(text))
const segment = fc
  .string({unit: 'grapheme-ascii', minLength: 1, maxLength: 12})
  .map((text) => text.replace(/[\\\]"[ ]/g, 'x'))
const path = fc
  .array(segment, {minLength: 1, maxLength: 4})
  .map((segments) => ['HKEY_LOCAL_MACHINE', ...segments].join('\\'))
const bytes = fc
  .array(fc.integer({min: 0, max: 255}), {maxLength: 80})
  .map((list) => list.map((byte) => byte.toString(16).padStart(2, '0')).join(','))
const literal = fc.oneof(
  fc.integer({min: 0, max: 0xffffffff}).map((number) => `dword:${number.toString(16)}`),
  name.map((text) => `"${text.replace(/[\\"]/g, '\\$&')}"`),
  fc
    .tuple(
      fc.constantFrom(
        'hex',
        'hex(0)',
        'hex(1)',
        'hex(2)',
        'hex(4)',
        'hex(5)',
        'hex(7)',
        'hex(b)',
        'hex(100)'
      ),
      bytes
    )
    .map(([tag, list]) => `${tag}:${list}`),
  fc.constant('-')
)
const line = fc
  .tuple(name, literal)
  .map(([own, data]) => `${own === '' ? '@' : `"${own.replace(/[\\"]/g, '\\$&')}"`}=${data}`)
const regText = fc
  .array(fc.tuple(path, fc.array(line, {maxLength: 4})), {maxLength: 4})
  .map((blocks) =>
    [
      'Windows Registry Editor Version 5.00',
      ...blocks.flatMap(([key, lines]) => ['', `[${key}]`, ...lines])
    ].join('\n')
  )

/** What a fact says, without where and how. */
function meaning(facts: readonly RegistryFact[]): readonly unknown[] {
  return facts
    .filter((fact) => fact.kind === 'registry-value')
    .map(({key, name: own, type, data}) => [key?.toLowerCase(), own, type, data])
}

describe('laws of reading and printing', () => {
  it('should never throw, and only give places inside the text, in order', () => {
    fc.assert(
      fc.property(hostile, notation, (text, kind) => {
        let last = 0
        for (const fact of readRegistry(text, kind)) {
          expect(fact.place.start).toBeGreaterThanOrEqual(last)
          last = fact.place.start
          expect(text.slice(fact.place.start, fact.place.end)).toBe(fact.raw)
          for (const fault of fact.faults)
            expect(text.slice(fault.place.start, fault.place.end)).toBe(fault.actual)
          if (fact.kind === 'registry-value') {
            expect(text.slice(fact.literalPlace.start, fact.literalPlace.end)).toBe(fact.literal)
            expect(fact.namePlace.end).toBeLessThanOrEqual(text.length)
          } else {
            for (const {place} of fact.segments) expect(place.end).toBeGreaterThan(place.start)
          }
        }
      }),
      {numRuns: 3000}
    )
  })

  it('should read every text of a .reg file, and the same again after printing', () => {
    fc.assert(
      fc.property(regText, (text) => {
        const facts = readRegistry(text, 'reg')
        expect(
          facts.every((fact) => fact.kind === 'registry-key' || fact.status === 'accepted')
        ).toBe(true)
        expect(meaning(readRegistry(printReg(facts, {header: true}), 'reg'))).toEqual(
          meaning(facts)
        )
      }),
      {numRuns: 1000}
    )
  })

  it('should print the same again, whatever was read', () => {
    fc.assert(
      fc.property(hostile, notation, (text, kind) => {
        const once = printReg(readRegistry(text, kind))
        expect(printReg(readRegistry(once, 'reg'))).toBe(once)
      }),
      {numRuns: 3000}
    )
  })

  it('should read its own commands back', () => {
    const plain = fc
      .string({unit: fc.constantFrom(...'abcXYZ 019_.-\\"%'), minLength: 1, maxLength: 10})
      .map((text) => text.trim())
      .filter((text) => text !== '' && !text.startsWith('-'))
    const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`
    const data = fc.oneof(
      fc.nat().map((number) => `dword:${number.toString(16)}`),
      plain.map(quoted),
      bytes.filter((list) => list !== '').map((list) => `hex:${list}`)
    )
    fc.assert(
      fc.property(plain, data, (own, value) => {
        const facts = readRegistry(`[HKEY_USERS\\Contoso App\\B]\n${quoted(own)}=${value}`, 'reg')
        expect(meaning(readRegistry(printRegAdd(facts), 'markdown'))).toEqual(meaning(facts))
        expect(meaning(readRegistry(printPowerShell(facts), 'markdown'))).toEqual(meaning(facts))
      }),
      {numRuns: 2000}
    )
  })

  it('should read very many facts', () => {
    for (const piece of ['HKLM\\a ', '"a"=dword:1 ', '[HKLM\\a]']) {
      expect(readRegistry(piece.repeat(150_000), 'markdown')).toHaveLength(150_000)
    }
  })

  it('should take linear time on repetitions', () => {
    for (const piece of pieces.concat(
      '"a"=',
      '"a"="',
      '[HKLM\\a',
      'HKLM\\a b\\',
      '"a"=hex:00,\\\n',
      'New-Item (',
      'a_a\\',
      '"a"="\\',
      '\\software\\a\\'
    )) {
      for (const kind of ['reg', 'markdown'] as const) {
        const text = `[HKEY_USERS\\A${piece.repeat(Math.ceil(100_000 / piece.length))}`
        const start = performance.now()
        readRegistry(text, kind)
        expect(performance.now() - start, `${JSON.stringify(piece)} as ${kind}`).toBeLessThan(2000)
      }
    }
  })
})
