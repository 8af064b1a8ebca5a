import {existsSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {defaults} from '../src/config/defaults.ts'
import type {Finding} from '../src/model/finding.ts'
import type {Settings} from '../src/model/settings.ts'
import {examine} from '../src/pipeline/examine.ts'
import {readContent} from '../src/pipeline/read-content.ts'
import {applyEdits} from '../src/place/edits.ts'

/** An article in five locales with every defect listed by hand; not part of the repository. */
const seeds = join(import.meta.dirname, '../../shared/seeds')
const isHere = existsSync(seeds)
const isRequired = process.env['LOCKSTEP_REQUIRE_SHARED'] === '1'

interface Expected {
  readonly file: string
  readonly locale: string
  readonly rule: string
  readonly severity: string
  readonly line: number
  readonly column: number
  readonly actual: string
  readonly fixable: boolean
  readonly why: string
}

it('should have the seeds at hand where they are required', () => {
  if (isRequired) expect(isHere).toBe(true)
})

const title = isHere ? 'seeds' : `seeds, skipped: no folder ${relative('.', seeds)}`

describe.skipIf(!isHere)(title, () => {
  const expected: readonly Expected[] = isHere
    ? JSON.parse(readFileSync(join(seeds, 'expected.json'), 'utf8')).expected
    : []
  let findings: readonly Finding[] = []

  beforeAll(async () => {
    findings = await check(seeds)
  })

  for (const each of expected) {
    it(`should find ${each.file}:${each.line}:${each.column}: ${each.why}`, () => {
      const found = findings.find((finding) => isThe(finding, each))
      expect(found).toMatchObject({severity: each.severity, locale: each.locale})
      expect(found?.fix !== undefined && !found.fix.unsafe).toBe(each.fixable)
    })
  }

  it('should find each of them as a finding of its own', () => {
    const found = expected.map((each) => findings.filter((finding) => isThe(finding, each)))
    expect(found.map(({length}) => length)).toEqual(expected.map(() => 1))
    expect(new Set(found.flat()).size).toBe(expected.length)
  })

  it('should find no other error', () => {
    const others = findings.filter(
      (finding) => finding.severity === 'error' && !expected.some((each) => isThe(finding, each))
    )
    expect(others).toEqual([])
  })

  it('should name the sibling of the same revision as evidence', () => {
    for (const {file, rule, evidence} of findings) {
      if (rule !== 'registry-dword-digits') continue
      if (file === 'de-DE.md' || file === 'sv-SE.md') {
        expect(evidence).toMatchObject({kind: 'sibling-source', file: 'nl-NL.md', line: 33})
        expect(evidence.sameRevision).toBe(undefined)
      }
      if (file === 'ru-RU.md') {
        expect(evidence).toMatchObject({kind: 'sibling-source', sameRevision: false})
      }
    }
  })

  it('should propose edits that leave well-formed dwords only', () => {
    const files = new Set(findings.map(({file}) => file))
    for (const file of files) {
      const text = readFileSync(join(seeds, file), 'utf8')
      const edits = findings.flatMap((each) =>
        each.file === file && each.fix && !each.fix.unsafe ? [each.fix] : []
      )
      const edited = applyEdits(text, edits).text
      const dwords = edited.match(/dword[:：][0-9a-f]*/gi) ?? []
      expect(new Set(dwords)).toEqual(new Set(['dword:00000000', 'dword:00000001']))
      expect(edited).not.toContain('TLS 1,2')
      expect(edited).not.toContain('√Ø')
    }
  })
})

async function check(folder: string): Promise<readonly Finding[]> {
  const settings: Settings = {
    ...defaults,
    cwd: folder,
    content: [folder],
    patterns: [],
    ignore: [],
    locales: [],
    names: [],
    overrides: [],
    rules: {},
    site: {...defaults.site, url: undefined}
  }
  const {articles, corpus} = await readContent(settings, [folder], false)
  return articles.flatMap((article) =>
    examine(article, corpus, settings).flatMap((document) => document.findings)
  )
}

/** Same file, rule and line, with the column inside the wrong text. */
function isThe({file, rule, start, end}: Finding, expected: Expected): boolean {
  return (
    file === expected.file &&
    rule === expected.rule &&
    start.line === expected.line &&
    start.column <= expected.column &&
    expected.column < Math.max(end.column, start.column + 1)
  )
}
