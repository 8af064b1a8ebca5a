import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {check, createSettings} from '../../src/pipeline.ts'
import {
  apply,
  classes,
  engine,
  measure,
  plant,
  type RunOptions,
  readSubject,
  run,
  textOf
} from './script.ts'

const tree = join(import.meta.dirname, 'tree')
const wrapped = join(import.meta.dirname, 'wrapped')
const corpus = join(import.meta.dirname, '../../../shared/corpus')
const isHere = existsSync(corpus)
const isRequired = process.env['LOCKSTEP_REQUIRE_SHARED'] === '1'
const folder = mkdtempSync(join(tmpdir(), 'lockstep-accuracy-run-'))
const options: RunOptions = {
  tree,
  bilingual: wrapped,
  sourceLocale: 'en-US',
  locales: [],
  perClass: 2,
  classes: [],
  seed: 'test',
  misses: false,
  json: join(folder, 'all.json')
}

afterAll(() => rmSync(folder, {recursive: true}))

/** Rows of the table of classes: name → severity, places, found, …, recall. */
async function table(given: RunOptions): Promise<ReadonlyMap<string, readonly string[]>> {
  const printed: string[] = []
  await run(given, engine, corpus, (text) => printed.push(text))
  const lines = printed.join('\n').split('\n')
  const start = lines.findIndex((line) => line.startsWith('class '))
  const rows = lines.slice(start + 2).map((line) => line.split(/ {2,}/))
  return new Map(rows.map(([name = '', ...cells]) => [name, cells]))
}

describe('run', () => {
  it('should print every class with numbers that add up', async () => {
    const rows = await table(options)
    for (const {name} of classes) {
      const [, places = 0, ...verdicts] = (rows.get(name) ?? []).slice(0, 6).map(Number)
      expect([name, places > 0]).toEqual([name, true])
      expect([name, verdicts.reduce((sum, count) => sum + count, 0)]).toEqual([name, places])
    }
    expect(JSON.parse(readFileSync(join(folder, 'all.json'), 'utf8')).length).toBeGreaterThan(90)
  })

  it('should take the classes that are named, by their beginning as well', async () => {
    const rows = await table({...options, classes: ['email', 'text-bidi'], json: undefined})
    const names = [...rows.keys()].filter((name) => !name.startsWith('all of'))
    expect(names.every((name) => /^email-|^text-bidi$/.test(name))).toBe(true)
    expect(names.length).toBe(6)
  })
})

describe('measure', () => {
  it('should find what a check of the damaged file on the disk finds', async () => {
    const subject = await readSubject(engine, tree, options)
    const wanted = classes.filter(({name}) => /^(?:url|registry|number)-/.test(name))
    const places = [...plant(wanted, subject, {perClass: 1, seed: 'disk'}).values()].flat()
    expect(places.length).toBeGreaterThan(20)
    const copy = join(folder, 'tree')
    for (const place of places) {
      cpSync(tree, copy, {recursive: true})
      const {file, path} = place.target.record
      writeFileSync(join(copy, file), apply(textOf(path), place.edits).text)
      const {report} = await check(createSettings({}, copy), [copy])
      const known = new Set((subject.before.get(file) ?? []).map(({fingerprint}) => fingerprint))
      const onDisk = report.findings.filter(
        (finding) => finding.file === file && !known.has(finding.fingerprint)
      )
      expect(measure(engine, subject, place).findings).toEqual(onDisk)
    }
  })
})

it('should have the corpus at hand where it is required', () => {
  if (isRequired) expect(isHere).toBe(true)
})

const title = isHere ? 'corpus' : `corpus, skipped: no folder ${relative('.', corpus)}`

describe.skipIf(!isHere)(title, () => {
  it('should have five places of every class, and most of them found', async () => {
    const rows = await table({
      ...options,
      tree: undefined,
      bilingual: undefined,
      locales: ['ja-JP'],
      perClass: 5,
      json: undefined
    })
    for (const {name} of classes) expect([name, rows.get(name)?.[1]]).toEqual([name, '5'])
    const recall = (severity: string) =>
      Number.parseFloat(rows.get(`all of severity ${severity}`)?.at(-1) ?? '0')
    expect(recall('error')).toBeGreaterThan(90)
    expect(recall('warning')).toBeGreaterThan(70)
  }, 300_000)
})
