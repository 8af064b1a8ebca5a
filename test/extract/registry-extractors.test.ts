import {describe, expect, it} from 'vitest'
import type {RegistryFact} from '../../src/model/registry.ts'
import {registryOf} from '../../src/pipeline.ts'

/** Facts of an article as short lines, each with the text of the file that it stands for. */
function read(body: string): readonly string[] {
  const text = `---\ntitle: x\n---\n${body}\n`
  return registryOf(text, 'markdown').map((fact) => shown(fact, text))
}

function shown(fact: RegistryFact, text: string): string {
  if (fact.kind === 'registry-key') return `[${fact.path}] ${fact.notation}`
  const name = text.slice(fact.namePlace.start, fact.namePlace.end)
  const literal = text.slice(fact.literalPlace.start, fact.literalPlace.end)
  return `${fact.key} | ${fact.name} | ${fact.type} | ${fact.data} | ${fact.notation} | ${name} | ${literal}`
}

const key = 'HKEY_CURRENT_USER\\Software\\Contoso\\Mail'

describe('registry-table', () => {
  it('should take the name from the path where no column has it', () => {
    expect(
      read(
        `| Ключ | Тип | Значение |\n|--|--|--|\n| ${key}\\EnableMail <br/> | REG_DWORD <br/> | 1 <br/> |`
      )
    ).toEqual([`[${key}] table`, `${key} | EnableMail | REG_DWORD | 1 | table | EnableMail | 1`])
  })

  it('should read columns in any order, with names and explained numbers', () => {
    expect(
      read(
        `| Type | Name | Data | Path |\n|--|--|--|--|\n| \`DWORD\` | \`RetryCount\` | 0x10 (sixteen) | \`HKCU\\Software\\Contoso\\Mail\` |`
      )
    ).toEqual(
      [
        `${key} | RetryCount | REG_DWORD | 16 | table | RetryCount | 0x10 (sixteen)`,
        `[${key}] table`
      ].sort()
    )
  })

  it('should read full-width digits as numbers', () => {
    const [, value] = read(`| 键 | 类型 | 值 |\n|--|--|--|\n| ${key}\\Limit | REG_DWORD | １２ |`)
    expect(value).toContain('| Limit | REG_DWORD | 12 |')
  })

  it('should leave tables without a key alone', () => {
    expect(read('| Name | Type | Size |\n|--|--|--|\n| Mailbox | DWORD | 4 |')).toEqual([])
    expect(read('| Plan | Limit |\n|--|--|\n| Basic | 50 |')).toEqual([])
  })
})

describe('registry-list', () => {
  const items = (labels: readonly string[], hive = 'HKEY_LOCAL_MACHINE') =>
    [
      `- **${labels[0]}**: ${hive}`,
      `- **${labels[1]}**: SOFTWARE\\Contoso\\Mail`,
      `- **${labels[2]}**: TenantId`,
      `- **${labels[3]}**: REG_SZ`,
      `- **${labels[4]}**: contoso`
    ].join('\n\n')
  const path = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso\\Mail'
  const expected = [
    `[${path}] list`,
    `${path} | TenantId | REG_SZ | contoso | list | TenantId | contoso`
  ]

  it('should know the items by their values, whatever language the labels are in', () => {
    expect(read(items(['Hive', 'Key path', 'Value name', 'Value type', 'Value data']))).toEqual(
      expected
    )
    expect(
      read(items(['الخلية', 'مسار المفتاح', 'اسم القيمة', 'نوع القيمة', 'بيانات القيمة']))
    ).toEqual(expected)
  })

  it('should have no data where the item describes it', () => {
    const text = items(['Hive', 'Key path', 'Value name', 'Value type', 'Value data'])
    const [, value] = read(
      text.replace(': contoso', ': the name of your verified domain in the directory')
    )
    expect(value).toContain('| TenantId | REG_SZ | undefined |')
  })

  it('should name the nearest hive of a translated one', () => {
    const text = `---\ntitle: x\n---\n${items(['a', 'b', 'c', 'd', 'e'], 'HKEY_ローカル_MACHINE')}\n`
    const found = registryOf(text, 'markdown').find((fact) => fact.kind === 'registry-key')
    expect(found?.faults.map(({kind, actual}) => [kind, actual])).toEqual([
      ['unknown-hive', 'HKEY_ローカル_MACHINE']
    ])
    const place = found?.faults[0]?.place ?? {start: 0, end: 0}
    expect(text.slice(place.start, place.end)).toBe('HKEY_ローカル_MACHINE')
  })

  it('should read two groups in a row', () => {
    const one = items(['a', 'b', 'c', 'd', 'e'])
    expect(read(`${one}\n\n${one.replace('TenantId', 'TenantName')}`)).toHaveLength(4)
  })
})

describe('registry-prose', () => {
  it('should read a sentence that names type, value, data and key', () => {
    expect(
      read(`Add a DWORD value of **EnableMail** with a setting of **0** under ${key}.`)
    ).toEqual([`${key} | EnableMail | REG_DWORD | 0 | prose | EnableMail | 0`, `[${key}] prose`])
  })

  it('should read nothing into a sentence with two names or without a type', () => {
    expect(read(`OneDrive keeps it under ${key}.`)).toEqual([`[${key}] prose`])
    expect(read(`With PowerShell add the DWORD EnableMail under ${key}.`)).toEqual([
      `[${key}] prose`
    ])
  })
})

describe('backslashes that Markdown takes for escapes', () => {
  const faultsOf = (body: string) =>
    registryOf(`---\ntitle: x\n---\n${body}\n`, 'markdown').map((fact) => [
      fact.kind === 'registry-key' ? fact.path : '',
      fact.faults.map(({kind, actual, expected}) => `${kind}: ${actual} → ${expected}`)
    ])

  it('should be put back and reported', () => {
    expect(faultsOf('Open HKEY_CLASSES_ROOT\\CLSID\\{0E5A} now.')).toEqual([
      ['HKEY_CLASSES_ROOT\\CLSID\\{0E5A}', ['key-backslash: CLSID\\{ → CLSID\\\\{']]
    ])
    expect(faultsOf('See HKEY_LOCAL_MACHINE\\SOFTWARE\\_Contoso here.')).toEqual([
      ['HKEY_LOCAL_MACHINE\\SOFTWARE\\_Contoso', ['key-backslash: SOFTWARE\\_ → SOFTWARE\\\\_']]
    ])
  })

  it('should be left alone where they were meant as escapes', () => {
    expect(faultsOf('See HKEY\\_LOCAL\\_MACHINE\\SOFTWARE\\My\\_App here.')).toEqual([
      ['HKEY_LOCAL_MACHINE\\SOFTWARE\\My_App', []]
    ])
    expect(faultsOf('See HKEY_CLASSES_ROOT\\CLSID\\\\{0E5A} here.')).toEqual([
      ['HKEY_CLASSES_ROOT\\CLSID\\{0E5A}', []]
    ])
    expect(faultsOf('See `HKEY_CLASSES_ROOT\\CLSID\\{0E5A}` here.')).toEqual([
      ['HKEY_CLASSES_ROOT\\CLSID\\{0E5A}', []]
    ])
  })
})
