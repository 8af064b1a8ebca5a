import {posix} from 'node:path'
import {HtmlValidate} from 'html-validate'
import {describe, expect, it} from 'vitest'
import type {OutputFile} from '../../src/model/output.ts'
import type {DocumentRecord} from '../../src/model/record.ts'
import type {SiteOptions} from '../../src/render/context.ts'
import {sitePages, siteShared} from '../../src/render/site.ts'
import {recordOf, sampleRecords, siteOf} from './sample.ts'

const toc: SiteOptions['toc'] = new Map([
  [
    'en-US',
    [
      {name: 'Mail', items: [{name: 'Queue', href: 'mail.md', items: []}]},
      {name: 'Start', href: 'setup/start.md', items: []},
      {name: 'Elsewhere', href: 'https://example.com/', items: []},
      {name: 'Gone', href: 'gone.md', items: []}
    ]
  ]
])

function filesOf(
  records: readonly DocumentRecord[],
  options: Partial<SiteOptions> = {}
): ReadonlyMap<string, string> {
  const site = siteOf(records, options)
  const slugs = [...new Set(records.map(({slug}) => slug))]
  const pages = slugs.flatMap((slug) =>
    sitePages({slug, records: records.filter((record) => record.slug === slug)}, site)
  )
  const files: OutputFile[] = [...pages, ...siteShared(site)]
  return new Map(files.map(({path, content}) => [path, String(content)]))
}

const assets: Partial<SiteOptions> = {
  toc,
  asset: ({locale}, reference) =>
    reference === 'media/queue.png' && locale === 'en-US' ? 'assets/queue 1.png' : undefined
}

