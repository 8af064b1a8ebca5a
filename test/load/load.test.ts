import {execFileSync} from 'node:child_process'
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {decode} from '../../src/load/decode.ts'
import {loadDocument} from '../../src/load/load.ts'
import {loadText} from '../../src/load/load-text.ts'
import {readToc} from '../../src/load/toc.ts'
import {tree} from '../discover/tree.ts'

function load(content: string | Uint8Array, maxBytes = 1000) {
  const root = tree({'a.md': content})
  return loadDocument(
    {slug: 'a', locale: 'de-DE', path: join(root, 'a.md'), file: 'a.md'},
    maxBytes
  )
}

it('should read text and remember the byte order mark', async () => {
  expect(await load('Größe\r\n')).toEqual({text: 'Größe\r\n', hasByteOrderMark: false, trouble: []})
  const marked = await load('\uFEFFGröße')
  expect([marked.text, marked.hasByteOrderMark]).toEqual(['Größe', true])
  expect((await load('\uFEFF\uFEFFx')).text).toBe('\uFEFFx')
})

it('should place the first byte that is not UTF-8', async () => {
  const bytes = Buffer.concat([
    Buffer.from('ä\uFFFD𝒳 Gr'),
    Buffer.from([0xf6, 0xdf]),
    Buffer.from('e')
  ])
  const {text, trouble} = await load(bytes)
  expect(text).toBe('ä\uFFFD𝒳 Gr\uFFFD\uFFFDe')
  expect(trouble).toEqual([{kind: 'not-utf-8', place: {start: 7, end: 8}, actual: 'byte 0xf6'}])
})

it('should tell UTF-16 by its byte order mark', async () => {
  const {trouble} = await load(Buffer.from('\uFEFFab', 'utf16le'))
  expect(trouble.map(({kind, actual}) => `${kind}: ${actual}`)).toEqual([
    'not-utf-8: byte 0xff, as UTF-16 begins',
    'nul-byte: a NUL byte'
  ])
})

it('should place NUL bytes and keep them', async () => {
  const {text, trouble} = await load('ab\0\0c')
  expect(text).toBe('ab\0\0c')
  expect(trouble).toEqual([{kind: 'nul-byte', place: {start: 2, end: 4}, actual: '2 NUL bytes'}])
})

it('should tell that a file is empty', async () => {
  expect((await load('')).trouble[0]).toMatchObject({kind: 'empty', actual: 'empty file'})
  expect((await load('\uFEFF \n')).trouble[0]).toMatchObject({
    kind: 'empty',
    place: {start: 0, end: 2}
  })
})

it('should not read a file that is too large', async () => {
  const loaded = await load('x'.repeat(1001))
  expect(loaded.text).toBe('')
  expect(loaded.trouble[0]).toMatchObject({kind: 'too-large', actual: 'file of 1001 bytes'})
})

it('should tell what cannot be read', async () => {
  const root = tree({'folder.md/x': ''})
  execFileSync('mkfifo', [join(root, 'pipe.md')])
  for (const name of ['none.md', 'folder.md', 'pipe.md']) {
    const path = {slug: 'a', locale: 'de-DE', path: join(root, name), file: name}
    const {text, trouble} = await loadDocument(path, 1000)
    expect([text, trouble.length, trouble[0]?.kind]).toEqual(['', 1, 'unreadable'])
  }
  rmSync(root, {recursive: true})
})

it('should decode any bytes, and places lie in the text', () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 60}), (bytes) => {
      const {text, hasByteOrderMark, trouble} = decode(bytes)
      const isUtf8 = !trouble.some(({kind}) => kind === 'not-utf-8')
      const back = Buffer.from((hasByteOrderMark ? '\uFEFF' : '') + text)
      expect(isUtf8).toBe(Buffer.compare(back, bytes) === 0)
      for (const {place} of trouble) expect(place.end).toBeLessThanOrEqual(text.length)
      for (const {kind, place} of trouble) {
        if (kind === 'not-utf-8') expect(text[place.start]).toBe('\uFFFD')
      }
    })
  )
})

it('should read the encodings that registry files come in', async () => {
  const root = tree({
    'a.reg': Buffer.from('\uFEFFGröße', 'utf16le'),
    'b.reg': Buffer.from('Größe', 'latin1'),
    'c.reg': '\uFEFFGröße'
  })
  for (const name of ['a.reg', 'b.reg', 'c.reg']) {
    expect(await loadText(join(root, name), name, 1000)).toBe('Größe')
  }
  const codePage = tree({'e.reg': Buffer.from([0x93, 0x80, 0x94, 0x81, 0xe4])})
  expect(await loadText(join(codePage, 'e.reg'), 'e.reg', 1000)).toBe('“€”\x81ä')
  await expect(loadText(join(root, 'd.reg'), 'd.reg', 1)).rejects.toThrow('`d.reg`: no such file')
  await expect(loadText(join(root, 'a.reg'), 'a.reg', 1)).rejects.toThrow(
    '12 bytes are more than 1'
  )
  await expect(loadText(root, 'x', 1)).rejects.toThrow('expected a file')
})

it('should read a table of contents', () => {
  const text =
    '- name: Mail\n  items:\n    - name: 2024\n      href: mail/a.md\n- href: b.md\n- {}\n- 7\n'
  expect(readToc(text)).toEqual([
    {name: 'Mail', items: [{name: '2024', href: 'mail/a.md', items: []}]},
    {name: 'b.md', href: 'b.md', items: []}
  ])
  expect(readToc('items:\n- name: Mail\n')).toEqual([{name: 'Mail', items: []}])
})

it('should not be hurt by a hostile table of contents', () => {
  const bomb = `a: &a [x]\n${Array.from({length: 30}, (_, i) => `b${i}: &b${i} [*a, *a]`).join('\n')}`
  for (const text of [
    '',
    'x',
    '- [',
    '{{{',
    '\0',
    '['.repeat(50_000),
    `${'- '.repeat(3000)}x`,
    bomb
  ]) {
    expect(readToc(text)).toEqual([])
  }
  let deep = 'x'
  for (let level = 0; level < 30; level++) deep = `{name: n, items: [${deep}]}`
  let depth = 0
  for (let items = readToc(`[${deep}]`); items[0]; items = items[0].items) depth++
  expect(depth).toBe(16)
})
