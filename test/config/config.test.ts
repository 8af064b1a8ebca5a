import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {findConfiguration} from '../../src/config/find.ts'
import {loadConfiguration} from '../../src/config/load.ts'
import {nearest} from '../../src/config/nearest.ts'
import {checkOutputFolders} from '../../src/config/output-folders.ts'
import {resolveSettings} from '../../src/config/resolve.ts'
import type {Options} from '../../src/model/settings.ts'
import {tree} from '../discover/tree.ts'

function load(content: string, name = 'lockstep.config.json') {
  return loadConfiguration(join(tree({[name]: content}), name), name)
}

const rules = [{name: 'text-residue'}, {name: 'term-name', options: [{name: 'names', default: []}]}]

function resolve(flags: Options, options?: Options, folder = '/kb') {
  const configuration = options ? {options, folder} : undefined
  return resolveSettings({cwd: '/work', flags, configuration, rules})
}

describe('find', () => {
  it('should find the nearest configuration upwards', async () => {
    const root = tree({'lockstep.config.json': '{}', 'a/lockstep.config.yml': '', 'b/x': ''})
    mkdirSync(join(root, 'a/deep/deeper'), {recursive: true})
    expect(await findConfiguration(join(root, 'a/deep/deeper'))).toBe(
      join(root, 'a/lockstep.config.yml')
    )
    expect(await findConfiguration(join(root, 'b'))).toBe(join(root, 'lockstep.config.json'))
  })

  it('should refuse two of them in one folder', async () => {
    const root = tree({'lockstep.config.json': '{}', 'lockstep.config.yml': ''})
    await expect(findConfiguration(root)).rejects.toThrow(
      'Unexpected `lockstep.config.json` and `lockstep.config.yml` in `.`, expected one of them'
    )
  })
})

describe('load', () => {
  it('should read JSON and YAML', async () => {
    const options = {content: 'kb', sourceLocale: 'en-GB', rules: {'text-residue': 'off'}}
    expect((await load(`\uFEFF${JSON.stringify(options)}`)).options).toEqual(options)
    const yaml = '# ours\ncontent: kb\nsourceLocale: en-GB\nrules: {text-residue: "off"}\n'
    expect((await load(yaml, 'x.yml')).options).toEqual(options)
    expect((await load('# nothing set\n', 'x.yaml')).options).toEqual({})
  })

  it.each([
    ['{"sourceLocal": "en"}', 'Unknown key `sourceLocal`, expected `sourceLocale`'],
    ['{"site": {"titel": "x"}}', 'Unknown key `titel` in `site`, expected `title`'],
    ['{"__proto__": {}}', 'Unknown key `__proto__`, expected content, patterns, ignore, '],
    ['{"content": 7}', 'Unexpected 7 at `content`, expected a path or a list of paths'],
    ['{"content": []}', 'Unexpected [] at `content`'],
    ['{"patterns": ["a/{locale}.md"]}', 'at `patterns[0]`, expected a path with `{article}` in it'],
    ['{"rules": {"term-name": "fatal"}}', 'at `rules.term-name`, expected one of error, warning'],
    ['{"site": {"url": "help"}}', 'at `site.url`, expected an absolute URL such as'],
    ['{"normalize": "yes"}', 'Unexpected "yes" at `normalize`, expected true or false'],
    ['[]', 'Unexpected [], expected an object'],
    ['{"content": "kb",\n "out" 1}', 'lockstep.config.json:2:8: Invalid JSON: '],
    ['{"content": "kb"', 'lockstep.config.json:1:17: Invalid JSON: '],
    ['', 'Invalid JSON'],
    [`{"names": ["${'x'.repeat(300_000)}"]}`, 'expected 262144']
  ])('should refuse %.40s', async (content, message) => {
    await expect(load(content)).rejects.toThrow(message)
    await expect(load(content)).rejects.toMatchObject({code: 'configuration'})
  })

  it('should refuse YAML that is none, or blows up', async () => {
    await expect(load('content: [a\n', 'x.yml')).rejects.toThrow(/^x\.yml:\d+:\d+: Invalid YAML: /)
    await expect(load('content: a\ncontent: b\n', 'x.yml')).rejects.toThrow(
      'Map keys must be unique'
    )
    await expect(load('['.repeat(100_000), 'x.yml')).rejects.toThrow('Invalid YAML')
    let bomb = 'names: [&a0 [x, x, x, x, x, x, x, x, x, x]'
    for (let level = 1; level < 10; level++)
      bomb += `, &a${level} [${`*a${level - 1}, `.repeat(9)}]`
    await expect(load(`${bomb}]`, 'x.yml')).rejects.toThrow('Invalid YAML: Excessive alias count')
    await expect(load('content: !!js/function "x"', 'x.yml')).resolves.toMatchObject({
      options: {content: 'x'}
    })
  })

  it('should refuse what cannot be read', async () => {
    await expect(loadConfiguration('/none/x.json', 'x.json')).rejects.toThrow(
      'Cannot read the configuration `x.json`: no such file'
    )
  })
})

