import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {compile} from './compile.js'

const root = fileURLToPath(new URL('../', import.meta.url))
const cli = join(root, 'dist/lib/cli.js')

/** An error that the main branch has had all along. */
const old = {
  file: 'content/ar-SA/error-codes-at-sign-in.md',
  right: '0x80070005',
  wrong: '0x80070006'
}
/** The error that the pull request brings. */
const fresh = {
  file: 'content/sv-SE/error-codes-at-sign-in.md',
  right: '0x8004010f',
  wrong: '0x8004010e'
}

/** Formats of CI systems: each of them names the new error and not the old one. */
const formats = ['azure', 'checkstyle', 'github', 'gitlab', 'junit', 'ndjson', 'rdjson', 'sarif']

/**
 * The gate from end to end: a repository of `content/`, a branch with an error, the compiled program
 * and git as a CI job has them. Prints each step, and what is not as it should be.
 *
 * @returns {number} Exit status: 1 where a step came out otherwise; that of the compiler when it fails.
 */
function gate() {
  const status = compile()
  if (status !== 0) return status
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-e2e-'))
  try {
    return pullRequest(folder) ? 0 : 1
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** Whether every step came out as it should. */
function pullRequest(folder) {
  const {git, check, plant, repair, expected, isWell} = workbench(folder)
  cpSync(join(root, 'content'), join(folder, 'content'), {recursive: true})
  cpSync(join(root, 'lockstep.config.json'), join(folder, 'lockstep.config.json'))

  console.log('main: the demonstration, with an old error besides')
  plant(old)
  git('init', '--quiet', '--initial-branch=main')
  git('add', '.')
  git('commit', '--quiet', '--message=Publish the help desk')
  const before = check()
  expected('a full check fails', before.status === 1)
  expected('it names the old error', names(before.report.findings, old))

  console.log('pull request: one new error in another locale')
  git('checkout', '--quiet', '-b', 'pull-request')
  plant(fresh)
  git('commit', '--quiet', '--all', '--message=Revise the Swedish page')
  const outputs = formats.map((name) => `--format=${name}=${join('out', name)}`)
  const changed = check('--changed-since=main', ...outputs)
  expected('check --changed-since main fails', changed.status === 1)
  expected(
    'it names the new error and nothing else',
    changed.report.findings.length === 1 && names(changed.report.findings, fresh)
  )
  expected('the old error is set apart', names(changed.report.gate?.untouched ?? [], old))
  for (const name of formats) {
    const text = readFileSync(join(folder, 'out', name), 'utf8')
    expected(`${name} says the same`, text.includes(fresh.wrong) && !text.includes(old.wrong))
  }

  console.log('pull request: the error is mended')
  repair(fresh)
  git('commit', '--quiet', '--all', '--message=Mend the Swedish page')
  const mended = check('--changed-since=main')
  expected('check --changed-since main passes', mended.status === 0)
  expected('it names nothing', mended.report.findings.length === 0)

  console.log('baseline: what is there is accepted')
  expected('lockstep baseline ends well', check.run('baseline', '--quiet').status === 0)
  const accepted = check()
  expected('a full check passes', accepted.status === 0 && accepted.report.findings.length === 0)
  expected('the old error is accepted', names(accepted.report.gate?.accepted ?? [], old))
  plant(fresh)
  const again = check()
  expected(
    'with the new error it fails, on that alone',
    again.status === 1 && again.report.findings.length === 1 && names(again.report.findings, fresh)
  )
  return isWell()
}

/** Whether one of the findings is about what was planted. */
function names(findings, {file, wrong}) {
  return findings.some((finding) => finding.file === file && finding.actual.includes(wrong))
}

/** What is done in one folder, and what came of it. */
function workbench(folder) {
  let failed = 0
  const run = (...args) =>
    spawnSync(process.execPath, [cli, ...args], {cwd: folder, encoding: 'utf8', env: environment})
  const replace = (file, from, to) => {
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`)
    writeFileSync(path, text.replace(from, to))
  }
  const check = (...args) => {
    const {status, stdout, stderr} = run('check', '--quiet', '--format=json', ...args)
    if (status !== 0 && status !== 1)
      throw new Error(`lockstep check ended with ${status}: ${stderr}`)
    return {status, report: JSON.parse(stdout)}
  }
  check.run = run
  return {
    check,
    git(...args) {
      const {status, stderr} = spawnSync('git', args, {
        cwd: folder,
        encoding: 'utf8',
        env: environment
      })
      if (status !== 0) throw new Error(`git ${args.join(' ')} ended with ${status}: ${stderr}`)
    },
    plant: ({file, right, wrong}) => replace(file, right, wrong),
    repair: ({file, right, wrong}) => replace(file, wrong, right),
    expected(what, isSo) {
      console.log(`  ${isSo ? 'ok' : 'NOT OK'}  ${what}`)
      if (!isSo) failed++
    },
    isWell: () => failed === 0
  }
}

/** Because hooks and settings of the machine are no part of it, git is told who it is and nothing else. */
const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^GIT_/.test(name))),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Contoso',
  GIT_AUTHOR_EMAIL: 'help@contoso.com',
  GIT_COMMITTER_NAME: 'Contoso',
  GIT_COMMITTER_EMAIL: 'help@contoso.com',
  NO_COLOR: '1'
}

process.exitCode = gate()
