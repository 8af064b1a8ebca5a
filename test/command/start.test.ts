import {execFileSync} from 'node:child_process'
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, expect, it} from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const copy = mkdtempSync(join(tmpdir(), 'lockstep-start-'))

for (const name of ['script', 'src', 'package.json', 'package-lock.json', 'tsconfig.json']) {
  cpSync(join(root, name), join(copy, name), {recursive: true, preserveTimestamps: true})
}
cpSync(join(root, 'tsconfig.build.json'), join(copy, 'tsconfig.build.json'))
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))

afterAll(() => rmSync(copy, {recursive: true}))

const stamp = () => readFileSync(join(copy, 'dist/lib/.compiled'), 'utf8')

it('should compile once, and again only when a source is newer', () => {
  execFileSync(process.execPath, [join(copy, 'script/compile.js')])
  const first = stamp()
  execFileSync(process.execPath, [join(copy, 'script/compile.js')])
  expect(stamp()).toBe(first)
  const later = new Date(Date.now() + 60_000)
  utimesSync(join(copy, 'src/cli.ts'), later, later)
  execFileSync(process.execPath, [join(copy, 'script/compile.js')])
  expect(stamp()).not.toBe(first)
})

it('should keep what was compiled when a source is wrong', () => {
  const before = stamp()
  writeFileSync(join(copy, 'src/cli.ts'), 'const one: number = "one"\n')
  expect(() =>
    execFileSync(process.execPath, [join(copy, 'script/compile.js')], {stdio: 'ignore'})
  ).toThrow()
  expect(stamp()).toBe(before)
})

it('should end the process quietly when nobody reads on, and with the status otherwise', () => {
  const cli = join(copy, 'dist/lib/cli.js')
  const shell = (line: string) => execFileSync('sh', ['-c', line], {cwd: copy, encoding: 'utf8'})
  expect(shell(`{ "${process.execPath}" "${cli}" explain; echo $? >&2; } 2>&1 | head -n 0`)).toBe(
    ''
  )
  expect(shell(`"${process.execPath}" "${cli}" chekc 2>/dev/null; echo $?`)).toBe('2\n')
})
