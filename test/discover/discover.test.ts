import {mkdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {resolveSettings} from '../../src/config/resolve.ts'
import {discover} from '../../src/discover/discover.ts'
import type {Discovery} from '../../src/discover/discovery.ts'
import type {Options} from '../../src/model/settings.ts'
import {tree} from './tree.ts'

const roots: string[] = []

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, {recursive: true})
})

function make(files: readonly string[]): string {
  const root = tree(files)
  roots.push(root)
  return root
}

function find(root: string, paths: readonly string[], options: Options = {}): Promise<Discovery> {
  const configuration = {options, folder: root}
  return discover(paths, resolveSettings({cwd: root, flags: {}, configuration, rules: []}))
}

/** `slug: locale locale` by article. */
function shape({articles}: Discovery): readonly string[] {
  return articles.map(
    ({slug, documents}) => `${slug}: ${documents.map(({locale}) => locale).join(' ')}`
  )
}

describe('layouts', () => {
  it('should find a folder per locale', async () => {
    const root = make(['kb/en-US/a.md', 'kb/en-US/mail/b.md', 'kb/de-DE/a.markdown', 'kb/notes.md'])
    const found = await find(root, ['kb'])
    expect(shape(found)).toEqual(['a: de-DE en-US', 'mail/b: en-US'])
    expect(found.locales).toEqual(['de-DE', 'en-US'])
    expect(found.only).toBe(undefined)
    expect(found.articles[0]?.documents[0]).toEqual({
      slug: 'a',
      locale: 'de-DE',
      path: join(root, 'kb/de-DE/a.markdown'),
      file: 'kb/de-DE/a.markdown'
    })
  })

  it('should find a file per locale and name the article after the folder', async () => {
    const root = make(['kb/de-DE.md', 'kb/sv-SE.md', 'kb/mail/de-DE.md'])
    expect(shape(await find(root, ['kb']))).toEqual(['kb: de-DE sv-SE', 'mail: de-DE'])
  })

  it('should find the locale before the extension', async () => {
    const root = make(['a.en-US.md', 'a.de-DE.md', 'mail/b.de-DE.md', 'c.md'])
    expect(shape(await find(root, []))).toEqual(['a: de-DE en-US', 'mail/b: de-DE'])
  })

  it('should find a sibling repository per locale, and the source beside them', async () => {
    const root = make(['Help/a.md', 'Help.de-DE/a.md', 'Help.ar-SA/a.md', 'Other/x.md'])
    expect(shape(await find(root, ['.']))).toEqual(['a: ar-SA de-DE en-US'])
  })

  it('should keep the articles of several sibling repositories apart', async () => {
    const root = make(['Help.de-DE/a.md', 'API.de-DE/a.md', 'API.en-US/a.md'])
    expect(shape(await find(root, ['.']))).toEqual(['API/a: de-DE en-US', 'Help/a: de-DE'])
  })

  it('should read the trees of site generators by patterns', async () => {
    const current = 'docusaurus-plugin-content-docs/current'
    const root = make(['docs/a.md', 'docs/b/c.md', `i18n/de/${current}/a.md`, 'README.md'])
    const patterns = ['docs/{article}.md', `i18n/{locale}/${current}/{article}.md`]
    const found = await find(root, [], {patterns, sourceLocale: 'en'})
    expect(shape(found)).toEqual(['a: de en', 'b/c: en'])
  })

  it('should prefer a pattern with locale where two fit', async () => {
    const root = make(['docs/a.md', 'docs/de/a.md'])
    const patterns = ['docs/{article}.md', 'docs/{locale}/{article}.md']
    expect(shape(await find(root, [], {patterns, sourceLocale: 'en'}))).toEqual(['a: de en'])
  })
})