describe('a site', () => {
  const files = filesOf(sampleRecords(), assets)
  const pages = [...files].filter(([path]) => path.endsWith('.html'))
  const german = files.get('de-de/mail/index.html') ?? ''
  const english = files.get('en-us/mail/index.html') ?? ''

  it('should have a page for every document, an index per locale, a root and the rest', () => {
    expect([...files.keys()].sort()).toEqual([
      '404.html',
      'ar-sa/index.html',
      'ar-sa/mail/index.html',
      'assets/site.css',
      'assets/site.js',
      'de-de/index.html',
      'de-de/limits/index.html',
      'de-de/mail/index.html',
      'en-us/index.html',
      'en-us/limits/index.html',
      'en-us/mail/index.html',
      'en-us/setup/start/index.html',
      'index.html',
      'zh-cn/index.html',
      'zh-cn/mail/index.html'
    ])
  })

  it('should give every page a language, a direction, a title and one heading of level one', () => {
    for (const [, html] of pages) {
      expect(html).toMatch(/<html lang="[\w-]+" dir="(?:ltr|rtl)">/)
      expect(html).toMatch(/<title>[^<]+<\/title>/)
      expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    }
    expect(files.get('ar-sa/mail/index.html')).toContain('<html lang="ar-SA" dir="rtl">')
  })

  it('should have relative links only, all of which resolve', () => {
    for (const [path, html] of pages) {
      for (const [, address = ''] of html.matchAll(/(?:href|src)="([^"]*)"/g)) {
        if (/^https?:/.test(address)) continue
        const [file = '', fragment] = address.split('#')
        const target =
          file === '' ? path : posix.join(posix.dirname(path), decodeURIComponent(file))
        if (target !== 'assets/queue 1.png') expect([...files.keys()]).toContain(target)
        if (fragment !== undefined)
          expect(files.get(target)).toContain(`id="${decodeURIComponent(fragment)}"`)
      }
    }
  })

  it('should be valid by the recommended rules', async () => {
    const validator = new HtmlValidate({root: true, extends: ['html-validate:recommended']})
    for (const [path, html] of pages) {
      const {results} = await validator.validateString(html, path)
      expect(
        results.flatMap(({messages}) =>
          messages.map(({ruleId, message}) => `${path} ${ruleId} ${message}`)
        )
      ).toEqual([])
    }
  })

  it('should run no script and have no inline style, so that a strict policy holds', () => {
    for (const [, html] of pages) expect(html).not.toMatch(/<script|<style| style=| on[a-z]+=/i)
  })

  it('should be the same bytes twice', () => {
    expect([...filesOf(sampleRecords(), assets)]).toEqual([...files])
  })

  it('should name the page in other locales and the one for all others', () => {
    expect(english).toContain(
      '<link rel="alternate" hreflang="de-DE" href="../../de-de/mail/index.html">'
    )
    expect(english).toContain('<link rel="alternate" hreflang="x-default" href="index.html">')
  })

  it('should use the published address where it is known', () => {
    const page =
      filesOf(sampleRecords(), {url: 'https://help.example/docs/'}).get('de-de/mail/index.html') ??
      ''
    expect(page).toContain('<link rel="canonical" href="https://help.example/docs/de-de/mail/">')
    expect(page).toContain('hreflang="x-default" href="https://help.example/docs/en-us/mail/"')
  })

  it('should give robots what the front matter says', () => {
    expect(german).toContain('<meta name="robots" content="NOINDEX, NOFOLLOW">')
    expect(english).not.toContain('name="robots"')
  })

  it('should say that a page was translated by machine, and link to the source', () => {
    expect(german).toContain('maschinell übersetzt')
    expect(german).toContain('<a href="../../en-us/mail/index.html" hreflang="en-US">')
    expect(english).not.toContain('class="notice"')
  })

  it('should link to the own locale, else to the source and say so, else to nothing', () => {
    expect(german).toContain('<a href="../limits/index.html#sizes">Grenzen</a>')
    expect(german).toContain(
      '<a href="../../en-us/setup/start/index.html" hreflang="en-US">Start</a>'
    )
    expect(german).toContain('<a>nichts</a>')
  })

  it('should show images that there are and descriptions of those that there are not', () => {
    expect(english).toContain('<img src="../../assets/queue%201.png" alt="The queue viewer"')
    expect(german).toContain('<span class="image-missing">Warteschlange</span>')
  })

  it('should put alerts into the language of the page', () => {
    expect(english).toContain('<p class="alert-title">Note</p>')
    expect(german).toContain('<p class="alert-title">Warnung</p>')
  })

  it('should offer no language that the article lacks', () => {
    const limits = files.get('en-us/limits/index.html') ?? ''
    expect(
      [...limits.matchAll(/<li><a [^>]*hreflang="([^"]+)"/g)].map((match) => match[1])
    ).toEqual(['de-DE', 'en-US'])
  })

  it('should mark the current page in the navigation', () => {
    expect(english).toMatch(/<a href="index\.html" aria-current="page">Queue<\/a>/)
  })

  it('should leave no slot and no control character behind', () => {
    for (const [, html] of pages) expect(html).not.toMatch(/&#x0;|[\0-\x08\v\f\x0E-\x1F]/)
  })
})

describe('paths of pages', () => {
  it('should stay in the output folder whatever the slug', () => {
    for (const slug of [
      '../../etc',
      'a/../../b',
      './x',
      'a//b',
      '..\\..\\c',
      'index.html',
      'x/INDEX.HTML',
      'a\0b',
      'é/ü 1\'"<>',
      'a\uD800'
    ]) {
      const record = recordOf('en-US', slug, 'x')
      const [page] = sitePages({slug, records: [record]}, siteOf([record]))
      const path = page?.path ?? ''
      expect(path).toMatch(/^en-us\/.+\/index\.html$/)
      expect(posix.normalize(path)).toBe(path)
      expect(path.split('/').slice(0, -1)).not.toContain('index.html')
    }
  })
})

describe('a large table of contents', () => {
  it('should not grow pages beyond reason', () => {
    const records = Array.from({length: 600}, (_, index) =>
      recordOf('en-US', `a${index}`, '# T\n\nx')
    )
    const items = records.map(({slug}) => ({
      name: `Article ${slug}`,
      href: `${slug}.md`,
      items: []
    }))
    const groups = [0, 1, 2].map((group) => ({
      name: `Group ${group}`,
      items: items.slice(group * 200, group * 200 + 200)
    }))
    const site = siteOf(records, {toc: new Map([['en-US', groups]])})
    const [page] = sitePages({slug: 'a300', records: records.slice(300, 301)}, site)
    expect(String(page?.content).length).toBeLessThan(12_000)
    expect(String(page?.content)).toContain('Article a300')
  })
})
