import {describe, expect, it} from 'vitest'
import type {Answer} from '../../src/model/answer.ts'
import {readRegistry} from '../../src/registry/read.ts'
import {factsOf} from '../../src/render/registry/judge.ts'
import {pageRegistry} from '../../src/render/registry/page-registry.ts'
import {answersOf, readArticle, sourceRegistry, textOfReg} from './registry.ts'

const key = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso\\Mail'
const header = 'Windows Registry Editor Version 5.00\n\n'

function filesOf(markdown: string): readonly (string | undefined)[] {
  const {files} = sourceRegistry(markdown)
  return [textOfReg(files?.set), textOfReg(files?.undo)]
}

function fenced(...lines: readonly string[]): string {
  return `\`\`\`reg\n${lines.join('\n')}\n\`\`\`\n`
}

describe('registry files', () => {
  it('should set what is named and delete those values to undo it', () => {
    expect(filesOf(fenced(`[${key}]`, '"Retries"=dword:00000003', '@="on"'))).toEqual([
      `${header}[${key}]\n"Retries"=dword:00000003\n@="on"\n`,
      `${header}[${key}]\n"Retries"=-\n@=-\n`
    ])
  })

  it('should be UTF-16, little-endian, with byte order mark and CR LF', () => {
    const {files} = sourceRegistry(fenced(`[${key}]`, '"Name"="Büro"'))
    const bytes = Buffer.from(files?.set ?? [])
    expect([...bytes.subarray(0, 4)]).toEqual([0xff, 0xfe, 0x57, 0x00])
    expect(bytes.toString('utf16le')).toContain(`Version 5.00\r\n\r\n[${key}]\r\n"Name"="Büro"\r\n`)
  })

  it('should take commands, PowerShell and tables with a full key as well, each value once', () => {
    const [set, undo] = filesOf(
      [
        `Run \`reg add "${key}" /v Retries /t REG_DWORD /d 3 /f\`.`,
        "```powershell\nSet-ItemProperty -Path HKLM:\\SOFTWARE\\Contoso\\Mail -Name Server -Value 'a' -Type String\n```",
        `| Key | Name | Type | Data |\n|---|---|---|---|\n| \`${key}\` | \`Port\` | \`REG_DWORD\` | \`0x19\` |\n| \`${key}\` | \`Retries\` | \`REG_DWORD\` | \`3\` |`
      ].join('\n\n')
    )
    expect(set).toBe(
      `${header}[${key}]\n"Retries"=dword:00000003\n"Server"="a"\n"Port"=dword:00000019\n`
    )
    expect(undo).toBe(`${header}[${key}]\n"Retries"=-\n"Server"=-\n"Port"=-\n`)
  })

  it('should read back as what was written', () => {
    const [set] = filesOf(
      fenced(
        `[${key}]`,
        '"a"="x\\\\y \\"z\\""',
        '"b"=hex(7):61,00,00,00,00,00',
        '"c"=hex(b):01,00,00,00,00,00,00,00',
        '"d"=hex:01,02'
      )
    )
    const values = readRegistry(set ?? '', 'reg').flatMap((fact) =>
      fact.kind === 'registry-value' ? [[fact.name, fact.type, fact.data, fact.status]] : []
    )
    expect(values).toEqual([
      ['a', 'REG_SZ', 'x\\y "z"', 'accepted'],
      ['b', 'REG_MULTI_SZ', ['a'], 'accepted'],
      ['c', 'REG_QWORD', '1', 'accepted'],
      ['d', 'REG_BINARY', '0102', 'accepted']
    ])
  })

  it.each([
    ['a key alone in prose', `The values are below \`${key}\`.`],
    ['what is only read', `Run \`reg query "${key}" /v Retries\`.`],
    ['no registry text', 'Restart the server.'],
    ['a value without key', '`"Retries"=dword:00000003`'],
    ['a path without hive', fenced('[\\Software\\Microsoft\\Mail]', '"Retries"=dword:00000003')]
  ])('should not be made of %s', (_, markdown) => {
    expect(filesOf(markdown)).toEqual([undefined, undefined])
  })

  it.each([
    ['a digit too many', fenced(`[${key}]`, '"Retries"=dword:000000003')],
    ['a dword in quotes', fenced(`[${key}]`, '"Retries"="dword:00000003"')],
    [
      'a blank in a key',
      fenced('[HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso \\Mail]', '"Retries"=dword:00000003')
    ],
    ['an unknown hive', fenced('[HKEY_LOCAL_COMPUTER\\SOFTWARE\\Mail]', '"R"=dword:00000003')],
    [
      'one value that is two things',
      `\`reg add "${key}" /v On /t REG_DWORD /d 1\`\n\n\`reg add "${key}" /v ON /t REG_DWORD /d 0\``
    ],
    [
      'a value that is set and deleted',
      `${fenced(`[${key}]`, '"On"=dword:00000001')}\nLater: \`reg delete "${key}" /v On /f\``
    ],
    [
      'a value below a key that is deleted',
      `${fenced(`[${key}\\Client]`, '"On"=dword:00000001')}\nLater: \`reg delete "${key}" /f\``
    ],
    [
      'a placeholder in a key',
      `\`reg add "HKU\\<SID>\\Software\\Contoso" /v On /t REG_DWORD /d 1\``
    ],
    ['a placeholder in data', fenced(`[${key}]`, '"Server"="<your server>"')],
    [
      'a version that is left open',
      fenced('[HKEY_CURRENT_USER\\Software\\Office\\xx.0\\Mail]', '"On"=dword:00000001')
    ],
    [
      'data that the text computes',
      '```powershell\nSet-ItemProperty -Path HKLM:\\SOFTWARE\\Contoso -Name A -Value $a -Type DWord\n```'
    ]
  ])('should not be made with %s', (_, markdown) => {
    expect(filesOf(markdown)).toEqual([undefined, undefined])
  })

  it('should have nothing to undo where all that is done is to delete', () => {
    expect(filesOf(fenced(`[-${key}]`))).toEqual([`${header}[-${key}]\n`, undefined])
    expect(filesOf(fenced(`[${key}]`, '"Retries"=-'))[1]).toBeUndefined()
    expect(sourceRegistry(fenced(`[-${key}]`)).files?.isDeleting).toBe(true)
  })

  it('should undo what is set beside what is deleted', () => {
    const [set, undo] = filesOf(fenced(`[${key}]`, '"Old"=-', '"New"=dword:00000001'))
    expect(set).toContain('"Old"=-\n"New"=dword:00000001')
    expect(undo).toBe(`${header}[${key}]\n"New"=-\n`)
  })

  it('should keep GUIDs and open keys without values in .reg text', () => {
    const guid = `${key}\\{0f3a9c51-d2e4-47b6-8000-000000000001}`
    expect(filesOf(fenced(`[${key}]`, '', `[${guid}]`, '"On"=dword:00000001'))).toEqual([
      `${header}[${key}]\n\n[${guid}]\n"On"=dword:00000001\n`,
      `${header}[${guid}]\n"On"=-\n`
    ])
  })

  it('should be the same bytes twice', () => {
    const markdown = fenced(`[${key}]`, '"Retries"=dword:00000003')
    expect(filesOf(markdown)).toEqual(filesOf(markdown))
  })
})

