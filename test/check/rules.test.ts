import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import * as rules from '../../src/check/rules/index.ts'
import type {Finding, Fix} from '../../src/model/finding.ts'
import {applyEdits} from '../../src/place/edits.ts'
import {articleOf, type CaseFile, fileOf, findingsOf, loadCase, messageOf} from './rule-case.ts'

const fixtures = join(import.meta.dirname, '../fixtures/rules')
const names = Object.values(rules)
  .map(({name}) => name)
  .sort()

/** Rules about a file by itself, which a copy of that file breaks as well. */
const aboutTheFile = new Set([
  'markup-wrapper',
  'meta-front-matter',
  'meta-too-costly',
  'meta-unreadable'
])

/** Rules whose findings stand at the first document, because no other is to blame. */
const aboutTheArticle = new Set(['meta-missing'])

it('should have a folder of cases for each rule and no other', () => {
  expect(readdirSync(fixtures).sort()).toEqual(names)
})

for (const name of names) {
  const cases = readdirSync(join(fixtures, name)).sort()
  describe(name, () => {
    it('should have a case that is right and cases that are not', () => {
      expect(cases).toContain('ok')
      const expected = cases.map((each) => readExpected(join(fixtures, name, each)))
      expect(expected.some((text) => text.includes(`[${name}]`))).toBe(true)
    })
    for (const each of cases) {
      describe(each, () => {
        const folder = join(fixtures, name, each)
        it('should find what messages.txt says', async () => {
          const {files, settings} = await loadCase(folder)
          const actual = findingsOf(articleOf(files), settings).map(messageOf).join('\n')
          const text = actual === '' ? '' : `${actual}\n`
          if (process.env['UPDATE'] === '1') writeFileSync(join(folder, 'messages.txt'), text)
          expect(text).toBe(readExpected(folder))
          if (each === 'ok') expect(text).toBe('')
        })
        obeysLaws(folder, name)
      })
    }
  })
}

function readExpected(folder: string): string {
  const path = join(folder, 'messages.txt')
  return existsSync(path) ? readFileSync(path, 'utf8') : 'no messages.txt, see UPDATE=1\n'
}

/** What holds for every rule and every case. */
function obeysLaws(folder: string, name: string): void {
  it('should find the same twice and change nothing', async () => {
    const {files, settings} = await loadCase(folder)
    const article = deepFreeze(articleOf(files))
    const before = structuredClone(article)
    const first = findingsOf(article, settings)
    expect(findingsOf(article, settings)).toEqual(first)
    expect(article).toEqual(before)
  })

  it('should find the same in whatever order the documents come', async () => {
    if (aboutTheArticle.has(name)) return
    const {files, settings} = await loadCase(folder)
    const article = articleOf(files)
    const turned = {...article, documents: article.documents.toReversed()}
    expect(findingsOf(turned, settings).map(identity).sort()).toEqual(
      findingsOf(article, settings).map(identity).sort()
    )
  })

  it('should point into the file, and at what it calls the actual text', async () => {
    const {files, settings} = await loadCase(folder)
    const findings = findingsOf(articleOf(files), settings)
    for (const finding of findings) expectPlaceInside(finding, files)
    const fingerprints = findings.map(({fingerprint}) => fingerprint)
    expect(new Set(fingerprints).size).toBe(fingerprints.length)
  })

  it('should have no finding with a fix left when the fixes are made', async () => {
    const {files, settings} = await loadCase(folder)
    let fixed = files
    for (let round = 0; round < 3; round++) fixed = fixedFiles(fixed, settings)
    const left = findingsOf(articleOf(fixed), settings)
    expect(left.filter(({fix}) => fix).map(messageOf)).toEqual([])
    const before = findingsOf(articleOf(files), settings).filter(({fix}) => !fix)
    expect(left.length).toBeLessThanOrEqual(before.length)
  })

  it('should be silent about a translation that is a copy of its source', async () => {
    const {files, settings} = await loadCase(folder)
    const source = files.find((file) => file.name === 'en-US.md')
    if (!source) return
    const copy = {name: 'fr-FR.md', loaded: source.loaded}
    const findings = findingsOf(articleOf([source, copy]), {
      ...settings,
      locales: ['en-US', 'fr-FR']
    })
    const ofRule = findings.filter(({rule}) => rule === name)
    const ofCopy = ofRule.filter(({file}) => file === 'fr-FR.md')
    const allowed = ofRule.filter(({file}) => file === 'en-US.md').map(({message}) => message)
    // Because a copied comment is told as a copy, where the source's is told as what it is.
    if (name === 'text-untranslated' || name === 'meta-unused-suppression') return
    expect(ofCopy.map(({message}) => message)).toEqual(aboutTheFile.has(name) ? allowed : [])
  })
}

function identity({file, rule, start, end, severity, message, fix}: Finding): string {
  return JSON.stringify([file, start.offset, end.offset, rule, severity, message, fix])
}

function expectPlaceInside(
  {file, start, end, fix, actual}: Finding,
  files: readonly CaseFile[]
): void {
  const text = files.find(({name}) => name === file)?.loaded.text ?? ''
  expect(start.offset).toBeGreaterThanOrEqual(0)
  expect(end.offset).toBeGreaterThanOrEqual(start.offset)
  expect(end.offset).toBeLessThanOrEqual(text.length)
  expect(pointOf(text, start.offset)).toEqual(start)
  expect(pointOf(text, end.offset)).toEqual(end)
  if (!fix) return
  expect(text.slice(start.offset, end.offset)).toContain(actual)
  expect(fix.start).toBeGreaterThanOrEqual(start.offset)
  expect(fix.end).toBeLessThanOrEqual(end.offset)
  expect(text.slice(fix.start, fix.end)).not.toBe(fix.text)
}

/** Line and column by another way than the tool's. */
function pointOf(text: string, offset: number): {line: number; column: number; offset: number} {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r(?!\n)/)
  return {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset}
}

function fixedFiles(
  files: readonly CaseFile[],
  settings: Parameters<typeof findingsOf>[1]
): readonly CaseFile[] {
  const findings = findingsOf(articleOf(files), settings)
  return files.map((file) => {
    const edits = findings.flatMap(({file: name, fix}): Fix[] =>
      name === file.name && fix ? [fix] : []
    )
    return edits.length === 0 ? file : fileOf(file.name, applyEdits(file.loaded.text, edits).text)
  })
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  const inner = value instanceof Map ? value.values() : Object.values(value)
  for (const each of inner) deepFreeze(each)
  return value
}
