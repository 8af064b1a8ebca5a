import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import fc from 'fast-check'
import {HtmlValidate} from 'html-validate'
import type {Root} from 'mdast'
import {describe, expect, it} from 'vitest'
import {renderBody} from '../../src/render/body.ts'
import {bodyOf, parseMarkdown, shownBody} from './markdown.ts'

const folder = new URL('cases/', import.meta.url)

const listing = [
  '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso <Mail>]',
  '"Retries"=dword:00000003',
  '@="a & b"',
  '',
  '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso <Mail>\\Client]',
  '"Port"=dword:00000019',
  ''
].join('\n')

describe('renderBody, by cases', () => {
  for (const name of readdirSync(folder).sort()) {
    it(`should render ${name}`, () => {
      const tree = parseMarkdown(readFileSync(new URL(`${name}/input.md`, folder), 'utf8'))
      const nodes = tree.children.filter(
        ({position}, index) => name === 'registry' && index === 1 && position !== undefined
      )
      const before = structuredClone(tree)
      const {parts, ...others} = renderBody(tree, new Map(nodes.map((node) => [node, listing])))
      const shown = `${shownBody({parts, ...others})}\n<!-- ${JSON.stringify(others, undefined, 2)} -->\n`
      const expected = new URL(`${name}/output.txt`, folder)
      if (process.env['UPDATE'] || !existsSync(expected)) writeFileSync(expected, shown)
      expect(shown).toBe(readFileSync(expected, 'utf8'))
      expect(tree).toEqual(before)
    })
  }
})

describe('renderBody', () => {
  it('should keep what is nested too deep as text', () => {
    const depth = 20_000
    let node: Root['children'][number] = {type: 'paragraph', children: [{type: 'text', value: 'x'}]}
    for (let level = 0; level < depth; level++) node = {type: 'blockquote', children: [node]}
    const html = shownBody(renderBody({type: 'root', children: [node]}, new Map()))
    expect(html).toContain('x')
    expect(html.match(/<blockquote>/g)?.length).toBeLessThan(200)
  })

  it('should stay linear on hostile HTML', () => {
    const count = 8_000
    const many = (make: (index: number) => string) =>
      Array.from({length: count}, (_, index) => make(index)).join('')
    const hostile = [
      many((index) => `<b x${index}>`) + '<p>'.repeat(count),
      many((index) => `<b x="${index}<">`) + '<p>'.repeat(count),
      '<div><table></div></table>'.repeat(count),
      '<a href="'.repeat(count),
      '<table><tr><td>'.repeat(count),
      '<svg><g>'.repeat(count),
      '<'.repeat(count * 10),
      '<h2>x</h2>'.repeat(count),
      '<p id=x>'.repeat(count)
    ]
    for (const value of hostile) {
      const start = performance.now()
      renderBody({type: 'root', children: [{type: 'html', value}]}, new Map())
      expect(performance.now() - start).toBeLessThan(10_000)
    }
  })

  it('should turn characters that no page may hold into U+FFFD', () => {
    const text = 'a\0b\u0001c\u{FFFF}d\uD800e'
    const tree: Root = {
      type: 'root',
      children: [
        {type: 'paragraph', children: [{type: 'text', value: text}]},
        {type: 'html', value: `<p title="&#1;${text}">&#x1;</p>`}
      ]
    }
    const html = shownBody(renderBody(tree, new Map()))
    expect(html).toBe(
      '<p>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe</p>\n<p title="\u0001a\uFFFDb\uFFFDc\uFFFDd\uFFFDe">\uFFFD</p>'.replace(
        '\u0001',
        '\uFFFD'
      )
    )
  })

  it('should not let content write a slot', () => {
    const html = shownBody(
      bodyOf(
        '\0alert-note\0 &#0;alert-note&#0; &amp;#x0;href-0&amp;#x0; <p title="&#0;src-0&#0;">&#0;table&#0;</p>'
      )
    )
    expect(html).not.toContain('{')
  })

  it('should give valid HTML for any mixture of constructs', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended'],
      // Because the standard allows ids that begin with a digit, and anchors of real content do.
      rules: {'valid-id': ['error', {relaxed: true}]}
    })
    const pieces = fc.array(fc.constantFrom(...fragments), {maxLength: 12})
    await fc.assert(
      fc.asyncProperty(pieces, async (chosen) => {
        const html = shownBody(bodyOf(chosen.join(''))).replace(/\{(?:text|href|src) [^}]*\}/g, 'x')
        const page = `<!DOCTYPE html>\n<html lang="en">\n<head><title>t</title></head>\n<body>\n${html}\n</body>\n</html>\n`
        const {results} = await validator.validateString(page)
        const messages = results.flatMap((result) => result.messages)
        expect(messages.map(({ruleId, message}) => `${ruleId}: ${message}`)).toEqual([])
      }),
      {numRuns: 500}
    )
  })
})

/** Pieces whose mixtures break HTML in most of the ways that there are. */
const fragments = [
  '# Title\n\n',
  '## Two\n\n',
  '#### Four\n\n',
  'text ',
  '\n\n',
  '- item\n',
  '1. step\n',
  '> quote\n',
  '> [!NOTE]\n> n\n\n',
  '|a|b|\n|-|-:|\n|1|2|\n\n',
  '`code` ',
  '```\nx \n```\n\n',
  '[l](a.md) ',
  '[](b.md) ',
  '![i](c.png) ',
  '**b** ',
  '[^1] ',
  '[^1]: note\n\n',
  '- [ ] task\n',
  '<b>',
  '</b>',
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<ul>',
  '</ul>',
  '<li>',
  '</li>',
  '<table>',
  '<tr>',
  '<td>',
  '</td>',
  '</table>',
  '<h2>',
  '</h2>',
  '<a href="x.md">',
  '<a name="n"></a>',
  '</a>',
  '<pre>',
  '</pre>',
  '<details>',
  '<summary>',
  '</summary>',
  '</details>',
  '<dl>',
  '<dt>',
  '<dd>',
  '</dl>',
  '<ruby>',
  '<rt>',
  '</ruby>',
  '<figure>',
  '<figcaption>',
  '</figure>',
  '<caption>',
  '<user name>',
  '<br/>',
  '<hr>',
  '<img src="x.png">',
  '<img src="x.png" alt="y" title="z">',
  '<section>',
  '</section>',
  '<ins>',
  '</ins>',
  '<sup id="s">',
  '</sup>',
  '<svg>',
  '<select>',
  '<option>',
  '<button>',
  '<span lang="de" dir="rtl">',
  '<input type="checkbox">',
  '<ol start="3" reversed>',
  '</ol>',
  '<blockquote>',
  '</blockquote>',
  '<th colspan="0">',
  '<td colspan=2 align=left>',
  '<!-- c -->',
  '&amp; &lt; < > " '
]
