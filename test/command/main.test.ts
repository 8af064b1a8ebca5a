import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {main} from '../../src/command/main.ts'
import type {Report} from '../../src/model/report.ts'
import {tree} from '../discover/tree.ts'
import {run} from './run.ts'

const key = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Printing'

function article(locale: string, digits: string, text = 'Set the value and restart the printer.') {
  return `---\ntitle: Printing\nms.contentlocale: ${locale}\n---\n# Printing\n\n${text}\n\n\`\`\`reg\n[${key}]\n"Enabled"=dword:${digits}\n\`\`\`\n`
}

/** An article in two locales; one digit too many in the German one. */
const printing = {
  'kb/en-US/printing.md': article('en-US', '00000001'),
  'kb/de-DE/printing.md': article('de-DE', '000000001', 'Wert setzen und Drucker neu starten.')
}

const clean = {...printing, 'kb/de-DE/printing.md': article('de-DE', '00000001', 'Wert setzen.')}

function bilingual(target: string, source: string): string {
  return `<span data-ttu-id="ab-101">${target}</span><span class="sxs-lookup"><span data-stu-id="ab-101">${source}</span></span>\n`
}

describe('usage', () => {
  it('should print the version and the help', async () => {
    const {version} = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
    )
    expect(await run('/', '--version')).toEqual({status: 0, stdout: `${version}\n`, stderr: ''})
    const help = await run('/', '--help')
    expect([help.status, help.stderr]).toEqual([0, ''])
    expect(help.stdout).toContain('Usage: lockstep')
    expect((await run('/', 'help strip')).stdout).toContain('--in-place')
  })

  it.each([
    ['', 'Unexpected end, expected a command: build, check, '],
    ['chekc', "unknown command 'chekc' (Did you mean check?)"],
    ['check --fromat json', "unknown option '--fromat' (Did you mean --format?)"],
    [
      'check --fail-on fatal',
      "argument 'fatal' is invalid. Allowed choices are error, warning, info."
    ],
    ['check --format', "option '--format <format>' argument missing"],
    ['check --format jsno', 'Unknown format `jsno`, expected `json`'],
    ['check --format json=', 'expected a file after `=`'],
    ['check --format json --format pretty', 'Unexpected two formats for standard output'],
    ['check --locale xx-YY', 'Unknown locale `xx-YY` at --locale'],
    ['check --source-locale english', 'Unknown locale `english` at --source-locale'],
    ['strip', "missing required argument 'paths'"],
    ['strip kb', 'Unexpected 2 files, expected --out or --in-place'],
    ['strip kb --out x --in-place', 'Unexpected --out with --in-place'],
    ['registry', "missing required argument 'file'"],
    ['explain term-nam', 'Unknown rule `term-nam`, expected `term-name`'],
    ['explain a b', 'too many arguments'],
    ['build kb --out x --report x/y', 'expected two folders of which neither holds the other'],
    ['build kb --out .', 'expected a folder that does not hold the working directory']
  ])('should refuse %j in one line', async (args, message) => {
    const {status, stdout, stderr} = await run(tree(clean), args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(stderr).toMatch(/^lockstep: [^\n]+ \(see `lockstep --help`\)\n$/)
  })
})

