import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {run} from './run.ts'

const folders: string[] = []

/** A folder with files of one short page each. */
function tree(...paths: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-init-'))
  folders.push(folder)
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), '---\ntitle: A\n---\n# A\n\nText.\n')
  }
  return folder
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true})
})

async function proposed(folder: string): Promise<string> {
  const {status, stdout, stderr} = await run(folder, 'init --dry-run')
  expect({status, stderr}).toEqual({status: 0, stderr: ''})
  return stdout
}

describe('lockstep init', () => {
  it('should write a configuration that the next command reads', async () => {
    const folder = tree('content/en-US/a.md', 'content/en-US/b.md', 'content/de-DE/a.md')
    const {status, stderr} = await run(folder, 'init')
    expect(status).toBe(0)
    expect(stderr).toContain('2 articles, 3 documents, 2 locales; translated from en-US')
    expect(stderr).toContain('lockstep check')
    const text = readFileSync(join(folder, 'lockstep.config.yml'), 'utf8')
    expect(text).toContain('content: content\nsourceLocale: en-US\n')
    expect((await run(folder, 'check --format json')).status).toBe(0)
  })

  it('should know the trees of static site generators', async () => {
    const docusaurus = 'i18n/fr/docusaurus-plugin-content-docs/current/a.md'
    expect(await proposed(tree('docs/a.md', docusaurus))).toContain('layout: Docusaurus')
    expect(await proposed(tree('src/content/docs/a.md', 'src/content/docs/fr/a.md'))).toContain(
      'layout: Starlight'
    )
    expect(await proposed(tree('docs/a.md', 'docs/a.fr.md'))).toContain('MkDocs')
  })

  it('should take the locale with the most documents for the source where there is no English', async () => {
    const folder = tree('ja-JP/a.md', 'ja-JP/b.md', 'fr-FR/a.md')
    expect(await proposed(folder)).toContain('sourceLocale: ja-JP')
  })

  it('should not replace a configuration, and say so', async () => {
    const folder = tree('en-US/a.md', 'de-DE/a.md')
    writeFileSync(join(folder, 'lockstep.config.json'), '{}')
    const {status, stderr} = await run(folder, 'init')
    expect(status).toBe(2)
    expect(stderr).toMatch(
      /^lockstep: Unexpected configuration `.*lockstep\.config\.json`, expected/
    )
  })

  it('should say that no layout fits', async () => {
    const {status, stderr} = await run(tree('a.md'), 'init')
    expect(status).toBe(2)
    expect(stderr).toContain('expected documents in two locales')
  })
})
