import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {Report} from '../../src/model/report.ts'
import {run} from './run.ts'

const env = {
  PATH: process.env['PATH'] ?? '',
  HOME: tmpdir(),
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@contoso.com',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@contoso.com'
}
let folder = ''

const article = (first: string, second: string) =>
  `---\ntitle: Links\n---\n# Links\n\nRead [one](${first}).\n\nRead [two](${second}).\n`
const good = 'https://contoso.com/one'
const other = 'https://contoso.com/two'
const wrong = (name: string) => `https://contoso.com/${name}-wrong`

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), {recursive: true})
  writeFileSync(join(folder, path), text)
}

function git(...args: readonly string[]): void {
  execFileSync('git', args, {cwd: folder, env, stdio: 'pipe'})
}

function commit(message: string): void {
  git('add', '.')
  git('commit', '--quiet', `--message=${message}`)
}

async function reportOf(args: string): Promise<Report & {readonly status: number}> {
  const {status, stdout} = await run(folder, `check --format json ${args}`, env)
  return {...(JSON.parse(stdout) as Report), status}
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lockstep-gate-'))
  write('en-US/a.md', article(good, other))
  write('en-US/b.md', article(good, other))
  write('de-DE/a.md', article(good, other))
  write('de-DE/b.md', article(wrong('one'), other))
})
afterEach(() => rmSync(folder, {recursive: true}))

describe('a baseline', () => {
  it('should accept what is there, so that only what is new fails', async () => {
    expect((await reportOf('')).status).toBe(1)
    const {status, stderr} = await run(folder, 'baseline')
    expect([status, stderr]).toEqual([
      0,
      'lockstep-baseline.txt: 1 finding accepted; 1 added, 0 taken out\n'
    ])
    const accepted = await reportOf('')
    expect([accepted.status, accepted.findings, accepted.gate?.accepted.length]).toEqual([0, [], 1])
    write('de-DE/a.md', article(good, wrong('two')))
    const {status: failed, findings} = await reportOf('')
    expect([failed, findings.map(({file}) => file)]).toEqual([1, ['de-DE/a.md']])
    expect((await reportOf('--no-baseline')).findings).toHaveLength(2)
  })

  it('should see that one finding went and another came', async () => {
    await run(folder, 'baseline')
    write('de-DE/b.md', article(good, wrong('two')))
    const {status, findings, gate} = await reportOf('')
    expect([status, findings.length, gate?.stale.length]).toEqual([1, 1, 1])
  })

  it('should survive moved lines', async () => {
    await run(folder, 'baseline')
    write('de-DE/b.md', article(wrong('one'), other).replace('# Links', '\n\n\n# Links'))
    expect((await reportOf('')).status).toBe(0)
  })

  it('should be pruned of what is no longer found, and of nothing that was not looked for', async () => {
    write('de-DE/a.md', article(wrong('one'), other))
    await run(folder, 'baseline')
    write('de-DE/a.md', article(good, other))
    write('de-DE/b.md', article(good, other))
    await run(folder, 'baseline --prune de-DE/a.md')
    const lines = () => readFileSync(join(folder, 'lockstep-baseline.txt'), 'utf8').split('\n')
    expect(lines().filter((line) => /^[0-9a-f]/.test(line))).toEqual([
      expect.stringMatching(/ {2}fact-url {2}de-DE {2}b$/)
    ])
    await run(folder, 'baseline --prune')
    expect(lines().filter((line) => /^[0-9a-f]/.test(line))).toEqual([])
  })

  it('should say which line is none, and that the file is not there', async () => {
    write('lockstep-baseline.txt', '# x\n>>>>>>> theirs\n')
    const {status, stderr} = await run(folder, 'check')
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('lockstep-baseline.txt:2: Unexpected `>>>>>>> theirs`')
    ])
    expect((await run(folder, 'check --baseline none.txt')).stderr).toContain('none.txt')
  })
})

describe('--changed-since', () => {
  beforeEach(() => {
    git('init', '--quiet', '--initial-branch=main')
    commit('first')
    git('checkout', '--quiet', '-b', 'work')
  })

  it('should count what the branch brought, and set apart what was there', async () => {
    write('de-DE/a.md', article(good, wrong('two')))
    commit('second')
    const {status, findings, gate} = await reportOf('--changed-since main')
    expect([status, findings.map(({file}) => file)]).toEqual([1, ['de-DE/a.md']])
    expect(gate?.untouched.map(({file}) => file)).toEqual(['de-DE/b.md'])
    write('de-DE/a.md', article(good, other))
    expect((await reportOf('--changed-since main')).status).toBe(0)
  })

  it('should count what a changed source does to documents that nobody touched', async () => {
    write('en-US/a.md', article(good, 'https://contoso.com/three'))
    commit('second')
    const {findings} = await reportOf('--changed-since main')
    expect(findings.map(({file}) => file)).toEqual(['de-DE/a.md'])
  })

  it('should end with one line where git cannot tell', async () => {
    const {status, stderr} = await run(folder, 'check --changed-since nowhere', env)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^lockstep: Unknown revision `nowhere`, expected .*\n$/)
  })
})

describe('--max-warnings', () => {
  it('should fail on more warnings than that', async () => {
    write('de-DE/b.md', article(good, other).replace('[two]', '[]'))
    expect((await reportOf('--max-warnings 0')).status).toBe(1)
    expect((await reportOf('--max-warnings 5')).status).toBe(0)
    expect((await run(folder, 'check --max-warnings some')).status).toBe(2)
  })
})
