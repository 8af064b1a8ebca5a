import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import type {Code, Nodes} from 'mdast'
import {afterAll, describe, expect, it} from 'vitest'
import {parse as parseYaml} from 'yaml'
import * as rules from '../src/check/rules/index.ts'
import {commands} from '../src/command/commands/index.ts'
import {main} from '../src/command/main.ts'
import {validate} from '../src/config/validate.ts'
import {layouts} from '../src/discover/layouts/index.ts'
import * as pairFormats from '../src/export/formats/index.ts'
import * as api from '../src/index.ts'
import {processor} from '../src/parse/processor.ts'
import * as formats from '../src/report/formats/index.ts'
import {follow, isCopyOf, isGuide} from './guide.ts'

const root = join(import.meta.dirname, '..')
const pages = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  ...namesIn('docs', '.md'),
  ...namesIn('docs/rules', '.md')
]
const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, {recursive: true})
})

describe.each(pages)('%s', (page) => {
  const text = read(page)
  const nodes = flatten(processor.parse(text))

  it('should have links that lead somewhere', () => {
    const urls = nodes.flatMap((node) =>
      node.type === 'link' || node.type === 'image' || node.type === 'definition' ? [node.url] : []
    )
    expect(urls.filter((url) => !/^(?:https|mailto):/.test(url) && !leads(page, url))).toEqual([])
  })

  it('should name files of the repository that exist', () => {
    const named = nodes.flatMap((node) => (node.type === 'inlineCode' ? [node.value] : []))
    const path = /^(?:src|test|docs|script|schema|assets|content)\/[\w./-]+$|^\.ci\/run$/
    const lost = named.filter((name) => path.test(name) && !existsSync(join(root, name)))
    // The pages of rules show trees of others.
    expect(page.startsWith('docs/rules/') ? [] : lost).toEqual([])
  })

  const blocks = nodes.filter((node): node is Code => node.type === 'code')
  if (isGuide(blocks)) {
    it('should come out as it says when it is followed', async () => {
      const followed = await follow(text, blocks)
      folders.push(followed.folder)
      if (process.env['UPDATE']) writeFileSync(join(root, page), followed.text)
      else expect(followed.text).toBe(text)
    })
    return
  }

  for (const [index, steps] of shellBlocks(nodes).entries()) {
    const first = steps[0]?.command ?? ''
    it(`should run as it says, block ${index + 1}: ${first}`, async () => {
      const cwd = copyOfContent()
      for (const step of steps) {
        const {status, output} = await runStep(step, cwd)
        expect([step.command, status]).toEqual([step.command, step.status])
        if (step.output === undefined || step.output === output) continue
        if (process.env['UPDATE']) update(page, step, output)
        else expect(output).toBe(step.output)
      }
    })
  }
})

