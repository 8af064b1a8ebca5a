import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {parseDiff} from '../../src/changes/parse-diff.ts'
import {readChanges} from '../../src/changes/read-changes.ts'

describe('parseDiff', () => {
  it('should tell touched lines of changed, added and removed files', () => {
    const {touched, removed} = parseDiff(
      [
        'diff --git a/de/a.md b/de/a.md',
        '--- a/de/a.md',
        '+++ b/de/a.md',
        '@@ -3 +3,2 @@ heading',
        '-old',
        '+new',
        '+new',
        '@@ -9,2 +10,0 @@',
        '-x',
        '-y',
        '--- /dev/null',
        '+++ b/de/new one.md\t',
        '@@ -0,0 +1 @@',
        '+text',
        '--- a/de/gone.md',
        '+++ /dev/null',
        '@@ -1 +0,0 @@',
        '-text'
      ].join('\n')
    )
    expect([...touched]).toEqual([
      [
        'de/a.md',
        [
          [3, 4],
          [10, 11]
        ]
      ],
      ['de/new one.md', [[1, 1]]]
    ])
    expect([...removed]).toEqual(['de/gone.md'])
  })

  it('should not take content for headers', () => {
    const diff = [
      '--- a/a.md',
      '+++ b/a.md',
      '@@ -1 +1,2 @@',
      '--- a/x.md',
      '+++ b/y.md',
      '+@@ -1 +7 @@'
    ]
    expect([...parseDiff(diff.join('\n')).touched]).toEqual([['a.md', [[1, 2]]]])
  })

  it('should undo the quoting of names', () => {
    const diff = '--- "a/x\\t\\303\\244.md"\n+++ "b/x\\t\\303\\244\\"\\\\.md"\n@@ -1 +1 @@\n'
    expect([...parseDiff(diff).touched.keys()]).toEqual(['x\tä"\\.md'])
  })
})

describe('readChanges', () => {
  let folder = ''
  const env = {
    ...process.env,
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@contoso.com',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@contoso.com'
  }
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, {cwd: folder, env, stdio: 'pipe'})
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'lockstep-changes-')))
    git('init', '--quiet', '--initial-branch=main')
    mkdirSync(join(folder, 'docs'))
    write('docs/a.md', 'one\ntwo\nthree\n')
    write('docs/b.md', 'one\n')
    git('add', '.')
    git('commit', '--quiet', '--message=first')
    git('checkout', '--quiet', '-b', 'work')
    write('docs/a.md', 'one\nTWO\nthree\n')
    git('commit', '--quiet', '--all', '--message=second')
    git('checkout', '--quiet', 'main')
    write('docs/b.md', 'main went on\n')
    git('commit', '--quiet', '--all', '--message=third')
    git('checkout', '--quiet', 'work')
    write('docs/neu ä.md', 'new\n')
  })
  afterAll(() => rmSync(folder, {recursive: true}))

  it('should tell what the branch and the work tree changed, not what the base did since', async () => {
    const {touched, removed} = await readChanges('main', join(folder, 'docs'), env)
    expect([...touched].map(([path, ranges]) => [relative(folder, path), ranges])).toEqual([
      ['docs/a.md', [[2, 2]]],
      ['docs/neu ä.md', [[1, Number.POSITIVE_INFINITY]]]
    ])
    expect(removed.size).toBe(0)
  })

  it('should say what is wrong with a revision, and not take it for an option', async () => {
    await expect(readChanges('nowhere', folder, env)).rejects.toThrow(/Unknown revision `nowhere`/)
    await expect(readChanges('--output=x', folder, env)).rejects.toThrow(/Unknown revision/)
  })

  it('should say that there is no repository', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'lockstep-none-'))
    await expect(readChanges('main', outside, env)).rejects.toThrow(/no git repository/)
    rmSync(outside, {recursive: true})
  })

  it('should say that a shallow clone lacks history', async () => {
    const clone = `${folder}-clone`
    git('clone', '--quiet', '--depth=1', '--no-single-branch', `file://${folder}`, clone)
    await expect(readChanges('origin/main', clone, env)).rejects.toThrow(/the clone is shallow/)
    rmSync(clone, {recursive: true})
  })
})
