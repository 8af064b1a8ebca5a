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

/** Sound registry text without its lines, as paragraphs have it. */
const entries = fc
  .array(
    fc.tuple(
      fc.constantFrom('Software', 'SOFTWARE\\Contoso', 'System\\Server 16.0\\Client', 'A\\TLS 1.2'),
      fc.constantFrom('Enabled', 'Start', 'Disabled By Default'),
      fc.nat({max: 0xffffffff})
    ),
    {minLength: 1, maxLength: 3}
  )
  .map((list) =>
    list
      .map(
        ([own, valueName, number]) =>
          `[HKEY_LOCAL_MACHINE\\${own}] "${valueName}"=dword:${number.toString(16).padStart(8, '0')}`
      )
      .join(' ')
  )

/** Characters for others, in the place of the n-th of them. */
const damage = fc.array(
  fc.record({
    at: fc.nat({max: 5}),
    from: fc.constantFrom(':', '\\', '=', '[', ']', '0', '1', 'E', '_', 'e'),
    to: fc.nat({max: 3})
  }),
  {maxLength: 4}
)

const damages: Readonly<Record<string, readonly [string, string, string, string]>> = {
  ':': ['：', '\u00a0:', ':\u200b', '\ufe55'],
  '\\': ['＼', '¥', ' \\', '\u200e\\'],
  '=': ['＝', '\u00a0=\u00a0', ' = ', '\u200f='],
  '[': ['［', '【', '[ ', '\u200e['],
  ']': ['］', '】', ' ]', ']\u200f'],
  '0': ['０', '٠', '०', '๐'],
  '1': ['１', '۱', '১', '1\u200b'],
  E: ['Е', 'Ε', 'Ｅ', 'E\u00ad'],
  _: ['＿', '_\u200b', '_', '_'],
  e: ['е', 'ｅ', 'e\u2060', 'e']
}

function changed(text: string, at: number, from: string, to: number): string {
  let index = -1
  for (let count = 0; count <= at; count++) {
    const next = text.indexOf(from, index + 1)
    if (next < 0) return text
    index = next
  }
  return text.slice(0, index) + (damages[from]?.[to] ?? from) + text.slice(index + 1)
}

/** What facts say, the letters' case of keys aside. */
function told(facts: readonly RegistryFact[]): readonly unknown[] {
  return facts.map((fact) =>
    fact.kind === 'registry-key' ? fact.path : [fact.key, fact.name, fact.type, fact.data]
  )
}

/** The text with every fault replaced by what should stand there, from the end; overlaps once. */
function repaired(text: string, facts: readonly RegistryFact[]): string {
  const faults = facts
    .flatMap((fact) => fact.faults)
    .sort((a, b) => b.place.end - a.place.end || a.place.start - b.place.start)
  let fixed = text
  let last = text.length
  for (const {place, expected} of faults) {
    if (expected === undefined || place.end > last) continue
    fixed = fixed.slice(0, place.start) + expected + fixed.slice(place.end)
    last = place.start
  }
  return fixed
}

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
      {
        numRuns: 300000,
        examples: [
          ['AHKEY_LOCAL_MACHINE\\\n', 'markdown'],
          ['reg add éHKEY_LOCAL_MACHINE', 'markdown'],
          ['HKEY_LOCAL_MACHINE＼٠中', 'markdown'],
          ['reg add HKEY_LOCAL_MACHINE¥٠', 'markdown'],
          ['éHKEY_LOCAL_MACHINEЅOFTWARE\\', 'markdown']
        ]
      }
    )
  })

  it('should undo damage, and a fix should change nothing but what it is for', () => {
    fc.assert(
      fc.property(entries, damage, (sound, changes) => {
        const meant = told(readRegistry(sound, 'markdown'))
        const damaged = changes.reduce((text, {at, from, to}) => changed(text, at, from, to), sound)
        const facts = readRegistry(damaged, 'markdown')
        expect(told(facts), damaged).toEqual(meant)
        const fixed = readRegistry(repaired(damaged, facts), 'markdown')
        expect(told(fixed), damaged).toEqual(meant)
        expect(
          fixed.flatMap(({faults}) => faults),
          damaged
        ).toEqual([])
      }),
      {numRuns: 300000}
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
