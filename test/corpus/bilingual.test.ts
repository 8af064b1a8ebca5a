import {execFileSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {readFrontMatter} from '../../src/parse/front-matter.ts'
import {readDocument} from '../../src/pipeline/read-document.ts'
import {stripDocument} from '../../src/pipeline/strip-document.ts'
import {normalForm} from '../../src/recover/normal-form.ts'
import {isRegistryFact} from '../../src/registry/registry-facts.ts'
import {strip} from '../../src/strip/strip.ts'

/** Real articles of eight locales, bilingual and plain; not part of the repository. */
const corpus = join(import.meta.dirname, '../../../shared/corpus')
const isHere = existsSync(corpus)
const isRequired = process.env['LOCKSTEP_REQUIRE_SHARED'] === '1'

/** Classes of pairs whose plain side cannot be made of the bilingual one. */
const beyondRepair = new Set([
  'alt-text-shortened',
  'backslash-one-place-early',
  'both-languages-outside-wrappers',
  'space-before-leading-url'
])

it('should have the corpus at hand where it is required', () => {
  if (isRequired) expect(isHere).toBe(true)
})

const title = isHere ? 'corpus' : `corpus, skipped: no folder ${relative('.', corpus)}`

/** A bilingual file and the plain file that stripping it must give. */
interface Case {
  readonly path: string
  readonly locale: string
  readonly class: string
  readonly bilingual: string
  readonly monolingual: string
}

describe.skipIf(!isHere)(`${title}: pairs of bilingual and plain files`, () => {
  const cases: readonly Case[] = isHere ? readCases() : []

  it('should be there for every locale and class', () => {
    expect(new Set(cases.map(({locale}) => locale)).size).toBe(8)
    for (const name of [...beyondRepair, 'identical', 'native-span', 'asterisk-escape']) {
      expect(cases.some((each) => each.class === name)).toBe(true)
    }
  })

  for (const locale of new Set(cases.map((each) => each.locale))) {
    it(`should give the plain file of every ${locale} pair that can be restored`, () => {
      const wrong = cases.filter(
        (each) =>
          each.locale === locale &&
          !beyondRepair.has(each.class) &&
          withoutEscapes(stripDocument(each.bilingual, 'target') ?? '') !==
            withoutEscapes(each.monolingual)
      )
      expect(wrong.map(({path}) => path)).toEqual([])
    })
  }

  it('should give the plain file byte for byte where no asterisk was escaped', () => {
    const wrong = cases.filter(
      (each) =>
        /^(?:identical|native-span|asterisk-kept)$/.test(each.class) &&
        stripDocument(each.bilingual, 'target') !== each.monolingual
    )
    expect(wrong.map(({locale, path}) => `${locale}/${path}`)).toEqual([])
  })

  it('should read asterisks on the page and in facts as in the plain file, in 95 of 100 pairs', () => {
    const starred = cases.filter((each) => each.class.startsWith('asterisk-'))
    const same = starred.filter(
      (each) => reading(each.locale, each.bilingual) === reading(each.locale, each.monolingual)
    )
    expect(starred.length).toBeGreaterThan(300)
    expect(same.length / starred.length).toBeGreaterThanOrEqual(0.95)
  })

  it('should leave no wrapper, and nothing to strip, in any of them', () => {
    const wrong = cases.filter((each) => {
      const {bodyStart} = readFrontMatter(each.bilingual)
      const {target, source} = strip(each.bilingual, bodyStart)
      const body = `${target.text.slice(bodyStart)}${source?.text.slice(bodyStart)}`
      return /data-[ts]tu-id|sxs-lookup/.test(body)
    })
    expect(wrong.map(({locale, path}) => `${locale}/${path}`)).toEqual([])
  })
})

describe.skipIf(!isHere)(`${title}: source text of all locales`, () => {
  let folder = ''
  let articles: ReadonlyMap<string, ReadonlyMap<string, Units>> = new Map()

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lockstep-corpus-'))
    articles = readArticles(folder)
  })

  afterAll(() => rmSync(folder, {recursive: true, force: true}))

  it('should be the same for any two locales of one revision in 99 of 100 units', () => {
    const all = agreements(articles)
    expect(all.size).toBe(28)
    for (const [locales, {same, units, sameShared, shared}] of all) {
      expect(units, locales).toBeGreaterThan(20_000)
      expect(same / units, locales).toBeGreaterThanOrEqual(0.99)
      expect(sameShared / shared, locales).toBeGreaterThanOrEqual(0.99)
    }
  })

  it('should be the same for nl-NL and zh-CN in all units that both have', () => {
    const {shared, sameShared} = agreements(articles).get('nl-NL zh-CN') ?? nothing
    expect(shared).toBeGreaterThan(20_000)
    expect(sameShared).toBe(shared)
  })
})