describe('selection', () => {
  const files = ['kb/en-US/a.md', 'kb/en-US/b.md', 'kb/de-DE/a.md', 'kb/de-DE/mail/c.md']

  it('should read all locales for a locale folder and want its findings only', async () => {
    const found = await find(make(files), ['kb/de-DE'])
    expect(shape(found)).toEqual(['a: de-DE en-US', 'b: en-US', 'mail/c: de-DE'])
    expect([...(found.only ?? [])]).toEqual(['kb/de-DE/a.md', 'kb/de-DE/mail/c.md'])
  })

  it('should read all locales for a folder inside a locale', async () => {
    const found = await find(make(files), ['kb/de-DE/mail'])
    expect([...(found.only ?? [])]).toEqual(['kb/de-DE/mail/c.md'])
  })

  it('should read a file in all its locales and no other article', async () => {
    const found = await find(make(files), ['kb/de-DE/a.md'])
    expect(shape(found)).toEqual(['a: de-DE en-US'])
    expect([...(found.only ?? [])]).toEqual(['kb/de-DE/a.md'])
  })

  it('should read a file of each layout', async () => {
    const root = make(['x/de-DE.md', 'x/en-US.md', 'y/a.de-DE.md', 'y/a.fr-FR.md', 'y/b.de-DE.md'])
    expect(shape(await find(root, ['x/de-DE.md']))).toEqual(['x: de-DE en-US'])
    expect(shape(await find(root, ['y/a.de-DE.md']))).toEqual(['a: de-DE fr-FR'])
    const siblings = make(['Help.de-DE/m/a.md', 'Help/m/a.md', 'Help.de-DE/b.md', 'x.de-DE/m/a.md'])
    expect(shape(await find(siblings, ['Help.de-DE/m/a.md']))).toEqual(['m/a: de-DE en-US'])
  })

  it('should keep the slug that a file has in the configured content', async () => {
    const root = make(['kb/mail/tls/de-DE.md', 'kb/mail/tls/en-US.md', 'kb/b/de-DE.md'])
    const found = await find(root, ['kb/mail/tls/de-DE.md'], {content: 'kb'})
    expect(shape(found)).toEqual(['mail/tls: de-DE en-US'])
  })

  it('should put paths of one tree together', async () => {
    const found = await find(make(files), ['kb/de-DE', 'kb/en-US'])
    expect(shape(found)).toEqual(['a: de-DE en-US', 'b: en-US', 'mail/c: de-DE'])
    expect(found.only).toBe(undefined)
  })

  it('should read the source besides the locales that are asked for', async () => {
    const root = make(['en-US/a.md', 'de-DE/a.md', 'fr-FR/a.md'])
    const found = await find(root, ['.'], {locales: ['DE-de']})
    expect(shape(found)).toEqual(['a: de-DE en-US'])
    expect([...(found.only ?? [])]).toEqual(['de-DE/a.md'])
  })

  it('should not take a folder of the project for a locale because of its name', async () => {
    const root = make(['it/en-US/a.md', 'it/de-DE/a.md'])
    const found = await find(root, ['it'])
    expect(shape(found)).toEqual(['a: de-DE en-US'])
    expect(found.only).toBe(undefined)
  })
})

describe('what is left out', () => {
  it('should pass by hidden files, packages, output, fragments and repository files', async () => {
    const root = make([
      ...['en-US/a.md', 'en-US/.hidden.md', 'en-US/.git/a.md', 'en-US/node_modules/a.md'],
      ...['en-US/dist/a.md', 'en-US/includes/a.md', 'en-US/README.md', 'en-US/SECURITY.md'],
      ...['en-US/mail/readme.md', 'en-US/a.txt']
    ])
    expect(shape(await find(root, ['.']))).toEqual(['a: en-US', 'mail/readme: en-US'])
  })

  it('should pass by what the configuration ignores', async () => {
    const root = make(['en-US/a.md', 'en-US/drafts/b.md', 'en-US/c.draft.md', 'de-DE/old/d.md'])
    const ignore = ['drafts', '*.draft.md', 'de-DE/**']
    expect(shape(await find(root, ['.'], {ignore}))).toEqual(['a: en-US'])
  })

  it('should not follow links out of the root or in circles', async () => {
    const root = make(['kb/en-US/a.md', 'kb/en-US/sub/b.md', 'secret/x.md'])
    symlinkSync(join(root, 'secret'), join(root, 'kb/en-US/out'))
    symlinkSync(join(root, 'secret/x.md'), join(root, 'kb/en-US/x.md'))
    symlinkSync(join(root, 'kb'), join(root, 'kb/en-US/sub/circle'))
    symlinkSync(join(root, 'nowhere'), join(root, 'kb/en-US/gone.md'))
    symlinkSync(join(root, 'kb/en-US'), join(root, 'kb/en-GB'))
    const expected = ['a: en-GB en-US', 'sub/b: en-GB en-US']
    expect(shape(await find(root, ['kb']))).toEqual(expected)
  })
})

