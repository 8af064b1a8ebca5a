import {existsSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import {extract} from '../../src/extract/extract.ts'
import type {RegistryFact} from '../../src/model/registry.ts'
import {parse} from '../../src/parse/parse.ts'
import {canonicalKey} from '../../src/registry/key.ts'
import {readRegistry} from '../../src/registry/read.ts'
import {strip} from '../../src/strip/strip.ts'

/** Lines of real articles; not part of the repository. */
const corpus = join(import.meta.dirname, '../../../shared/corpus')
const isHere = existsSync(corpus)
const isRequired = process.env['LOCKSTEP_REQUIRE_SHARED'] === '1'
const skipped = isHere ? '' : `, skipped: no folder ${relative('.', corpus)}`

it('should have the articles at hand where they are required', () => {
  if (isRequired) expect(isHere).toBe(true)
})

/** The facts of a line of Markdown, as the engine alone reads them: block by block. */
function factsOf(line: string): readonly RegistryFact[] {
  const {target, units} = strip(line, 0)
  const {segments} = extract(parse(target.text, 0), target, units, 'target', [], 'en-US')
  return segments.flatMap(({text}) => readRegistry(text, 'markdown'))
}

function keysOf(line: string): readonly string[] {
  return factsOf(line).flatMap((fact) => (fact.kind === 'registry-key' ? [fact.path] : []))
}

/** A root key in any shape: whole, translated in part, transliterated. */
const hive = /hkey|hk(?:lm|cu|cr)|хкэй|_local|_machine/i

/** A path below a root key that is not named, in any shape that the lines have. */
const belowHive =
  /(?:\\?software|\\programvara)\\microsoft\\(?:office\\16\.0\\common\\identity|windows\\currentversion\\c)/i

describe.skipIf(!isHere)(`registry lines of real articles${skipped}`, () => {
  const lines = isHere
    ? [
        ...new Set(
          gunzipSync(readFileSync(join(corpus, 'registry-lines.jsonl.gz')))
            .toString()
            .trim()
            .split('\n')
            .map((row) => (JSON.parse(row) as {readonly line: string}).line)
        )
      ]
    : []

  it('should have a key where a root key is named, damaged or not', () => {
    const named = lines.filter((line) => hive.test(line))
    expect(named.length).toBeGreaterThan(150)
    expect(named.filter((line) => keysOf(line).length === 0)).toEqual([])
  })

  it('should have as many keys as root keys', () => {
    const wrong = lines
      .map((line) => [line, keysOf(line).length, line.match(/hkey|хкэй/gi)?.length ?? 0] as const)
      .filter(([, keys, hives]) => hives > 0 && keys !== hives)
    expect(wrong).toEqual([])
  })

  it('should have nothing where neither a root key nor a path below one is named', () => {
    const plain = lines.filter((line) => !hive.test(line) && !belowHive.test(line))
    expect(plain.length).toBeGreaterThan(100)
    expect(plain.filter((line) => factsOf(line).length > 0)).toEqual([])
  })

  it('should have one relative key where a path below a root key is named', () => {
    const relative = lines.filter((line) => !hive.test(line) && belowHive.test(line))
    expect(relative.length).toBeGreaterThan(50)
    for (const line of relative) {
      expect(keysOf(line), line).toHaveLength(1)
      expect(keysOf(line)[0]?.startsWith('\\'), line).toBe(true)
    }
  })

  it('should have a value for each dword', () => {
    for (const line of lines) {
      const values = factsOf(line).filter((fact) => fact.kind === 'registry-value')
      expect(values.length, line).toBe(line.match(/=\s?["“«]?\s?dword/gi)?.length ?? 0)
    }
  })
})

/** Literals that are no key by themselves, with the reason. */
const noKeys: ReadonlyMap<string, string> = new Map([
  ['ClickToRun\\Configuration', 'goes on from the key of the list item before']
])

interface Fact {
  readonly literal: string
  readonly english_lines: readonly string[]
}

describe.skipIf(!isHere)(`registry facts of real articles${skipped}`, () => {
  const facts = isHere
    ? Object.values(
        JSON.parse(readFileSync(join(corpus, 'registry-facts.json'), 'utf8')) as Record<
          string,
          readonly Fact[]
        >
      ).flat()
    : []
  const paths = facts.filter(({literal}) => /HKEY_|HKLM|HKCU|\w\\\w/.test(literal))

  it('should be read from their English lines, but for those that are no key by themselves', () => {
    expect(paths.length).toBeGreaterThan(10)
    const missed = paths.flatMap(({literal, english_lines: english}) =>
      english.every((line) => has(line, literal)) ? [] : [literal]
    )
    expect(new Set(missed)).toEqual(new Set(noKeys.keys()))
  })
})

/** The line names the key of a literal, or one below the same path. */
function has(line: string, literal: string): boolean {
  const named = /\[([^\]]+)\]/.exec(literal)?.[1] ?? literal.replace(/`/g, '')
  const wanted = (
    canonicalKey(named) ?? named.replace(/ *\\+ */g, '\\').replace(/\\$/, '')
  ).toLowerCase()
  return keysOf(line).some((path) => path.toLowerCase().includes(wanted))
}