function readCases(): readonly Case[] {
  const folder = join(corpus, 'pairs')
  return readdirSync(folder)
    .sort()
    .flatMap((file) =>
      gunzipSync(readFileSync(join(folder, file)))
        .toString()
        .split('\n')
    )
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

function withoutEscapes(text: string): string {
  return text.replace(/\\(?=\*)/g, '')
}

/** What a reader and a rule get to see of a document. */
function reading(locale: string, text: string): string {
  const path = {slug: 'article', locale, path: '/article.md', file: 'article.md'}
  const loaded = {text, hasByteOrderMark: false, trouble: []}
  const {body, segments} = readDocument(path, loaded, {wantsBody: true, sourceLocale: 'en-US'})
  const facts = segments.map((segment) =>
    segment.facts.map((fact) => {
      if (fact.kind === 'registry-key') return fact.path
      if (!isRegistryFact(fact)) return [fact.kind, ...fact.meanings]
      return [fact.key, fact.name, fact.type, fact.data]
    })
  )
  return JSON.stringify([body?.parts, segments.map((segment) => segment.text), facts])
}

/** Normal form of the source by the number of the unit, in the order of the file. */
type Units = ReadonlyMap<string, string>

/** By slug and revision, then by locale. */
type Articles = ReadonlyMap<string, ReadonlyMap<string, Units>>

function readArticles(folder: string): Articles {
  const articles = new Map<string, Map<string, Units>>()
  const archives = join(corpus, 'bilingual')
  for (const archive of readdirSync(archives).sort()) {
    const locale = archive.replace('.tar.gz', '')
    execFileSync('tar', ['-xzf', join(archives, archive), '-C', folder])
    for (const file of readdirSync(join(folder, locale), {recursive: true, encoding: 'utf8'})) {
      if (!file.endsWith('.md')) continue
      const text = readFileSync(join(folder, locale, file), 'utf8')
      const {bodyStart, metadata} = readFrontMatter(text)
      const {units} = strip(text, bodyStart)
      if (units.length === 0) continue
      const key = `${file} ${metadata.get('ms.openlocfilehash')?.value}`
      const byLocale = articles.get(key) ?? new Map<string, Units>()
      articles.set(key, byLocale)
      const forms = units.map(({id, source}): [string, string] => [
        id.slice(id.indexOf('-') + 1),
        normalForm(text.slice(source.start, source.end), locale, 'en-US')
      ])
      byLocale.set(locale, new Map(forms))
    }
  }
  return articles
}

/** How often the source of two locales is the same. */
interface Agreement {
  same: number
  units: number
  /** Of the units whose number both have. */
  sameShared: number
  shared: number
}

const nothing: Agreement = {same: 0, units: 0, sameShared: 0, shared: 0}

/** For each two locales, over their common articles. */
function agreements(articles: Articles): ReadonlyMap<string, Agreement> {
  const all = new Map<string, Agreement>()
  for (const byLocale of articles.values()) {
    const entries = [...byLocale]
    for (const [index, [first, one]] of entries.entries()) {
      for (const [second, other] of entries.slice(index + 1)) {
        const locales = [first, second].sort().join(' ')
        const sum = all.get(locales) ?? {...nothing}
        all.set(locales, sum)
        compare(one, other, sum)
      }
    }
  }
  return all
}

/**
 * Compare unit by unit; what stands between two common units is compared as one text, because one
 * locale may have sentences in one unit (`p101`) that another has in two.
 */
function compare(one: Units, other: Units, sum: Agreement): void {
  const left = between(one, other)
  const right = between(other, one)
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const [text, units] = left.get(key) ?? ['', 0]
    const [otherText, otherUnits] = right.get(key) ?? ['', 0]
    const most = Math.max(units, otherUnits)
    const isShared = one.has(key) && other.has(key)
    sum.units += most
    if (isShared) sum.shared++
    if (text !== otherText) continue
    sum.same += most
    if (isShared) sum.sameShared++
  }
}

/** Common units by number, and what follows each of them, with the number of units in it. */
function between(units: Units, other: Units): ReadonlyMap<string, [string, number]> {
  const found = new Map<string, [string, number]>()
  let last = ''
  for (const [number, text] of units) {
    if (other.has(number)) {
      found.set(number, [text, 1])
      last = number
    } else {
      const rest = found.get(`after ${last}`) ?? ['', 0]
      found.set(`after ${last}`, [rest[0] + text, rest[1] + 1])
    }
  }
  return found
}