describe('duplicates and tables', () => {
  it('should tell further files of an article and locale, whatever the case', async () => {
    const root = make(['de-DE/a.md', 'de-de/A.md', 'de-DE/a.markdown', 'en-US/a.md'])
    const {articles, locales} = await find(root, ['.'])
    expect(articles.length).toBe(1)
    expect(articles[0]?.slug).toBe('a')
    expect(articles[0]?.documents.map(({file}) => file)).toEqual(['de-DE/a.markdown', 'en-US/a.md'])
    expect(articles[0]?.duplicates.map(({file}) => file)).toEqual(['de-DE/a.md', 'de-de/A.md'])
    expect(articles[0]?.duplicates.map(({locale}) => locale)).toEqual(['de-DE', 'de-DE'])
    expect(locales).toEqual(['de-DE', 'en-US'])
  })

  it('should find tables of contents with their locale and folder', async () => {
    const root = make(['en-US/a.md', 'de-de/a.md', 'de-DE/a.md'])
    mkdirSync(join(root, 'en-US/mail'))
    for (const path of ['en-US/TOC.yml', 'en-US/mail/toc.yml', 'de-de/toc.yml']) {
      writeFileSync(join(root, path), '[]')
    }
    const {tables} = await find(root, ['.'])
    expect(tables.map(({locale, slug, file}) => [locale, slug, file])).toEqual([
      ['de-DE', '', 'de-de/toc.yml'],
      ['en-US', '', 'en-US/TOC.yml'],
      ['en-US', 'mail', 'en-US/mail/toc.yml']
    ])
  })

  it('should give a table beside files of several locales to the source', async () => {
    const root = make(['m/a.en-US.md', 'm/a.de-DE.md'])
    writeFileSync(join(root, 'm/TOC.yml'), '[]')
    const {tables} = await find(root, ['.'])
    expect(tables.map(({locale, slug}) => [locale, slug])).toEqual([['en-US', 'm']])
  })
})

describe('failures', () => {
  it('should say that there is no such path', async () => {
    await expect(find(make(['a.md']), ['kb'])).rejects.toThrow(
      'Cannot read `kb`: no such file or folder'
    )
    await expect(find(make(['a.md']), ['a.md/b'])).rejects.toThrow('no such file or folder')
  })

  it('should say what was looked for', async () => {
    await expect(find(make(['kb/a.md', 'kb/b.md']), ['kb'])).rejects.toThrow(
      /^No documents in `kb`, expected `<locale>\/<article>\.md`, .*\(2 Markdown files of no locale\)$/
    )
    await expect(find(make([]), [])).rejects.toThrow('No documents in the working directory')
  })

  it('should say which patterns nothing fits', async () => {
    const patterns = ['docs/{locale}/{article}.md']
    await expect(find(make(['a.md']), [], {patterns})).rejects.toThrow(
      'No documents, expected some that fit the patterns `docs/{locale}/{article}.md`'
    )
  })

  it('should say which locales there are', async () => {
    const root = make(['kb/de-DE/a.md', 'kb/en-US/a.md'])
    await expect(find(root, ['kb'], {locales: ['fr-FR']})).rejects.toThrow('expected de-DE, en-US')
  })

  it('should refuse a file that is no Markdown', async () => {
    const root = make(['kb/de-DE/a.txt'])
    await expect(find(root, ['kb/de-DE/a.txt'])).rejects.toThrow(
      'expected a folder or a Markdown file'
    )
  })
})