describe('resolve', () => {
  it('should have a default for everything', () => {
    expect(resolve({})).toEqual({
      cwd: '/work',
      content: [],
      patterns: [],
      ignore: [],
      sourceLocale: 'en-US',
      locales: [],
      names: [],
      rules: {},
      overrides: [],
      failOn: 'error',
      maxWarnings: Number.POSITIVE_INFINITY,
      baseline: '/work/lockstep-baseline.txt',
      normalize: true,
      out: '/work/dist/site',
      report: '/work/dist/report',
      site: {title: 'Help', url: undefined, registryDownloads: false},
      maxBytes: 2097152
    })
  })

  it('should take a pattern of web addresses for the repository, and nothing else', () => {
    const repository = 'https://git.example/kb/{file}#L{line}'
    expect(resolve({}, {repository}).repository).toBe(repository)
    for (const wrong of ['javascript:{file}', 'https://git.example/kb', '/kb/{file}']) {
      expect(() => resolve({}, {repository: wrong})).toThrow('at `repository`, expected a URL')
    }
  })

  it('should start paths of the file at the file, and of flags at the working directory', () => {
    const options = {
      content: ['a', '../b'],
      out: 'site',
      report: 'report',
      patterns: ['{article}.md']
    }
    const settings = resolve({out: 'elsewhere'}, options)
    expect(settings.content).toEqual(['/kb/a', '/b'])
    expect(settings.patterns).toEqual(['/kb/{article}.md'])
    expect([settings.out, settings.report]).toEqual(['/work/elsewhere', '/kb/report'])
  })

  it('should prefer flags to the file', () => {
    const options: Options = {sourceLocale: 'de-DE', failOn: 'info', normalize: true}
    const settings = resolve({sourceLocale: 'fr-FR', failOn: 'warning', normalize: false}, options)
    expect([settings.sourceLocale, settings.failOn, settings.normalize]).toEqual([
      'fr-FR',
      'warning',
      false
    ])
  })

  it('should anchor globs at the folder of the file', () => {
    const ignore = ['drafts', './old/**', '/top', 'x/']
    expect(resolve({}, {ignore}, '/k(b)').ignore).toEqual([
      '/k\\(b\\)/**/drafts',
      '/k\\(b\\)/old/**',
      '/k\\(b\\)/top',
      '/k\\(b\\)/**/x'
    ])
  })

  it('should tell unknown rules and locales', () => {
    expect(() => resolve({}, {rules: {'text-residu': 'off'}})).toThrow(
      'Unknown rule `text-residu` at `rules`, expected `text-residue`'
    )
    expect(() => resolve({locales: ['xx-YY']})).toThrow('Unknown locale `xx-YY` at --locale')
    expect(() => resolve({}, {sourceLocale: 'zz'})).toThrow('Unknown locale `zz` at `sourceLocale`')
  })

  it('should refuse folders of output that hold each other or the working directory', () => {
    expect(() => checkOutputFolders(resolve({out: 'x', report: 'x/y'}))).toThrow('neither holds')
    expect(() => checkOutputFolders(resolve({out: '.'}))).toThrow('at --out')
    expect(() => checkOutputFolders(resolve({report: '..'}))).toThrow('at --report')
    expect(() => checkOutputFolders(resolve({out: '..x'}))).not.toThrow()
  })
})

describe('nearest', () => {
  it('should find what was probably meant', () => {
    const names = ['check', 'build', 'registry']
    expect(nearest('chekc', names)).toBe('check')
    expect(nearest('Registy', names)).toBe('registry')
    expect(nearest('deploy', names)).toBe(undefined)
    expect(nearest('', names)).toBe(undefined)
    expect(nearest('x'.repeat(1_000_000), names)).toBe(undefined)
  })
})
