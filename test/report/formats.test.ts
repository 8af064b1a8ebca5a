import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import type {Report} from '../../src/model/report.ts'
import {html} from '../../src/render/templates/report-html.ts'
import * as formats from '../../src/report/formats/index.ts'
import {findingOf, reportOf, reports} from './sample.ts'

const folder = new URL('cases/', import.meta.url)

for (const format of [...Object.values(formats), html]) {
  describe(`format ${format.name}`, () => {
    for (const [name, report] of Object.entries(reports)) {
      it(`should obey the laws of formats for the report "${name}"`, () => {
        const before = structuredClone(report)
        const text = format.format(report, {color: false})
        expect(report).toEqual(before)
        expect(text).toBe(format.format(report, {color: false}))
        expect(text).toMatch(/^$|[^\n]\n$/)
        expect(text).not.toMatch(/[\r\x1B\x07\0\u2028\u202E]/)
        expect(text).not.toContain(process.cwd())
        // Lone surrogates would be lost on the way to a file.
        expect(Buffer.from(text).toString()).toBe(text)
      })

      it(`should write the report "${name}" as it was read with care`, () => {
        if (name === 'long-line') return
        const text = format.format(report, {color: false})
        const expected = new URL(`${name}.${format.name}.txt`, folder)
        if (process.env['UPDATE'] || !existsSync(expected)) {
          mkdirSync(folder, {recursive: true})
          writeFileSync(expected, text)
        }
        expect(text).toBe(readFileSync(expected, 'utf8'))
      })
    }
  })
}

describe('format json', () => {
  it('should read back as the report, keys in the order of the contract', () => {
    for (const report of Object.values(reports)) {
      const read = JSON.parse(formats.json.format(report, {color: true})) as Report
      expect(read.findings.length).toBe(report.findings.length)
      expect(read).toEqual(JSON.parse(JSON.stringify(report)))
      expect(Object.keys(read)).toEqual([
        'version',
        'tool',
        'summary',
        'findings',
        'suppressed',
        'advice'
      ])
    }
    const [finding] = (
      JSON.parse(formats.json.format(reports['one'] as Report, {color: false})) as Report
    ).findings
    expect(Object.keys(finding ?? {})).toEqual([
      'rule',
      'severity',
      'article',
      'locale',
      'file',
      'start',
      'end',
      'message',
      'actual',
      'expected',
      'evidence',
      'fix',
      'fingerprint'
    ])
  })
})

describe('format html', () => {
  it('should be one page with its stylesheet, and say what it leaves out', () => {
    const findings = Array.from({length: 2100}, (_, index) => findingOf({lineNumber: index + 1}))
    const text = html.format(reportOf(findings), {
      color: false,
      stylesheet: 'p{}</style><b>',
      repository: 'https://git.example/{file}#L{line}',
      textOf: () => 'dword:000000000\n'.repeat(3)
    })
    expect(text).toContain('100 findings more, left out of this page.')
    expect(text).toContain('<style>p{}<\\/style><b></style>')
    expect(text).toContain('<mark>dword</mark>')
    expect(text).toContain('href="https://git.example/de-DE/tls.md#L2"')
    expect(text).not.toMatch(/<script|<link/)
  })
})

describe('format pretty', () => {
  it('should colour and isolate only when asked', () => {
    const report = reports['right-to-left'] as Report
    expect(formats.pretty.format(report, {color: false})).not.toMatch(/\x1B|\u2068/)
    const colored = formats.pretty.format(report, {color: true})
    expect(colored).toContain('\u2068مفتاح\u2069')
    expect(colored).toContain('\x1B[31m')
    expect(colored.split('\u2068').length).toBe(colored.split('\u2069').length)
  })

  it('should align rules behind wide characters', () => {
    const text = formats.pretty.format(
      reportOf([
        findingOf({message: 'Unexpected `注册表`'}),
        findingOf({message: 'Unexpected `abcdef`', lineNumber: 2})
      ]),
      {color: false}
    )
    const [wide, narrow] = text.split('\n').filter((line) => line.includes('Unexpected'))
    expect(wide?.indexOf('registry-')).toBe((narrow?.indexOf('registry-') ?? 0) - 3)
  })

  it('should stay fast with many findings', () => {
    const findings = Array.from({length: 20_000}, (_, index) => findingOf({lineNumber: index + 1}))
    const start = performance.now()
    formats.pretty.format(reportOf(findings), {color: true})
    formats.json.format(reportOf(findings), {color: true})
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