describe('failures', () => {
  it.each([
    ['check none', {}, 'Cannot read `none`: no such file or folder'],
    ['check', {}, 'No documents in the working directory, expected `<locale>/<article>.md`'],
    ['check kb', {'kb/a.md': ''}, 'No documents in `kb`'],
    [
      'check',
      {'lockstep.config.json': '{"contnet": "kb"}'},
      'Unknown key `contnet`, expected `content`'
    ],
    ['check', {'lockstep.config.yml': 'rules: {term-nam: off}'}, 'Unknown rule `term-nam`'],
    ['check', {'lockstep.config.yml': 'a: [b'}, 'lockstep.config.yml:1:'],
    ['check --config x.json', {}, 'Cannot read the configuration `x.json`: no such file'],
    ['registry none.reg', {}, 'Cannot read `none.reg`: no such file'],
    ['strip none.md', {}, 'Cannot read `none.md`: no such file or folder'],
    ['build kb', {...clean, 'dist/site/x.txt': ''}, 'was not written by lockstep'],
    ['check kb --format json=x/y', {...clean, x: ''}, 'Cannot write']
  ])('should end %j with one line', async (args, files, message) => {
    const {status, stdout, stderr} = await run(tree(files), args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(stderr).toMatch(/^lockstep: [^\n]+\n$/)
  })

  it('should make control characters of a path visible', async () => {
    const {stderr} = await run('/', ['check', 'a\u001B[2J\nb\u202E'])
    expect(stderr).toMatch(/^lockstep: [^\u001B\u202E\n]+\n$/)
  })

  it('should show the stack of a bug and ask for a report', async () => {
    let stderr = ''
    const stdout = {
      write() {
        throw new TypeError('broken')
      }
    }
    const write = (text: string, done: () => void) => {
      stderr += text
      done()
    }
    const io = {stdout, stderr: {write}, cwd: '/', env: {}, now: () => 0}
    expect(await main(['explain'], io)).toBe(3)
    expect(stderr).toMatch(/^TypeError: broken\n {4}at /)
    expect(stderr).toMatch(
      /\nlockstep \d+\.\d+\.\d+: this is a bug of lockstep, report it [^\n]+\n$/
    )
  })

  it('should end quietly when nobody reads on', async () => {
    const gone = Object.assign(new Error('write EPIPE'), {code: 'EPIPE'})
    const stream = {write: (_: string, done: (error: Error) => void) => done(gone)}
    expect(
      await main(['explain'], {stdout: stream, stderr: stream, cwd: '/', env: {}, now: () => 0})
    ).toBe(0)
  })
})

describe('check', () => {
  it('should end with 1 for an error and print JSON alone on standard output', async () => {
    const {status, stdout, stderr} = await run(tree(printing), 'check kb --format json')
    const report = JSON.parse(stdout) as Report
    expect(status).toBe(1)
    expect(report.findings.map(({rule, file}) => `${file} ${rule}`)).toContain(
      'kb/de-DE/printing.md registry-dword-digits'
    )
    expect(stderr).toMatch(/^1 article, 2 documents, 2 locales: 1 error, [^\n]+\n$/)
  })

  it('should end with 0 when nothing is found', async () => {
    const {status, stderr} = await run(tree(clean), 'check kb --quiet')
    expect([status, stderr]).toEqual([0, ''])
  })

  it('should let the configuration say what and how', async () => {
    const config = {
      content: 'kb',
      rules: {'registry-dword-digits': 'warning', 'registry-value': 'off'}
    }
    const root = tree({...printing, 'lockstep.config.json': JSON.stringify(config)})
    expect((await run(root, 'check')).status).toBe(0)
    expect((await run(root, 'check --fail-on warning')).status).toBe(1)
    expect((await run(join(root, 'kb/de-DE'), 'check --fail-on warning')).status).toBe(1)
  })

  it('should write formats to files and keep standard output free', async () => {
    const root = tree(printing)
    const {stdout} = await run(root, 'check kb --format json=out/a.json --quiet')
    expect(stdout).toBe('')
    expect(JSON.parse(readFileSync(join(root, 'out/a.json'), 'utf8')).version).toBe(1)
  })

  it('should want the findings of the given file only', async () => {
    const root = tree({...printing, 'kb/fr-FR/printing.md': article('fr-FR', '000000001')})
    const {stdout} = await run(root, 'check kb/de-DE/printing.md --format json')
    const files = (JSON.parse(stdout) as Report).findings.map(({file}) => file)
    expect(new Set(files)).toEqual(new Set(['kb/de-DE/printing.md']))
  })

  it('should show colours on terminals that take them', async () => {
    const root = tree(printing)
    expect((await run(root, 'check kb', {}, true)).stdout).toContain('\u001B[')
    for (const env of [{NO_COLOR: '1'}, {CI: 'true'}, {TERM: 'dumb'}]) {
      expect((await run(root, 'check kb', env, true)).stdout).not.toContain('\u001B[')
    }
    expect((await run(root, 'check kb --no-color', {}, true)).stdout).not.toContain('\u001B[')
    expect((await run(root, 'check kb')).stdout).not.toContain('\u001B[')
  })

  it.each([
    ['an empty file', '', 'meta-unreadable'],
    ['white space alone', ' \n', 'meta-unreadable'],
    [
      'bytes that are not UTF-8',
      Buffer.from(article('de-DE', '00000001').replace('P', '\u00E9'), 'latin1'),
      'meta-unreadable'
    ],
    ['NUL bytes', article('de-DE', '00000001\0'), 'meta-unreadable'],
    ['a file that is too large', `# x\n${'x'.repeat(2_100_000)}`, 'meta-too-costly'],
    ['no front matter', '# Drucken\n', 'meta-front-matter'],
    ['front matter that is not YAML', '---\ntitle: [\n---\n# Drucken\n', 'meta-front-matter'],
    ['front matter that is code', '---js\nprocess.exit(7)\n---\n# Drucken\n', 'meta-front-matter'],
    [
      'a wrapper that is not closed',
      `---\ntitle: x\n---\n# x\n\n<span data-ttu-id="ab-101">Drucken\n`,
      'markup-wrapper'
    ]
  ])('should find %s and go on with the other documents', async (_, content, rule) => {
    const other = {
      'kb/en-US/scan.md': article('en-US', '00000001'),
      'kb/de-DE/scan.md': article('de-DE', '000000001')
    }
    const root = tree({...printing, ...other, 'kb/de-DE/printing.md': content})
    const {status, stdout} = await run(root, 'check kb --format json')
    const found = (JSON.parse(stdout) as Report).findings.map((each) => `${each.file} ${each.rule}`)
    expect(status).toBe(1)
    expect(found).toContain(`kb/de-DE/printing.md ${rule}`)
    expect(found).toContain('kb/de-DE/scan.md registry-dword-digits')
    const built = await run(root, 'build kb')
    expect(built.status).toBe(1)
    expect(existsSync(join(root, 'dist/site/de-de/scan/index.html'))).toBe(true)
  })

  it('should find a missing translation and two files of one document', async () => {
    const root = tree({
      ...clean,
      'kb/en-US/scan.md': article('en-US', '00000001'),
      'kb/de-DE/printing.markdown': article('de-DE', '00000001')
    })
    const {status, stdout} = await run(root, 'check kb --format json')
    const rules = (JSON.parse(stdout) as Report).findings.map(({rule}) => rule)
    expect(status).toBe(1)
    expect(rules).toEqual(expect.arrayContaining(['meta-duplicate', 'meta-missing']))
  })
})

describe('build', () => {
  it('should write site and report and say where', async () => {
    const root = tree(printing)
    const {status, stdout, stderr} = await run(root, 'build kb')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/site {4}dist\/site\/index\.html \(2 pages/)
    expect(stderr).toContain('report  dist/report/index.html')
    expect(existsSync(join(root, 'dist/site/de-de/printing/index.html'))).toBe(true)
    expect(existsSync(join(root, 'dist/report/report.json'))).toBe(true)
    expect(readdirSync(join(root, 'dist')).sort()).toEqual(['report', 'site'])
  })

  it('should write the same bytes again', async () => {
    const root = tree(printing)
    const manifests = () =>
      ['site', 'report'].map((kind) =>
        readFileSync(join(root, 'dist', kind, '.lockstep-manifest.json'), 'utf8')
      )
    await run(root, 'build kb')
    const first = manifests()
    await run(root, 'build kb')
    expect(manifests()).toEqual(first)
  })

  it('should leave the previous site whole when a build fails', async () => {
    const root = tree(clean)
    await run(root, 'build kb')
    const page = join(root, 'dist/site/de-de/printing/index.html')
    const before = readFileSync(page, 'utf8')
    mkdirSync(join(root, 'kb/en-US/aux'))
    writeFileSync(join(root, 'kb/de-DE/printing.md'), article('de-DE', '00000001', 'Neu.'))
    writeFileSync(join(root, 'dist/report/mine.txt'), '')
    expect((await run(root, 'build kb')).status).toBe(2)
    expect(readFileSync(page, 'utf8')).toBe(before)
    expect(readdirSync(join(root, 'dist')).sort()).toEqual(['report', 'site'])
  })
})

describe('fix', () => {
  it('should print a diff and write nothing with --dry-run', async () => {
    const root = tree(printing)
    const {stdout, stderr, status} = await run(root, 'fix kb --dry-run')
    expect(status).toBe(0)
    expect(stdout).toContain('--- a/kb/de-DE/printing.md\n+++ b/kb/de-DE/printing.md\n@@ ')
    expect(stdout).toContain('\n-"Enabled"=dword:000000001\n+"Enabled"=dword:00000001\n')
    expect(stderr).toBe('1 possible fix in 1 file\n')
    expect(readFileSync(join(root, 'kb/de-DE/printing.md'), 'utf8')).toBe(
      printing['kb/de-DE/printing.md']
    )
  })

  it('should change nothing but the value, and nothing the second time', async () => {
    const german = `\uFEFF${printing['kb/de-DE/printing.md'].replaceAll('\n', '\r\n')}`
    const root = tree({...printing, 'kb/de-DE/printing.md': german})
    expect((await run(root, 'fix kb')).stderr).toBe('1 fix in 1 file\n')
    const fixed = readFileSync(join(root, 'kb/de-DE/printing.md'), 'utf8')
    expect(fixed).toBe(german.replace('dword:000000001', 'dword:00000001'))
    expect(await run(root, 'fix kb')).toEqual({
      status: 0,
      stdout: '',
      stderr: '0 fixes in 0 files\n'
    })
    expect((await run(root, 'check kb')).status).toBe(0)
  })
})

describe('strip', () => {
  const files = {
    'a/one.md': `\uFEFF# Drucken\r\n\r\n${bilingual('Hallo', 'Hello')}`,
    'a/b/two.md': '# Ohne\n'
  }

  it('should print one file', async () => {
    const root = tree(files)
    const {status, stdout} = await run(root, 'strip a/one.md')
    expect([status, stdout]).toEqual([0, '\uFEFF# Drucken\r\n\r\nHallo\n'])
    expect((await run(root, 'strip a/one.md --keep source')).stdout).toContain('Hello')
  })

  it('should write a folder elsewhere, with the same paths', async () => {
    const root = tree(files)
    const {status, stderr} = await run(root, 'strip a --out plain')
    expect([status, stderr]).toEqual([0, '2 files written, 0 left as they are\n'])
    expect(readFileSync(join(root, 'plain/one.md'), 'utf8')).not.toContain('span')
    expect(readFileSync(join(root, 'plain/b/two.md'), 'utf8')).toBe('# Ohne\n')
  })

  it('should write files in place, and only those that change', async () => {
    const root = tree(files)
    expect((await run(root, 'strip a --in-place')).stderr).toBe(
      '1 file written, 0 left as they are\n'
    )
    expect(readFileSync(join(root, 'a/one.md'), 'utf8')).toBe('\uFEFF# Drucken\r\n\r\nHallo\n')
  })

  it('should name what cannot be stripped and leave it', async () => {
    const bytes = Buffer.from('# Gr\u00F6\u00DFe\n', 'latin1')
    const root = tree({...files, 'a/bad.md': bytes})
    const {status, stderr} = await run(root, 'strip a --in-place --keep source')
    expect(status).toBe(1)
    expect(stderr).toContain('a/bad.md: byte 0xf6 (not-utf-8): left as it is\n')
    expect(stderr).toContain('a/b/two.md: it holds no source text: left as it is\n')
    expect(readFileSync(join(root, 'a/bad.md')).equals(bytes)).toBe(true)
    expect((await run(root, 'strip a/bad.md')).status).toBe(2)
    expect((await run(root, 'strip a/b/two.md --keep source')).stderr).toBe(
      'lockstep: Cannot strip `a/b/two.md`: it holds no source text\n'
    )
  })
})

describe('registry', () => {
  const text = `Windows Registry Editor Version 5.00\r\n\r\n[${key}]\r\n"Enabled"=dword:000000001\r\n@="x"\r\n[-${key}\\Old]\r\n`

  it('should list the entries of a file with places', async () => {
    const root = tree({
      'a.reg': Buffer.from(`\uFEFF${text}`, 'utf16le'),
      'b.md': article('de-DE', '1')
    })
    const {status, stdout} = await run(root, 'registry a.reg --format json')
    expect(status).toBe(0)
    const {entries} = JSON.parse(stdout)
    expect(entries).toHaveLength(3)
    expect(entries[0]).toMatchObject({
      key,
      name: 'Enabled',
      type: 'REG_DWORD',
      raw: 'dword:000000001',
      start: {line: 4, column: 1},
      status: 'rejected'
    })
    expect(entries[1]).toMatchObject({key, name: '', type: 'REG_SZ', data: 'x', reason: null})
    expect(entries[2]).toMatchObject({key: `${key}\\Old`, delete: true})
    const [entry] = JSON.parse((await run(root, 'registry b.md')).stdout).entries
    expect(entry).toMatchObject({key, name: 'Enabled', data: 1, start: {line: 11, column: 1}})
  })

  it('should write other notations', async () => {
    const root = tree({'a.md': article('de-DE', '00000001')})
    expect((await run(root, 'registry a.md --format reg')).stdout).toContain(
      `[${key}]\n"Enabled"=dword:00000001\n`
    )
    expect((await run(root, 'registry a.md --format reg-add')).stdout).toContain('reg add ')
    expect((await run(root, 'registry a.md --format powershell')).stdout).toContain('ItemProperty')
  })
})

describe('explain', () => {
  it('should list the rules and print a page', async () => {
    const list = await run('/', 'explain')
    expect(list.stdout).toMatch(/^registry-dword-digits +error +\S/m)
    const page = await run('/', 'explain registry-dword-digits')
    expect([page.status, page.stderr]).toEqual([0, ''])
    expect(page.stdout).toMatch(/registry-dword-digits/)
  })
})
