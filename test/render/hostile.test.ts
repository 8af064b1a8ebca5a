import type {Element, Root, RootContent} from 'hast'
import rehypeRaw from 'rehype-raw'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {sitePages, siteShared} from '../../src/render/site.ts'
import {bodyOf} from './markdown.ts'
import {payloads} from './payloads.ts'
import {recordOf, siteOf} from './sample.ts'

describe('hostile content', () => {
  it('should be tried in at least 60 ways', () => {
    expect(new Set(payloads).size).toBeGreaterThanOrEqual(60)
  })

  it('should be noticed where nothing stops it', () => {
    for (const danger of [
      '<script>x</script>',
      '<p onclick=x>',
      '<a href="javascript:x">',
      '<iframe>'
    ]) {
      expect(dangers(danger)).not.toEqual([])
    }
  })

  for (const [index, payload] of payloads.entries()) {
    it(`should not run payload ${index}: ${payload.slice(0, 60).replace(/[^\x20-\x7E]/g, '?')}`, () => {
      const record = recordOf('en-US', 'x', payload)
      const [page] = sitePages({slug: 'x', records: [record]}, siteOf([record]))
      expect(dangers(String(page?.content))).toEqual([])
    })
  }

  it('should not run from front matter, titles, tables of contents, images or the site', () => {
    for (const payload of payloads) {
      const record = recordOf('en-US', 'x', `[l](${encodeURI(payload)}) ![i](x.png)`, {
        title: payload,
        description: payload,
        ROBOTS: payload,
        'ms.translationtype': 'MT'
      })
      const slug = 'a'
      const site = siteOf([record, recordOf('en-US', slug, 'x', {title: payload})], {
        title: payload,
        toc: new Map([
          [
            'en-US',
            [{name: payload, href: payload, items: [{name: payload, href: 'x.md', items: []}]}]
          ]
        ]),
        asset: () => payload
      })
      const files = [...sitePages({slug: 'x', records: [record]}, site), ...siteShared(site)]
      for (const {path, content} of files) {
        if (path.endsWith('.html')) expect(dangers(String(content))).toEqual([])
      }
    }
  })

  it('should keep the text of what it takes away', () => {
    const html = bodyOf(
      '<center>kept</center> <blink>this</blink> <button>too</button>'
    ).parts.join('')
    expect(html).toBe('kept this too')
  })
})

const parser = unified().use(rehypeRaw).freeze()

/** Parse a page as browsers do and name everything in it that could run or load something. */
function dangers(html: string): readonly string[] {
  const tree = parser.runSync({type: 'root', children: [{type: 'raw', value: html}]}) as Root
  const found: string[] = []
  const stack: RootContent[] = [...tree.children]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'comment') found.push('comment')
    if (node.type !== 'element') continue
    found.push(...dangersOf(node))
    stack.push(...node.children)
  }
  return found
}

const elements = new Set(
  'applet audio base canvas embed form frame frameset iframe input isindex keygen marquee math noscript object script select style svg template textarea video xmp'.split(
    ' '
  )
)

function dangersOf({tagName, properties}: Element): readonly string[] {
  const found: string[] = []
  if (elements.has(tagName)) found.push(tagName)
  for (const [name, value] of Object.entries(properties)) {
    if (/^on/i.test(name)) found.push(`${tagName} ${name}`)
    if (
      [
        'style',
        'name',
        'srcDoc',
        'srcSet',
        'formAction',
        'action',
        'ping',
        'target',
        'httpEquiv',
        'download'
      ].includes(name)
    ) {
      if (tagName !== 'meta' || name === 'httpEquiv') found.push(`${tagName} ${name}`)
    }
    if (name !== 'href' && name !== 'src') continue
    const address = String(value)
    const isAllowed = /^(?:https?:|mailto:|#|(?![a-z0-9+.-]*:)[^\s:]*$)/i.test(address)
    if (!isAllowed || /^\s*(?:java|vb)script/i.test(address)) found.push(`${tagName} ${address}`)
    if (tagName === 'link' && /^https?:/.test(address)) found.push(`link ${address}`)
  }
  return found
}
