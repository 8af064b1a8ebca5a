import {describe, expect, it} from 'vitest'
import {displayWidth} from '../../src/escape/terminal.ts'
import {tree} from '../discover/tree.ts'
import {run} from './run.ts'

const text = (title: string, line: string) => `---\ntitle: ${title}\n---\n\n# ${title}\n\n${line}\n`
const root = tree({
  'kb/en-US/mail/tls.md': text('Turn on TLS', 'Use [the page](https://contoso.com/a) now.'),
  'kb/de-DE/mail/tls.md': text('TLS an', 'Nutzen Sie [die Seite](https://contoso.com/a).'),
  'kb/ar-SA/mail/tls.md': text('تشغيل', 'استخدم [الصفحة](https://contoso.com/b) الآن.'),
  'kb/ja-JP/mail/tls.md': text('有効', '[ページ](https://contoso.com/a)を使います。'),
  'kb/en-US/print/tls.md': text('Print', 'Print it.'),
  'kb/en-US/mail/limits.md': text('Limits', 'There are limits.')
})

describe('facts', () => {
  it('should print the facts of an article, locales as columns', async () => {
    const {stdout, status} = await run(root, 'facts mail/tls kb --kind url')
    expect(status).toBe(0)
    const lines = stdout.split('\n')
    expect(lines[0]).toBe('mail/tls: Turn on TLS')
    expect(lines[2]).toMatch(/^url +ar-SA +de-DE +en-US +ja-JP$/)
    expect(lines[3]).toMatch(
      /^https:\/\/contoso\.com\/a +✗ 7 https:\/\/contoso\.com\/b +✓ 7 +· 7 +✓ 7$/
    )
  })

  it('should print JSON, with filters', async () => {
    const {stdout} = await run(
      root,
      'facts mail/tls kb --kind url --format json --locale ar-SA --only-differences'
    )
    expect(JSON.parse(stdout)).toMatchObject({
      article: 'mail/tls',
      locales: ['ar-SA'],
      facts: [
        {
          kind: 'url',
          fact: 'https://contoso.com/a',
          agrees: false,
          cells: {'ar-SA': {verdict: 'contradicted', text: 'https://contoso.com/b', line: 7}}
        }
      ]
    })
    const agreeing = await run(
      root,
      'facts mail/tls kb --kind url --locale ja-JP --only-differences'
    )
    expect(agreeing.stdout).toContain('No facts')
  })

  it('should find the article by the end of its name and by its files', async () => {
    for (const name of ['limits', 'MAIL/limits', 'kb/en-US/mail/limits.md', './mail/limits.md']) {
      expect((await run(root, `facts ${name} kb`)).stdout).toContain('mail/limits: Limits')
    }
  })

  it.each([
    ['facts tls kb', 'Unexpected `tls`, expected one of `mail/tls`, `print/tls`'],
    ['facts mail/tsl kb', 'Unknown article `mail/tsl`, expected `mail/tls`'],
    ['facts limit kb', 'Unknown article `limit`, expected `mail/limits`'],
    [
      'facts mail/tls kb --kind url --kind nummer',
      'Unknown kind `nummer` at --kind, expected `number`'
    ],
    [
      'facts mail/tls kb --locale xx-XX',
      'Unknown locale `xx-XX` of `mail/tls`, expected one of ar-SA'
    ]
  ])('should refuse %s', async (line, message) => {
    const {stderr, status} = await run(root, line)
    expect(stderr).toContain(message)
    expect(status).toBe(2)
  })

  it('should cut a wide table into parts that fit', async () => {
    const {factsAsTable} = await import('../../src/report/fact-formats/index.ts')
    const locales = Array.from({length: 36}, (_, index) => `l${index}-XX`)
    const cell = {verdict: 'contradicted', text: '値が違います', line: 12} as const
    const rows = ['version 1.2', 'العربية'].map((fact) => ({
      kind: 'literal' as const,
      group: '',
      fact,
      agrees: false,
      cells: new Map(locales.map((locale) => [locale, cell]))
    }))
    const article = {slug: 'a', title: 'A', locales, rows}
    const plain = factsAsTable.format(article, {color: false, columns: 80})
    for (const line of plain.split('\n').slice(2, -3))
      expect(displayWidth(line)).toBeLessThanOrEqual(80)
    for (const locale of locales) expect(plain.split(`${locale}`).length).toBe(2)
    const colored = factsAsTable.format(article, {color: true, columns: 80})
    expect(colored).toContain('\u2068العربية\u2069')
    const bare = colored.replace(/\x1B\[[\d;]*m|[\u2068\u2069]/g, '')
    expect(bare.split('\n').map((line) => line.trimEnd())).toEqual(
      plain.split('\n').map((line) => line.trimEnd())
    )
  })
})
