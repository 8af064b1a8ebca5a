import {describe, expect, it} from 'vitest'
import type {RegistryFact} from '../../src/model/registry.ts'
import {keyTrouble} from '../../src/registry/key-trouble.ts'
import {readRegistry} from '../../src/registry/read.ts'
import {importCases, key} from './import-cases.ts'

/** What an import stores, in the notation of the cases. */
function stored(facts: readonly RegistryFact[]): readonly string[] {
  return facts.flatMap((fact) => {
    if (fact.kind === 'registry-key') {
      if (fact.deletes) return fact.faults.length === 0 ? [`-${fact.path}`] : []
      return keyTrouble(fact) ? [] : [`+${fact.path}`]
    }
    if (fact.status === 'rejected') return []
    const data = fact.data === undefined ? '' : ` ${JSON.stringify(fact.data)}`
    return [`${fact.name === '' ? '@' : fact.name} ${fact.type}${data}`]
  })
}

describe('import of .reg text', () => {
  it('should have 150 cases and more, each with its source', () => {
    expect(importCases.length).toBeGreaterThanOrEqual(150)
    expect(importCases.every(({source}) => source.length > 10)).toBe(true)
  })

  for (const {source, text, stores, before} of importCases) {
    it(`should store what ${source} records for ${JSON.stringify(text)} after ${JSON.stringify(before)}`, () => {
      const facts = readRegistry(`${before}${text}`, 'reg')
      const own = before?.includes('[')
        ? stored(facts).filter((line, index) => index > 0 || line !== `+${key}`)
        : stored(facts)
      expect(own).toEqual(stores)
    })
  }

  it('should read CR LF and CR as line ends', () => {
    for (const end of ['\r\n', '\r', '\n']) {
      const text = ['REGEDIT4', '', `[${key}]`, '"a"=dword:1', '"b"=hex:01,\\', '  02', ''].join(
        end
      )
      expect(stored(readRegistry(text, 'reg'))).toEqual([
        `+${key}`,
        'a REG_DWORD 1',
        'b REG_BINARY "0102"'
      ])
    }
  })

  it('should know the number of a dword that has leading zeros too many', () => {
    const [, value] = readRegistry(`[${key}]\n"v"=dword:000000001 ; one`, 'reg')
    expect(value).toMatchObject({
      data: 1,
      literal: 'dword:000000001',
      status: 'rejected',
      reason: 'dword of 9 digits, an import takes at most 8',
      faults: [{kind: 'dword-digits', actual: 'dword:000000001', expected: 'dword:00000001'}]
    })
  })

  it('should find no fault in a short dword of a file', () => {
    expect(readRegistry(`[${key}]\n"v"=dword:1`, 'reg').flatMap(({faults}) => faults)).toEqual([])
  })

  it('should read a damaged line as what it was meant to be, and reject it', () => {
    const [, value] = readRegistry(`[${key}]\n“v”＝dword：00000001`, 'reg')
    expect(value).toMatchObject({name: 'v', data: 1, status: 'rejected', key})
    expect(value?.faults.map(({actual, expected}) => [actual, expected])).toEqual([
      ['“v”', '"v"'],
      ['＝', '='],
      ['dword：', 'dword:']
    ])
  })

  it('should read several entries of one line, and reject the values', () => {
    const facts = readRegistry(`[${key}] "a"=dword:00000001 "b"="x"`, 'reg')
    expect(
      facts.map((fact) =>
        fact.kind === 'registry-value' ? [fact.name, fact.status, fact.key] : fact.path
      )
    ).toEqual([key, ['a', 'rejected', key], ['b', 'rejected', key]])
  })

  it('should keep typographic characters inside a string', () => {
    const [, value] = readRegistry(`[${key}]\n"v"="say “no” for ¥100"`, 'reg')
    expect(value).toMatchObject({data: 'say “no” for ¥100', status: 'accepted', faults: []})
  })

  it('should name the full root key for an abbreviated one', () => {
    const [fact] = readRegistry('[HKLM\\SOFTWARE\\Contoso]', 'reg')
    expect(fact).toMatchObject({
      path: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso',
      faults: [
        {
          kind: 'unknown-hive',
          actual: 'HKLM',
          expected: 'HKEY_LOCAL_MACHINE',
          place: {start: 1, end: 5}
        }
      ]
    })
  })
})