describe('README.md', () => {
  const text = read('README.md')

  it('should have every rule in its table, with its severity', () => {
    for (const {name, severity} of Object.values(rules)) {
      expect(text).toMatch(
        new RegExp(`^\\| \\[\`${name}\`\\]\\(docs/rules/${name}\\.md\\) +\\| ${severity} `, 'm')
      )
    }
    expect(text.match(/^\| \[`[a-z-]+`\]\(docs\/rules\//gm)).toHaveLength(Object.keys(rules).length)
  })

  it('should name exports of the package that exist', () => {
    const section = sectionsOf(text).get('Use as a library') ?? ''
    const cells = [...section.matchAll(/^\| (`.*?) \|/gm)].map(([, cell = '']) => cell)
    const names = cells.flatMap((cell) => [...cell.matchAll(/`(\w+)/g)].map(([, name]) => name))
    expect(names.length).toBeGreaterThan(5)
    expect(names.filter((name = '') => !Object.hasOwn(api, name))).toEqual([])
  })

  it('should name every entry of the package that is code', () => {
    const {exports, name} = JSON.parse(read('package.json'))
    for (const entry of Object.keys(exports).filter((path) => !path.endsWith('.json'))) {
      expect(text).toContain(`${name}${entry.slice(1)}`)
    }
  })

  it('should have every command and layout', () => {
    for (const {name} of commands) expect(text).toContain(`| [\`${name}\`](docs/cli.md#${name})`)
    for (const {summary} of layouts) expect(text).toContain(`\`${summary}\``)
  })
})

describe('docs/ci.md', () => {
  it('should have the workflow that the repository has', () => {
    const blocks = flatten(processor.parse(read('docs/ci.md'))).filter(
      (node): node is Code => node.type === 'code'
    )
    const workflow = blocks.find(({meta}) => meta?.includes('translations.yml'))
    expect(workflow && isCopyOf(workflow, join(root, 'docs/ci/github.yml'))).toBe(true)
  })
})

describe('docs/cli.md', () => {
  const sections = sectionsOf(read('docs/cli.md'))

  it.each(commands)('should have a section on $name with every option', ({name, flags}) => {
    const section = sections.get(name) ?? ''
    for (const {syntax} of flags) expect(section).toContain(`\`${syntax}\``)
    expect(section).toContain(`npx lockstep ${name}`)
    const known = flags.map(({syntax}) => syntax)
    const rows = [...section.matchAll(/^\| `(--[^`]+)`/gm)].map(([, syntax]) => syntax)
    expect(rows).toEqual(known)
  })

  it('should have a section on nothing else that could be a command', () => {
    const names: readonly string[] = commands.map(({name}) => name)
    const titles = [...sections.keys()].filter((title) => /^[a-z]+$/.test(title))
    expect(titles).toEqual(names)
  })

  it('should name every format', () => {
    const text = [sections.get('check'), sections.get('export')].join('')
    for (const {name} of [...Object.values(formats), ...Object.values(pairFormats)]) {
      expect(text).toContain(`\`${name}\``)
    }
  })
})

describe('docs/configuration.md', () => {
  const text = read('docs/configuration.md')

  it('should have every key of the schema, with its default', () => {
    const rows = [...text.matchAll(/^\| `([\w.$]+)` .*$/gm)]
    const keys = keysOf(JSON.parse(read('schema/lockstep.config.schema.json')))
    expect(rows.map(([, key]) => key)).toEqual([...keys.keys()])
    for (const [row, key = ''] of rows) {
      const value = keys.get(key)
      if (value !== undefined) expect(row).toContain(`\`${JSON.stringify(value)}\``)
    }
  })

  it('should have examples that are valid', async () => {
    const examples = flatten(processor.parse(text)).flatMap((node) =>
      node.type === 'code' && /^(?:json|yaml)$/.test(node.lang ?? '') ? [node.value] : []
    )
    expect(examples.length).toBeGreaterThan(1)
    // Because JSON is YAML.
    for (const example of examples) await validate(parseYaml(example), 'docs/configuration.md')
  })
})

describe('docs/architecture.md', () => {
  it('should name every folder of the sources in its table', () => {
    const text = read('docs/architecture.md')
    const entries = readdirSync(join(root, 'src'), {withFileTypes: true})
    const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
  })
})

describe('docs/decisions.md', () => {
  it('should give a reason for every package that the sources import', () => {
    const text = read('docs/decisions.md')
    const {dependencies} = JSON.parse(read('package.json'))
    const used = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => [
        ...read(join('src', path)).matchAll(/(?:from|import\()\s*'([^.'][^']*)'/g)
      ])
      .map(([, name = '']) => name)
      .filter((name) => Object.hasOwn(dependencies, name))
    expect([...new Set(used)].filter((name) => !text.includes(`\`${name}\``))).toEqual([])
  })
})

/** A command line of the docs with what they say comes of it. */
interface Step {
  /** As written, without prompt and comment. */
  readonly command: string
  readonly status: number
  /** Both streams; undefined where the docs do not show it. */
  readonly output: string | undefined
}

/**
 * Command lines of `lockstep`, block by block.
 *
 * In a `sh` block each line is one, and a comment `# exit status 1` says how it ends. A `console`
 * block is a session: prompt, output, and `$ echo $?` where the status is not 0.
 */
function shellBlocks(nodes: readonly Nodes[]): readonly (readonly Step[])[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'code' || !/^(?:sh|console)$/.test(node.lang ?? '')) return []
    const steps = node.lang === 'sh' ? scriptOf(node.value) : sessionOf(node.value)
    return steps.length > 0 ? [steps] : []
  })
}

