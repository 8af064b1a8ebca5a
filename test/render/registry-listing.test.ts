import {HtmlValidate} from 'html-validate'
import {describe, expect, it} from 'vitest'
import type {Locale} from '../../src/model/locale.ts'
import type {DocumentRecord} from '../../src/model/record.ts'
import {type PageRegistry, pageRegistry} from '../../src/render/registry/page-registry.ts'
import {sitePages} from '../../src/render/site.ts'
import {textFiles} from '../../src/render/texts/index.ts'
import {textsOf} from '../../src/render/texts.ts'
import {bodyOf, shownBody} from './markdown.ts'
import {answersOf, readArticle} from './registry.ts'
import {siteOf} from './sample.ts'

const key = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso'
const code = `\`\`\`reg\n[${key}]\n"On"=dword:00000001\n\`\`\`\n`

/** The page of a document, and the files beside it. */
function filesOf(document: DocumentRecord, registry?: PageRegistry): ReadonlyMap<string, string> {
  const {slug, locale} = document
  const known = registry && new Map<Locale, PageRegistry>([[locale, registry]])
  const article = {slug, records: [document], ...(known ? {registry: known} : {})}
  const pages = sitePages(article, siteOf([document]))
  return new Map(pages.map(({path, content}) => [path, String(content)]))
}

function pageOf(document: DocumentRecord, registry?: PageRegistry): string {
  return [...filesOf(document, registry).values()][0] ?? ''
}

function judged(
  document: DocumentRecord,
  verdict: 'confirmed' | 'contradicted',
  wantsFiles = true
) {
  return pageRegistry(document, answersOf(document, verdict), {isSource: false, wantsFiles})
}

async function messagesOf(html: string): Promise<readonly string[]> {
  const validator = new HtmlValidate({root: true, extends: ['html-validate:recommended']})
  const {results} = await validator.validateString(html)
  return results.flatMap(({messages}) =>
    messages.map(({ruleId, message}) => `${ruleId} ${message}`)
  )
}

describe('a registry listing', () => {
  it.each([
    ['a fence named reg', code],
    ['a fence named in capitals', code.replace('reg', 'REG')],
    ['a fence without name', code.replace('reg', '')],
    ['an indented block', `    [${key}]\n    "On"=dword:00000001\n`],
    ['HTML', `<pre>[${key}]\n"On"=dword:00000001</pre>\n`],
    ['a flattened paragraph', `[${key}] **"On"=dword:00000001**\n`]
  ])('should be made of %s', (_, markdown) => {
    const html = pageOf(readArticle(markdown))
    expect(html.match(/<pre class="registry" dir="ltr" tabindex="0">/g)).toHaveLength(1)
    expect(html).toContain(`<span class="registry-key">[${key}]</span>\n"On"=dword:00000001`)
    expect(html).toContain('<strong>Registry</strong> <span>1 key · 1 value</span>')
    expect(html).toContain('<button type="button" class="registry-copy" hidden')
    expect(html).toContain('<script src="../../../assets/site.js" defer></script>')
  })

  it.each([
    ['commands', '```\nreg add HKLM\\SOFTWARE\\Contoso /v On /d 1\n```'],
    ['other code', '```powershell\nGet-Item x\n```'],
    ['prose', `Look below \`${key}\`.`],
    [
      'code with a line that is none of .reg text',
      `\`\`\`\n[${key}]\n"On"=dword:00000001\nexit\n\`\`\``
    ]
  ])('should not be made of %s', (_, markdown) => {
    const html = pageOf(readArticle(markdown))
    expect(html).not.toMatch(/registry-listing|registry-copy|<script/)
  })

  it('should keep the lines of a code block as their author wrote them', () => {
    const text = `Windows Registry Editor Version 5.00\n\n; a comment <b>\n[${key}]\n"A"=hex:01,\\\n  02`
    const html = shownBody(bodyOf(`\`\`\`reg\n${text}\n\`\`\``))
    const shown = html
      .replace(/<[^>]*>|\{[^}]*\}/g, '')
      .replaceAll('&#x3C;', '<')
      .trim()
    expect(shown).toBe(text)
  })

  it('should have no button where nothing of it can be read', () => {
    const html = pageOf(readArticle('```reg\n; nothing\n```'))
    expect(html).toContain('<strong>Registry</strong></p>')
    expect(html).not.toMatch(/registry-copy|<script|registry-doubt/)
  })

  it('should say that it is not verified, without button, where an entry is doubtful', () => {
    const document = readArticle(code)
    const html = pageOf(document, judged(document, 'contradicted'))
    expect(html).toContain('<span class="registry-doubt">Not verified</span>')
    expect(html).not.toMatch(/registry-copy|<script|\.reg"/)
  })

  it('should have no button inside a link', () => {
    const html = shownBody(bodyOf(`<a href="x.md">\n\n${code}\n</a>\n\n${code}`))
    expect(html.match(/registry-listing/g)).toHaveLength(1)
    expect(html.match(/class="registry"/g)).toHaveLength(2)
  })

  it('should be valid wherever code can stand', async () => {
    const indented = code.replace(/^(?=.)/gm, '  ')
    const quoted = code.replace(/^/gm, '> ')
    const markdown = [
      code,
      `- item\n\n${indented}`,
      quoted,
      `> [!NOTE]\n${quoted}`,
      `<details><summary>More</summary>\n\n${code}\n</details>`,
      `<table><tr><td>\n\n${code}\n</td></tr></table>`,
      `<a href="https://example.com/">\n\n${code}\n</a>`
    ].join('\n\n')
    const document = readArticle(markdown)
    expect(await messagesOf(pageOf(document, judged(document, 'confirmed')))).toEqual([])
  })

  it('should have its texts in every language', () => {
    for (const language of Object.keys(textFiles)) {
      const document = readArticle(code, language)
      const html = pageOf(document, judged(document, 'confirmed'))
      const {text} = textsOf(language)
      for (const name of ['copy', 'registrySet', 'registryUndo', 'undoNote'] as const) {
        expect(html).toContain(`>${text(name)}<`)
      }
      expect(html).toContain(`data-copied="${text('copied')}"`)
      expect(html).toContain(`data-failed="${text('copyFailed')}"`)
    }
  })
})

