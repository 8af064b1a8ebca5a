import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {run} from '../command/run.ts'
import {tree} from '../discover/tree.ts'

describe('strip --keep source --out, on articles in several locales', () => {
  it('should write one source article for all locales, without what translation added', async () => {
    const root = tree({
      'kb/de-DE/mail/setup.md': article('de-DE', 'new', ['Drucker', 'Printers'], 'Open it.'),
      'kb/nl-NL/mail/setup.md': article('nl-NL', 'new', ['Printers', 'Printers'], 'Open it.')
    })
    const {status, stdout, stderr} = await run(root, 'strip kb --keep source --out out')
    expect([status, stdout]).toEqual([0, ''])
    expect(stderr).toBe('1 source article from 2 documents, no disagreement\n')
    expect(readFileSync(join(root, 'out/en-US/mail/setup.md'), 'utf8')).toBe(
      [
        '---',
        'title: Printers',
        'ms.author: kim',
        'ms.contentlocale: en-US',
        '---',
        '',
        '# <a name="top"></a>Printers',
        '',
        'Open it.  ',
        '<!-- end -->',
        ''
      ].join('\n')
    )
  })

  it('should write older revisions apart, under names that are safe', async () => {
    const root = tree({
      'kb/ar-SA/mail.md': article('ar-SA', '../../x: y', ['ع', 'A'], 'Third.'),
      'kb/de-DE/mail.md': article('de-DE', 'abcdef0123456789', ['D', 'A'], 'First.'),
      'kb/fr-FR/mail.md': article('fr-FR', 'ABCDEF0123456000', ['F', 'A'], 'Fourth.'),
      'kb/nl-NL/mail.md': article('nl-NL', '0123', ['N', 'A'], 'Second.'),
      'kb/sv-SE/mail.md': article('sv-SE', '0123', ['S', 'A'], 'Second.')
    })
    const {stderr} = await run(root, 'strip kb --keep source --out out')
    expect(stderr).toBe('4 source articles from 5 documents, no disagreement\n')
    const bodies = readdirSync(join(root, 'out'))
      .sort()
      .map((name) => [
        name,
        /\n(\w+)\. {2}\n/.exec(readFileSync(join(root, 'out', name, 'mail.md'), 'utf8'))?.[1]
      ])
    expect(bodies).toEqual([
      ['en-US', 'Second'],
      ['en-US@abcdef012345', 'First'],
      ['en-US@abcdef012345-3', 'Fourth'],
      ['en-US@xy', 'Third']
    ])
  })

  it('should list where the locales disagree, and what each has', async () => {
    const root = tree({
      'kb/ar-SA/mail.md': article('ar-SA', 'new', ['ع', 'A'], 'Close it.\u202E'),
      'kb/de-DE/mail.md': article('de-DE', 'new', ['D', 'A'], 'Open it.'),
      'kb/nl-NL/mail.md': article('nl-NL', 'new', ['N', 'A'], 'Open it.')
    })
    const {status, stderr} = await run(root, 'strip kb --keep source --out out')
    expect(status).toBe(0)
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(
        /^mail unit 102: de-DE nl-NL: "Open it\." \| ar-SA: "Close it\.[^"\u202E]+"$/
      ),
      '1 source article from 3 documents, 1 disagreement',
      ''
    ])
    expect(readFileSync(join(root, 'out/en-US/mail.md'), 'utf8')).toContain('Open it.')
    const quiet = await run(root, 'strip kb --keep source --out again --quiet')
    expect(quiet.stderr).toMatch(/^mail unit 102: [^\n]*\n$/)
  })

  it('should put the source locale into addresses', async () => {
    const root = tree({
      'kb/de-DE/mail.md': article(
        'de-DE',
        'new',
        ['D', 'A'],
        'See https://contoso.example/de-de/x.'
      ),
      'kb/nl-NL/mail.md': article(
        'nl-NL',
        'new',
        ['N', 'A'],
        'See https://contoso.example/nl-nl/x.'
      )
    })
    const {stderr} = await run(root, 'strip kb --keep source --out out --source-locale en-GB')
    expect(stderr).toContain('no disagreement')
    expect(readFileSync(join(root, 'out/en-GB/mail.md'), 'utf8')).toContain(
      'See https://contoso.example/en-gb/x.'
    )
  })

  it('should leave out the source locale itself and documents that carry no source', async () => {
    const root = tree({
      'kb/de-DE/mail.md': article('de-DE', 'new', ['D', 'A'], 'Open it.'),
      'kb/de-DE/plain.md': '# Drucker\n',
      'kb/en-US/mail.md': '# A\n',
      'kb/nl-NL/bad.md': Buffer.from('# Gr\u00F6\u00DFe\n', 'latin1')
    })
    const {stderr} = await run(root, 'strip kb --keep source --out out')
    expect(stderr).toBe(
      '1 source article from 1 document, 2 documents without source left out, no disagreement\n'
    )
    expect(existsSync(join(root, 'out/en-US/plain.md'))).toBe(false)
  })

  it('should fail where there is nothing to recover', async () => {
    const root = tree({'kb/de-DE/mail.md': '# Drucker\n', 'kb/nl-NL/mail.md': '# Printers\n'})
    const {status, stderr} = await run(root, 'strip kb --keep source --out out')
    expect([status, stderr]).toEqual([
      2,
      'lockstep: No source text to recover, expected bilingual documents\n'
    ])
    expect(existsSync(join(root, 'out'))).toBe(false)
  })

  it('should write canonical Markdown with --reformat, the same when done again', async () => {
    const root = tree({
      'kb/de-DE/mail.md': article('de-DE', 'new', ['D', '*A*'], '*  Open it.')
    })
    await run(root, 'strip kb --keep source --out out --reformat')
    const text = readFileSync(join(root, 'out/en-US/mail.md'), 'utf8')
    expect(text).toContain('- Open it.')
    await run(root, 'strip out/en-US/mail.md --in-place --reformat')
    expect(readFileSync(join(root, 'out/en-US/mail.md'), 'utf8')).toBe(text)
  })
})

describe('strip --keep source, on one file', () => {
  it('should keep bytes outside of the wrappers, the byte order mark among them', async () => {
    const text = article('de-DE', 'new', ['D', 'A'], 'Open it.').replaceAll('\n', '\r\n')
    const root = tree({'mail.md': `\uFEFF${text}`})
    const {stdout} = await run(root, 'strip mail.md --keep source')
    expect(stdout).toBe(
      '\uFEFF---\r\ntitle: D\r\nms.author: kim\r\nms.contentlocale: en-US\r\n---\r\n\r\n# <a name="top"></a>A\r\n\r\nOpen it.  \r\n<!-- end -->\r\n'
    )
  })
})

/** A bilingual document; the title of the front matter is that of the target. */
function article(
  locale: string,
  revision: string,
  [target, source]: readonly [string, string],
  sentence: string
): string {
  return [
    '---',
    `title: ${target}`,
    'ms.author: kim',
    `ms.openlocfilehash: "${revision}"`,
    'ms.translationtype: MT',
    `ms.contentlocale: ${locale}`,
    '---',
    '',
    `# <a name="top"></a>${pair(`${locale.slice(0, 2)}00-101`, target, source)}`,
    '',
    `${pair(`${locale.slice(0, 2)}00-102`, `${target}.`, sentence)}  `,
    '<!-- end -->',
    ''
  ].join('\n')
}

function pair(id: string, target: string, source: string): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`
}
