import {execFile} from 'node:child_process'
import {join} from 'node:path'
import type {Changes, LineRanges} from '../model/changes.ts'
import {Failure} from '../model/failure.ts'
import {parseDiff} from './parse-diff.ts'

/** Largest diff that is read, in bytes. */
const maxBytes = 512 * 1024 * 1024

/**
 * Nothing that a repository or its configuration brings along is run, and nothing is fetched: no
 * external diff, no text conversion, no file-system monitor, no missing object from a remote.
 */
const quiet = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '-c', 'diff.external=']
const environment = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_TERMINAL_PROMPT: '0',
  GIT_EXTERNAL_DIFF: '',
  LC_ALL: 'C'
}

/**
 * Ask git what changed between the point where the work branched off a revision and the files as
 * they are, untracked files included.
 *
 * @param revision  A branch, tag or commit: `origin/main`.
 * @param cwd       Absolute path inside of the repository.
 * @param env       Environment of the process; git needs its `PATH` and `HOME`.
 * @throws          Failure `usage`: no repository, no such revision, history that is missing.
 */
export async function readChanges(
  revision: string,
  cwd: string,
  env: Readonly<Record<string, string | undefined>>
): Promise<Changes> {
  const git = (...args: readonly string[]) => run(args, cwd, env)
  const root = await git('rev-parse', '--show-toplevel').catch((cause: GitError) => {
    const reason = cause.isAbsent ? 'git is not installed' : 'the folder is in no git repository'
    throw new Failure('usage', `Cannot tell what changed: ${reason}`, {cause})
  })
  const base = await baseOf(revision, git)
  const top = root.replace(/\n$/, '')
  const diff = await git('diff', ...diffFlags, base, '--')
  const untracked = await git('ls-files', '--others', '--exclude-standard', '--full-name', '-z')
  const {touched, removed} = parseDiff(diff)
  const files = new Map<string, LineRanges>()
  for (const [path, ranges] of touched) files.set(join(top, path), ranges)
  for (const path of untracked.split('\0')) {
    if (path !== '') files.set(join(top, path), [[1, Number.POSITIVE_INFINITY]])
  }
  return {touched: files, removed: new Set([...removed].map((path) => join(top, path)))}
}

const diffFlags = [
  '--unified=0',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-renames',
  '--ignore-submodules',
  '--src-prefix=a/',
  '--dst-prefix=b/'
]

type Git = (...args: readonly string[]) => Promise<string>

/** Because others go on meanwhile, what counts is what this branch changed, not what it lacks. */
async function baseOf(revision: string, git: Git): Promise<string> {
  const commit = await git(
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`
  ).catch((cause: GitError) => {
    const expected = 'expected a branch, tag or commit that this clone has; fetch it first'
    throw new Failure('usage', `Unknown revision \`${revision}\`, ${expected}`, {cause})
  })
  const id = commit.trim()
  return git('merge-base', id, 'HEAD').then(
    (base) => base.trim(),
    async (cause: GitError) => {
      const isShallow = (await git('rev-parse', '--is-shallow-repository').catch(() => '')).trim()
      const reason =
        isShallow === 'true'
          ? 'the clone is shallow; fetch more history (`fetch-depth: 0`, `git fetch --unshallow`)'
          : 'they have no history in common'
      const message = `Cannot tell where \`${revision}\` and the work part: ${reason}`
      throw new Failure('usage', message, {cause})
    }
  )
}

/** What git said when it ended with an error. */
interface GitError {
  readonly isAbsent: boolean
}

function run(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string | undefined>>
): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      'git',
      [...quiet, ...args],
      {cwd, env: {...env, ...environment}, maxBuffer: maxBytes, encoding: 'utf8'},
      (error, stdout) => {
        if (error) reject({isAbsent: error.code === 'ENOENT'} satisfies GitError)
        else resolve(stdout)
      }
    )
  })
}