describe('the registry files of a page', () => {
  it('should stand beside the page, with links below the listing that holds the same', () => {
    const document = readArticle(code)
    const files = filesOf(document, judged(document, 'confirmed'))
    expect([...files.keys()]).toEqual([
      'en-us/mail/tls/index.html',
      'en-us/mail/tls/registry.reg',
      'en-us/mail/tls/registry-undo.reg'
    ])
    const html = pageOf(document, judged(document, 'confirmed'))
    expect(html).toContain('<a href="registry.reg" download="tls.reg">')
    expect(html).toContain('<a href="registry-undo.reg" download="tls-undo.reg">')
    expect(html).toMatch(/<\/pre>\n<div class="registry-files">/)
    expect(html).not.toContain('registry-box')
  })

  it('should be linked once, however often the listing stands there', () => {
    const document = readArticle(`${code}\n\nAgain:\n\n${code}`)
    const html = pageOf(document, judged(document, 'confirmed'))
    expect(html.match(/download=/g)).toHaveLength(2)
    expect(html.match(/class="registry-copy"/g)).toHaveLength(2)
  })

  it('should be linked below the text where no listing holds all of it', async () => {
    const document = readArticle(`${code}\n\nRun \`reg add ${key} /v Off /t REG_DWORD /d 0\`.`)
    const html = pageOf(document, judged(document, 'confirmed'))
    expect(html).toMatch(/<\/div>\n<div class="registry-listing registry-box">/)
    expect(html).toContain('<span>1 key · 2 values</span>')
    expect(html.match(/download=/g)).toHaveLength(2)
    expect(await messagesOf(html)).toEqual([])
  })

  it('should say what cannot be brought back, and offer no file to undo a mere deletion', () => {
    const document = readArticle(`\`\`\`reg\n[-${key}]\n\`\`\``)
    const files = filesOf(document, judged(document, 'confirmed'))
    const {text} = textsOf('en-US')
    expect([...files.keys()]).toEqual(['en-us/mail/tls/index.html', 'en-us/mail/tls/registry.reg'])
    const html = pageOf(document, judged(document, 'confirmed'))
    expect(html).toContain(`<p class="registry-note">${text('deleteNote')}</p>`)
    expect(html).not.toContain('registry-undo')
  })

  it('should take the place of no article', () => {
    for (const name of ['registry.reg', 'Registry-Undo.reg']) {
      const document = readArticle(code, 'en-US', `mail/${name}`)
      const [path] = filesOf(document).keys()
      expect(path).toBe(`en-us/mail/${name}_/index.html`)
    }
  })

  it('should suggest a name that every system takes', () => {
    for (const [slug, name] of [
      ['a/b c"<>:*', 'b-c.reg'],
      ['a/%', 'registry.reg'],
      ['über/größe', 'größe.reg']
    ] as const) {
      const document = readArticle(code, 'en-US', slug)
      expect(pageOf(document, judged(document, 'confirmed'))).toContain(`download="${name}"`)
    }
  })
})
