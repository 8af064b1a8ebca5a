import {describe, expect, it} from 'vitest'
import type {Answer} from '../../src/model/answer.ts'
import type {Locale} from '../../src/model/locale.ts'
import type {DocumentRecord} from '../../src/model/record.ts'
import type {RegistryKey, RegistryValue} from '../../src/model/registry.ts'
import {factMatrix} from '../../src/report/matrix.ts'

const path = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso'

function keyFact(start: number): RegistryKey {
  return {
    kind: 'registry-key',
    notation: 'reg',
    place: {start, end: start + 10},
    raw: path,
    path,
    segments: [],
    deletes: false,
    faults: []
  }
}

function valueFact(start: number, data: number, literal: string, name = 'Enabled'): RegistryValue {
  const place = {start, end: start + 10}
  const digits = literal.replace('dword:', '')
  return {
    kind: 'registry-value',
    notation: 'reg',
    place,
    raw: literal,
    key: path,
    name,
    namePlace: place,
    type: 'REG_DWORD',
    data,
    literal,
    literalPlace: place,
    status: digits.length === 8 ? 'accepted' : 'rejected',
    reason: undefined,
    faults:
      digits.length === 8
        ? []
        : [{kind: 'dword-digits', place, actual: literal, expected: undefined}]
  }
}

function documentOf(locale: Locale): DocumentRecord {
  return {
    slug: 'tls',
    locale,
    path: `/${locale}/tls.md`,
    file: `${locale}/tls.md`,
    lines: [0, 100, 200, 300],
    length: 400,
    metadata: new Map(),
    trouble: [],
    segments: [],
    source: undefined,
    body: undefined
  }
}

const good = valueFact(210, 1, 'dword:00000001')
const evidence = {kind: 'source'} as const

function answerOf(
  verdict: Answer['verdict'],
  actual: Answer['actual'],
  expected: Answer['expected']
): Answer {
  return {verdict, actual, expected, evidence, near: {start: 0, end: 0}}
}

describe('factMatrix', () => {
  const report = factMatrix('tls', 'TLS', [
    {
      record: documentOf('en-US'),
      answers: [
        answerOf('confirmed', keyFact(110), keyFact(110)),
        answerOf('confirmed', good, good)
      ]
    },
    {
      record: documentOf('de-DE'),
      answers: [
        answerOf('confirmed', keyFact(10), keyFact(110)),
        answerOf('contradicted', valueFact(310, 0, 'dword:000000000'), good)
      ]
    },
    {
      record: documentOf('sv-SE'),
      answers: [
        answerOf('missing', undefined, good),
        answerOf('extra', valueFact(20, 7, 'dword:00000007', 'Other'), undefined)
      ]
    }
  ])

  it('should have a row for each key and value of the reference, grouped by key', () => {
    expect(report.rows.map(({group, fact}) => [group, fact])).toEqual([
      [path, `[${path}]`],
      [path, '"Enabled"=dword:00000001'],
      [path, '"Other"=dword:00000007']
    ])
    expect(report.locales).toEqual(['en-US', 'de-DE', 'sv-SE'])
  })

  it('should show each document in its column, with the line', () => {
    const [key, value, other] = report.rows
    expect(key?.cells.get('de-DE')).toEqual({verdict: 'confirmed', text: `[${path}]`, line: 1})
    expect(key?.cells.get('sv-SE')).toBeUndefined()
    expect(value?.cells.get('en-US')).toEqual({
      verdict: 'confirmed',
      text: '"Enabled"=dword:00000001',
      line: 3
    })
    expect(value?.cells.get('de-DE')).toEqual({
      verdict: 'contradicted',
      text: '"Enabled"=dword:000000000',
      line: 4
    })
    expect(value?.cells.get('sv-SE')).toEqual({
      verdict: 'missing',
      text: undefined,
      line: undefined
    })
    expect(other?.cells.get('sv-SE')?.verdict).toBe('extra')
  })

  it('should give a fact that occurs twice two rows', () => {
    const twice = [answerOf('confirmed', good, good), answerOf('confirmed', good, good)]
    const documents = ['en-US', 'de-DE'].map((locale) => ({
      record: documentOf(locale),
      answers: twice
    }))
    const {rows} = factMatrix('tls', 'TLS', documents)
    expect(rows.map(({cells}) => cells.size)).toEqual([2, 2])
  })
})
