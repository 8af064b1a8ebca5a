import {execFileSync} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {printPowerShell, printReg, printRegAdd, readRegistry} from '../../src/registry-library.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'lockstep-library-'))
const user = join(folder, 'user')

/** Run a module of somebody who has installed the package; it prints JSON. */
function ask(code: string): unknown {
  const args = ['--input-type=module', '--eval', code]
  return JSON.parse(execFileSync(process.execPath, args, {cwd: user, encoding: 'utf8'}))
}

beforeAll(() => {
  const copy = join(folder, 'package')
  for (const name of [
    'script',
    'src',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.build.json'
  ]) {
    cpSync(join(root, name), join(copy, name), {recursive: true})
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  execFileSync(process.execPath, [join(copy, 'script/compile.js')])
  mkdirSync(join(user, 'node_modules'), {recursive: true})
  symlinkSync(copy, join(user, 'node_modules/lockstep-docs'))
})

afterAll(() => rmSync(folder, {recursive: true}))

const regText = [
  'Windows Registry Editor Version 5.00',
  '',
  '[HKEY_USERS\\A]',
  '@="d"',
  '"Old"=-',
  '"List"=hex(7):61,00,00,00,00,00',
  '"Bytes"=hex:0A,ff',
  '"Long"=hex(b):ff,00,00,00,00,00,00,00',
  '"Odd"=hex(10):01',
  '"Bad"=dword:000000001',
  '',
  '[-HKEY_USERS\\B]'
].join('\n')

describe('the compiled package', () => {
  it('should read a .reg file as the command does', () => {
    const code = `import {readRegistry} from 'lockstep-docs/registry'
      console.log(JSON.stringify(readRegistry(${JSON.stringify(regText)}, {notation: 'reg'})))`
    const {entries} = ask(code) as {entries: readonly Readonly<Record<string, unknown>>[]}
    expect(entries).toEqual(readRegistry(regText, {notation: 'reg'}).entries)
    expect(entries.map(({name, type, data}) => [name, type, data])).toEqual([
      ['', 'REG_SZ', 'd'],
      ['Old', 'DELETE', null],
      ['List', 'REG_MULTI_SZ', ['a']],
      ['Bytes', 'REG_BINARY', '0aff'],
      ['Long', 'REG_QWORD', '255'],
      ['Odd', '0x10', '01'],
      ['Bad', 'REG_DWORD', 1],
      [undefined, undefined, undefined]
    ])
    expect(entries[0]).toEqual({
      key: 'HKEY_USERS\\A',
      name: '',
      type: 'REG_SZ',
      data: 'd',
      raw: '"d"',
      start: {line: 4, column: 1, offset: 53},
      end: {line: 4, column: 6, offset: 58},
      status: 'accepted',
      reason: null
    })
    expect(entries[6]).toMatchObject({
      raw: 'dword:000000001',
      status: 'rejected',
      reason: 'dword of 9 digits, an import takes at most 8'
    })
    expect(entries[7]).toMatchObject({key: 'HKEY_USERS\\B', delete: true})
  })

  it('should read an article, wrapped or plain', () => {
    const plain = '---\ntitle: T\n---\n# T\n\nSet [HKEY_USERS\\A\\B] **"On"=dword:00000001**.\n'
    const wrapped =
      '# T\n\n<span data-ttu-id="ab-101">Setzen [HKEY_USERS\\A\\B] **"On"=dword:00000001**.</span><span class="sxs-lookup"><span data-stu-id="ab-101">Set [HKEY_USERS\\A\\B] **"On"=dword:00000002**.</span></span>\n'
    const code = `import {readRegistry} from 'lockstep-docs/registry'
      const read = (text) => readRegistry(text, {notation: 'markdown'}).entries
      console.log(JSON.stringify([${JSON.stringify(plain)}, ${JSON.stringify(wrapped)}].map(read)))`
    for (const [index, entries] of (ask(code) as readonly (readonly object[])[]).entries()) {
      const text = [plain, wrapped][index] ?? ''
      expect(entries).toMatchObject([
        {key: 'HKEY_USERS\\A\\B', name: 'On', type: 'REG_DWORD', data: 1, status: 'accepted'}
      ])
      const {start, end} = entries[0] as Record<'start' | 'end', {offset: number}>
      expect(text.slice(start.offset, end.offset)).toBe('"On"=dword:00000001')
    }
  })

  it('should print entries, and encode a file', () => {
    const code = `import {encodeReg, printPowerShell, printReg, printRegAdd, readRegistry} from 'lockstep-docs/registry'
      const {entries} = readRegistry(${JSON.stringify(regText)}, {notation: 'reg'})
      console.log(JSON.stringify([printReg(entries, {header: true}), printRegAdd(entries), printPowerShell(entries), [...encodeReg('a').slice(0, 4)]]))`
    const {entries} = readRegistry(regText, {notation: 'reg'})
    expect(ask(code)).toEqual([
      printReg(entries, {header: true}),
      printRegAdd(entries),
      printPowerShell(entries),
      [0xff, 0xfe, 0x61, 0]
    ])
  })

  it('should have types for what it exports', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const {types} = manifest.exports['./registry']
    expect(existsSync(join(user, 'node_modules/lockstep-docs', types))).toBe(true)
  })
})

it('should print entries so that they are read again', () => {
  const {entries} = readRegistry(regText, {notation: 'reg'})
  const told = (list: typeof entries) =>
    list.map((entry) =>
      'delete' in entry ? entry.key : [entry.key, entry.name, entry.type, entry.data]
    )
  const again = readRegistry(printReg(entries, {header: true}), {notation: 'reg'}).entries
  expect(told(again)).toEqual(told(entries))
  expect(again.every((entry) => 'delete' in entry || entry.status === 'accepted')).toBe(true)
})

it('should leave out of printing what names no key', () => {
  const {entries} = readRegistry('"On"=dword:00000001 for all\n', {notation: 'markdown'})
  expect(entries).toMatchObject([{key: null, name: 'On'}])
  expect(printReg(entries)).toBe('')
})