describe('registry files of a translation', () => {
  const document = readArticle(
    fenced(`[${key}]`, '"Retries"=dword:00000003', '"Port"=dword:00000019'),
    'de-DE'
  )
  const confirmed = answersOf(document)
  const judged = (answers: readonly Answer[]) =>
    pageRegistry(document, answers, {isSource: false, wantsFiles: true})

  it('should be there when all entries are confirmed', () => {
    expect(judged(confirmed).files).toMatchObject({keys: 1, values: 2, isDeleting: false})
    const {files} = pageRegistry(document, confirmed, {isSource: false, wantsFiles: false})
    expect(files).toBeUndefined()
  })

  for (const verdict of ['contradicted', 'extra', 'unknown'] as const) {
    it(`should not be there when one entry is ${verdict}`, () => {
      for (const index of confirmed.keys()) {
        const answers = confirmed.map((answer, at) =>
          at === index ? {...answer, verdict} : answer
        )
        expect(judged(answers).files).toBeUndefined()
      }
    })
  }

  it('should not be there when the document lacks an entry of the reference', () => {
    const [lost] = factsOf(document).filter(({kind}) => kind === 'registry-value')
    const missing: Answer = {
      verdict: 'missing',
      actual: undefined,
      expected: lost,
      evidence: undefined,
      near: {start: 0, end: 0}
    }
    expect(judged([...confirmed, missing]).files).toBeUndefined()
    const [mention] = readRegistry(`below ${key}\\Other.`, 'markdown')
    expect(judged([...confirmed, {...missing, expected: mention}]).files).toBeDefined()
  })

  it('should not be there when a value stands under another key than in the reference', () => {
    const moved = confirmed.map((answer): Answer => {
      const {expected} = answer
      return expected?.kind === 'registry-value'
        ? {...answer, expected: {...expected, key: `${key}\\Client`}}
        : answer
    })
    expect(judged(moved).files).toBeUndefined()
  })
})

describe('blocks of registry text', () => {
  const sound = (markdown: string, verdict: Answer['verdict'], isSource = false) => {
    const document = readArticle(markdown)
    const options = {isSource, wantsFiles: false}
    return pageRegistry(document, answersOf(document, verdict), options).sound.size
  }
  const good = fenced(`[${key}]`, '"Retries"=dword:00000003')
  const bad = fenced(`[${key}]`, '"Retries"=dword:000000003')

  it('should be sound when confirmed, in the source, and where nobody can tell', () => {
    expect(sound(good, 'confirmed')).toBe(1)
    expect(sound(good, 'unknown', true)).toBe(1)
    expect(sound(good, 'unknown')).toBe(1)
  })

  it('should be doubtful when contradicted, added or faulty', () => {
    expect(sound(good, 'contradicted')).toBe(0)
    expect(sound(good, 'extra')).toBe(0)
    expect(sound(bad, 'confirmed')).toBe(0)
    expect(sound(bad, 'unknown', true)).toBe(0)
  })
})
