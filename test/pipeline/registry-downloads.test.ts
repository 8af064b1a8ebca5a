import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {run} from '../command/run.ts'
import {tree} from '../discover/tree.ts'

const key = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Printing'

function article(locale: string, title: string, entry: string, path = key): string {
  return `---\ntitle: ${title}\nms.contentlocale: ${locale}\n---\n# ${title}\n\n\`\`\`reg\n[${path}]\n${entry}\n\`\`\`\n`
}

const configuration = '{"site": {"registryDownloads": true}}'
const entry = '"Enabled"=dword:00000001'

/** Build a knowledge base and give a reader for the output; undefined for what was not written. */
async function built(
  files: Readonly<Record<string, string>>,
  args = ''
): Promise<(path: string) => Buffer | undefined> {
  const root = tree({'lockstep.config.json': configuration, ...files})
  const {status, stderr} = await run(root, `build kb ${args}`)
  expect([status, stderr]).not.toContain(3)
  return (path) => {
    const file = join(root, 'dist/site', path)
    return existsSync(file) ? readFileSync(file) : undefined
  }
}

const german = 'de-de/printing/registry.reg'

describe('registry downloads', () => {
  it('should be written beside every page whose entries are verified', async () => {
    const site = await built({
      'kb/en-US/printing.md': article('en-US', 'Printing', entry),
      'kb/de-DE/printing.md': article('de-DE', 'Drucken', entry)
    })
    const text = `\ufeffWindows Registry Editor Version 5.00\r\n\r\n[${key}]\r\n`
    for (const locale of ['en-us', 'de-de']) {
      const folder = `${locale}/printing`
      expect(site(`${folder}/registry.reg`)?.toString('utf16le')).toBe(`${text}${entry}\r\n`)
      expect(site(`${folder}/registry-undo.reg`)?.toString('utf16le')).toBe(
        `${text}"Enabled"=-\r\n`
      )
      const page = site(`${folder}/index.html`)?.toString()
      expect(page).toContain('href="registry.reg" download="printing.reg"')
      expect(page).toContain('src="../../assets/site.js" defer')
    }
    expect(site('assets/site.js')?.toString()).toContain('registry-copy')
  })

  it('should not be there unless the configuration asks for them', async () => {
    const files = {
      'kb/en-US/printing.md': article('en-US', 'Printing', entry),
      'kb/de-DE/printing.md': article('de-DE', 'Drucken', entry)
    }
    for (const text of ['{}', '{"site": {"registryDownloads": false}}']) {
      const site = await built({...files, 'lockstep.config.json': text})
      expect(site(german)).toBeUndefined()
      const page = site('de-de/printing/index.html')?.toString()
      expect(page).not.toContain('download=')
      expect(page).toContain('class="registry-copy"')
    }
  })

  it('should have what the page shows when a translation was mended', async () => {
    const files = {
      'kb/en-US/printing.md': article('en-US', 'Printing', entry),
      'kb/de-DE/printing.md': article('de-DE', 'Drucken', '"Enabled"=dword:000000001')
    }
    const mended = await built(files)
    expect(mended(german)?.toString('utf16le')).toContain(entry)
    expect(mended('de-de/printing/index.html')?.toString()).toContain('class="registry-copy"')
    const asIs = await built(files, '--no-normalize')
    expect(asIs(german)).toBeUndefined()
    const page = asIs('de-de/printing/index.html')?.toString()
    expect(page).toContain('class="registry-doubt"')
    expect(page).not.toContain('class="registry-copy"')
  })

  it('should be there for no translation of a source that is damaged itself', async () => {
    const damaged = '"Enabled"="dword:00000001"'
    const site = await built({
      'kb/en-US/printing.md': article('en-US', 'Printing', damaged),
      'kb/de-DE/printing.md': article('de-DE', 'Drucken', damaged)
    })
    expect(site('en-us/printing/registry.reg')).toBeUndefined()
    expect(site(german)).toBeUndefined()
  })

  it('should be there only in the locale whose entries are verified', async () => {
    const site = await built(
      {
        'kb/en-US/printing.md': article('en-US', 'Printing', entry),
        'kb/de-DE/printing.md': article('de-DE', 'Drucken', '"Enabled"=dword:00000000'),
        'kb/nl-NL/printing.md': article('nl-NL', 'Afdrukken', entry)
      },
      '--no-normalize'
    )
    expect(site('en-us/printing/registry.reg')).toBeDefined()
    expect(site('nl-nl/printing/registry.reg')).toBeDefined()
    expect(site(german)).toBeUndefined()
  })

  it('should need a reference in a translation', async () => {
    const site = await built({
      'kb/en-US/other.md': article('en-US', 'Other', entry),
      'kb/de-DE/printing.md': article('de-DE', 'Drucken', entry)
    })
    expect(site(german)).toBeUndefined()
    expect(site('de-de/printing/index.html')?.toString()).toContain('class="registry-copy"')
  })

  it('should refuse another value of the option', async () => {
    const root = tree({
      'kb/en-US/a.md': '# A\n',
      'lockstep.config.json': '{"site": {"registryDownloads": "yes"}}'
    })
    const {status, stderr} = await run(root, 'build kb')
    expect(status).toBe(2)
    expect(stderr).toContain('at `site.registryDownloads`, expected true or false')
  })

  it('should give the same bytes twice', async () => {
    const files = {'kb/en-US/printing.md': article('en-US', 'Printing', entry)}
    const [one, two] = [await built(files), await built(files)]
    for (const name of ['index.html', 'registry.reg', 'registry-undo.reg']) {
      expect(one(`en-us/printing/${name}`)).toEqual(two(`en-us/printing/${name}`))
    }
  })
})