function scriptOf(text: string): readonly Step[] {
  return text.split('\n').flatMap((line) => {
    const [command = '', comment = ''] = line.split(/ +# /)
    if (!command.startsWith('npx lockstep')) return []
    const status = Number(/^exit status (\d)/.exec(comment)?.[1] ?? 0)
    return [{command, status, output: undefined}]
  })
}

function sessionOf(text: string): readonly Step[] {
  const steps: Step[] = []
  for (const part of `\n${text}\n`.split('\n$ ').slice(1)) {
    const [command = '', ...output] = part.split('\n')
    const last = steps.at(-1)
    if (command === 'echo $?' && last) {
      steps[steps.length - 1] = {...last, status: Number(output[0])}
    } else if (command.startsWith('npx lockstep')) {
      steps.push({command, status: 0, output: output.join('\n').trimEnd()})
    }
  }
  return steps
}

/** Run a command line through `main()`; of pipes, `head` and `tail` are known. */
async function runStep(
  {command}: Step,
  cwd: string
): Promise<{readonly status: number; readonly output: string}> {
  const [words = '', filter = ''] = command.split(' | ')
  const argv = words.split(' ').slice(2)
  const written = {stdout: '', stderr: ''}
  const stream = (name: 'stdout' | 'stderr') => ({
    write(text: string, done: (error?: Error | null) => void) {
      written[name] += text
      done()
    }
  })
  const status = await main(argv, {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    cwd,
    env: {},
    now: () => 0
  })
  const [, side, number] = /^(head|tail) -n (\d+)$/.exec(filter) ?? []
  expect(filter === '' || side !== undefined).toBe(true)
  const lines = written.stdout.split('\n')
  if (lines.at(-1) === '') lines.pop()
  const shown =
    side === 'head' ? lines.slice(0, Number(number)) : lines.slice(side ? -Number(number) : 0)
  const output = `${shown.map((line) => `${line}\n`).join('')}${written.stderr}`
  return {status: filter === '' ? status : 0, output: output.trimEnd()}
}

function update(page: string, {command, output}: Step, actual: string): void {
  const before = `$ ${command}\n${output}`
  const text = read(page)
  expect(text).toContain(before)
  writeFileSync(
    join(root, page),
    text.replace(before, () => `$ ${command}\n${actual}`)
  )
}

/** A working directory as a fresh clone has it, without the program. */
function copyOfContent(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-docs-'))
  folders.push(folder)
  cpSync(join(root, 'content'), join(folder, 'content'), {recursive: true})
  const configuration = JSON.parse(read('lockstep.config.json'))
  writeFileSync(join(folder, 'lockstep.config.json'), JSON.stringify(configuration))
  return folder
}

function leads(page: string, url: string): boolean {
  const [path = '', fragment] = url.split('#')
  const file = path === '' ? page : join(dirname(page), path)
  if (!existsSync(join(root, file))) return false
  if (fragment === undefined) return true
  const headings = [...read(file).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    anchor(heading)
  )
  return headings.includes(fragment)
}

/** The anchor that a heading has on pages of repositories. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')
}

/** Text of each section of level two, by its heading without marks. */
function sectionsOf(text: string): ReadonlyMap<string, string> {
  const parts = text.split(/^## /m).slice(1)
  return new Map(parts.map((part) => [part.split('\n', 1)[0]?.replaceAll('`', '') ?? '', part]))
}

interface SchemaPart {
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, SchemaPart>>
}

/** Keys by path, `site.title`, with their defaults, in the order of the schema. */
function keysOf({properties = {}}: SchemaPart, path = ''): ReadonlyMap<string, unknown> {
  const keys = new Map<string, unknown>()
  for (const [name, part] of Object.entries(properties)) {
    if (!part.properties) keys.set(path + name, part.default)
    for (const [key, value] of keysOf(part, `${path}${name}.`)) keys.set(key, value)
  }
  return keys
}

function flatten(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(flatten) : [])]
}

function namesIn(folder: string, extension: string): readonly string[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(extension))
  return names.sort().map((name) => `${folder}/${name}`)
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
