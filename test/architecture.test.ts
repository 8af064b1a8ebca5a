import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'

const root = fileURLToPath(new URL('../src/', import.meta.url))

const knowledge = [
  'bcp47',
  'place',
  'registry',
  'escape',
  'digest',
  'encoding',
  'sentence',
  'term',
  'yaml',
  'markdown',
  'number',
  'link',
  'bidi',
  'shell',
  'baseline',
  'address',
  'token'
]
const stages = [
  'config',
  'discover',
  'load',
  'parse',
  'strip',
  'extract',
  'align',
  'learn',
  'resolve',
  'check',
  'report',
  'render',
  'write',
  'recover',
  'export',
  'changes'
]
const mayTouchDisk = ['config/', 'discover/', 'load/', 'write/']

interface Source {
  readonly path: string
  readonly text: string
  /** Own files that it imports, relative to src, with the folder's own name first. */
  readonly imports: readonly string[]
  readonly packages: readonly string[]
}

const sources: readonly Source[] = readdirSync(root, {recursive: true, encoding: 'utf8'})
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.replaceAll('\\', '/'))
  .sort()
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
      (match) => match[1] ?? ''
    )
    const own = specifiers.filter((specifier) => specifier.startsWith('.'))
    return {
      path,
      text,
      imports: own.map((specifier) =>
        relative(root, join(root, dirname(path), specifier)).replaceAll('\\', '/')
      ),
      packages: specifiers.filter((specifier) => !specifier.startsWith('.'))
    }
  })

function rank(path: string): number {
  const folder = path.split('/')[0] ?? ''
  if (folder === 'model') return 0
  if (knowledge.includes(folder)) return 1
  if (stages.includes(folder)) return 2
  if (path === 'pipeline.ts' || folder === 'pipeline') return 3
  if (folder === 'command') return 4
  return ['cli.ts', 'index.ts', 'bilingual.ts', 'registry-library.ts'].includes(path) ? 5 : -1
}

describe('architecture', () => {
  it('should know the layer of every file', () => {
    expect(sources.filter(({path}) => rank(path) < 0).map(({path}) => path)).toEqual([])
  })

  it('should import downwards only, and never from another stage', () => {
    const wrong = sources.flatMap(({path, imports}) =>
      imports
        .filter((target) => {
          const isSameFolder = path.split('/')[0] === target.split('/')[0]
          if (isSameFolder && path.includes('/')) return false
          return (
            rank(target) > rank(path) ||
            (rank(target) === rank(path) && rank(path) === 2) ||
            rank(path) === 0
          )
        })
        .map((target) => `${path} → ${target}`)
    )
    expect(wrong).toEqual([])
  })

  it('should import own files that exist', () => {
    const paths = new Set(sources.map(({path}) => path))
    const lost = sources.flatMap(({path, imports}) =>
      imports
        .filter((target) => target.endsWith('.ts') && !paths.has(target))
        .map((target) => `${path} → ${target}`)
    )
    expect(lost).toEqual([])
  })

  it('should have no cycle, type imports included', () => {
    const graph = new Map(sources.map(({path, imports}) => [path, imports]))
    const done = new Set<string>()
    const cycles: string[] = []
    const visit = (path: string, trail: readonly string[]): void => {
      const seen = trail.indexOf(path)
      if (seen >= 0) cycles.push([...trail.slice(seen), path].join(' → '))
      if (seen >= 0 || done.has(path)) return
      for (const target of graph.get(path) ?? []) visit(target, [...trail, path])
      done.add(path)
    }
    for (const {path} of sources) visit(path, [])
    expect(cycles).toEqual([])
  })

  it('should keep files under 300 lines', () => {
    const long = sources.filter(({text}) => text.split('\n').length > 300).map(({path}) => path)
    expect(long).toEqual([])
  })

  it('should have no drawer', () => {
    const drawer = /(?:^|\/)(?:utils?|helpers?|common|misc|shared|tools|lib)(?:\/|\.ts$)/
    expect(sources.filter(({path}) => drawer.test(path)).map(({path}) => path)).toEqual([])
  })

  it('should touch the file system at the edges only', () => {
    const touching = sources.filter(({packages}) => packages.some((name) => /^node:fs/.test(name)))
    const wrong = touching.filter(
      ({path}) => !mayTouchDisk.some((folder) => path.startsWith(folder))
    )
    expect(wrong.map(({path}) => path)).toEqual([])
  })

  it('should know the process in cli.ts only, and neither clock nor chance nor console anywhere', () => {
    const wrong = sources
      .filter(({path}) => path !== 'cli.ts')
      .filter(({text}) => {
        const code = text
          .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
          .replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''")
        return /\bprocess\.|\bconsole\.|\bDate\.now|\bnew Date\(\)|\bMath\.random|\bperformance\./.test(
          code
        )
      })
    expect(wrong.map(({path}) => path)).toEqual([])
  })
})
