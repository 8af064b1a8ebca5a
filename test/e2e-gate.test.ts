import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, rmSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'

const root = join(import.meta.dirname, '..')
const copy = mkdtempSync(join(tmpdir(), 'lockstep-gate-script-'))
const needed = [
  'assets',
  'content',
  'docs/rules',
  'lockstep.config.json',
  'package-lock.json',
  'package.json',
  'schema',
  'script',
  'src',
  'tsconfig.build.json',
  'tsconfig.json'
]

beforeAll(() => {
  // Because the script compiles, a copy keeps what is compiled here as it is.
  for (const name of needed) cpSync(join(root, name), join(copy, name), {recursive: true})
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
})

afterAll(() => rmSync(copy, {recursive: true}))

it('should let a pull request through without new errors, and stop it with one', () => {
  const args = [join(copy, 'script/e2e-gate.js')]
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {encoding: 'utf8'})
  expect(stdout).not.toContain('NOT OK')
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout.match(/^ {2}ok {2}/gm)).toHaveLength(19)
}, 300_000)
