import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {openOutput} from '../../src/write/output.ts'
import {checkPath} from '../../src/write/safe-path.ts'
import {writeFileWhole} from '../../src/write/write-file-whole.ts'
import {tree} from '../discover/tree.ts'

const site = {kind: 'site'} as const

async function build(folder: string, files: Readonly<Record<string, string>>) {
  const output = await openOutput(folder, site)
  for (const [path, content] of Object.entries(files)) await output.write({path, content})
  return output.commit()
}

it('should write a folder with a manifest, and the same bytes again', async () => {
  const folder = join(tree([]), 'dist/site')
  expect(await build(folder, {'b.html': 'b', 'a/index.html': 'ä'})).toEqual({written: 2})
  expect(readFileSync(join(folder, 'a/index.html'), 'utf8')).toBe('ä')
  const manifest = readFileSync(join(folder, '.lockstep-manifest.json'), 'utf8')
  const {kind, files} = JSON.parse(manifest)
  expect([kind, Object.keys(files)]).toEqual(['site', ['a/index.html', 'b.html']])
  await build(folder, {'a/index.html': 'ä', 'b.html': 'b'})
  expect(readFileSync(join(folder, '.lockstep-manifest.json'), 'utf8')).toBe(manifest)
  expect(readdirSync(join(folder, '..'))).toEqual(['site'])
})

it('should remove files that are no longer made', async () => {
  const folder = join(tree([]), 'site')
  await build(folder, {'a.html': 'a', 'b/b.html': 'b'})
  await build(folder, {'a.html': 'c'})
  expect(readdirSync(folder).sort()).toEqual(['.lockstep-manifest.json', 'a.html'])
})

it('should leave the previous output whole until commit, and after discard', async () => {
  const folder = join(tree([]), 'site')
  await build(folder, {'a.html': 'old'})
  const output = await openOutput(folder, site)
  await output.write({path: 'a.html', content: 'new'})
  expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe('old')
  await output.discard()
  expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe('old')
  expect(readdirSync(join(folder, '..'))).toEqual(['site'])
})

it('should put right what a killed run left between the renames', async () => {
  const root = tree([])
  const folder = join(root, 'site')
  await build(folder, {'a.html': 'old'})
  renameSync(folder, join(root, '.site.lockstep-previous'))
  mkdirSync(join(root, '.site.lockstep-next'))
  const output = await openOutput(folder, site)
  expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe('old')
  await output.discard()
  expect(readdirSync(root)).toEqual(['site'])
})

it('should refuse to replace what it did not write', async () => {
  const root = tree({'site/notes.txt': 'mine', file: ''})
  await expect(openOutput(join(root, 'site'), site)).rejects.toThrow('was not written by lockstep')
  await expect(openOutput(join(root, 'file'), site)).rejects.toThrow('it is no folder')
  await expect(openOutput(join(root, 'file/site'), site)).rejects.toThrow('Cannot write to')
  expect(readdirSync(root).sort()).toEqual(['file', 'site'])
  mkdirSync(join(root, 'empty'))
  await build(join(root, 'empty'), {'a.html': 'a'})
  await expect(openOutput(join(root, 'empty'), {kind: 'report'})).rejects.toThrow('holds a site')
  writeFileSync(join(root, 'empty/CNAME'), 'help.example.com')
  await expect(openOutput(join(root, 'empty'), site)).rejects.toThrow('it holds `CNAME`')
  expect(readFileSync(join(root, 'empty/a.html'), 'utf8')).toBe('a')
})

it('should follow a link to the output folder', async () => {
  const root = tree(['real/keep/x.md'])
  mkdirSync(join(root, 'real/site'))
  symlinkSync(join(root, 'real/site'), join(root, 'site'))
  await build(join(root, 'site'), {'a.html': 'a'})
  expect(readFileSync(join(root, 'real/site/a.html'), 'utf8')).toBe('a')
})

it('should refuse paths that leave the folder or clash on some system', () => {
  const wrong = ['', '/a', '../a', 'a/../b', './a', 'a//b', 'a\0', 'a\nb', 'a\\b', 'C:/a', 'a:b']
  for (const path of [...wrong, 'con', 'de/AUX.html', 'lpt1.x/y', 'a.', 'a /b', 'a/..']) {
    expect(() => checkPath(path, new Set()), path).toThrow('Cannot write')
  }
  for (const path of ['a', 'a/b.html', '..a', 'a..b', 'console', 'zh-cn/don’t – do/index.html']) {
    expect(() => checkPath(path, new Set()), path).not.toThrow()
  }
  const taken = new Set<string>()
  checkPath('A/caf\u00E9', taken)
  expect(() => checkPath('a/cafe\u0301', taken)).toThrow('another file has this name')
})

it('should refuse a path before anything is written for it', async () => {
  const folder = join(tree([]), 'site')
  const output = await openOutput(folder, site)
  await output.write({path: 'a.html', content: ''})
  for (const path of ['../b', 'A.html', '.lockstep-manifest.json']) {
    await expect(output.write({path, content: ''})).rejects.toThrow('Cannot write')
  }
  await output.discard()
  expect(existsSync(folder)).toBe(false)
})

it('should replace a file, keep its mode, and follow a link to it', async () => {
  const root = tree({'a.md': 'old'})
  chmodSync(join(root, 'a.md'), 0o640)
  symlinkSync(join(root, 'a.md'), join(root, 'b.md'))
  expect(await writeFileWhole(join(root, 'b.md'), 'new')).toBe(true)
  expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('new')
  expect(statSync(join(root, 'a.md')).mode & 0o777).toBe(0o640)
  expect(readdirSync(root).sort()).toEqual(['a.md', 'b.md'])
  expect(await writeFileWhole(join(root, 'deep/c.json'), '{}')).toBe(true)
  expect(await writeFileWhole('/dev/null', 'x')).toBe(true)
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
})

it('should not write through a link that lies in wait', async () => {
  const root = tree({'a.md': 'old', victim: 'mine'})
  symlinkSync(join(root, 'victim'), join(root, '.a.md.lockstep-next'))
  await writeFileWhole(join(root, 'a.md'), 'new')
  expect(readFileSync(join(root, 'victim'), 'utf8')).toBe('mine')
})

it('should leave a file that is not as expected', async () => {
  const root = tree({'a.md': 'other'})
  const path = join(root, 'a.md')
  expect(await writeFileWhole(path, 'new', Buffer.from('old'))).toBe(false)
  expect(readFileSync(path, 'utf8')).toBe('other')
  expect(await writeFileWhole(path, 'new', Buffer.from('other'))).toBe(true)
  rmSync(path)
  expect(await writeFileWhole(path, 'new', Buffer.from('other'))).toBe(false)
  await expect(writeFileWhole(join(root, 'a.md/b'), 'x')).resolves.toBe(true)
  await expect(writeFileWhole(join(root, 'a.md/b/c'), 'x')).rejects.toThrow('Cannot write')
})
