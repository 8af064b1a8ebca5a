import {HtmlValidate} from 'html-validate'
import {describe, expect, it} from 'vitest'
import type {ArticleReport} from '../../src/model/report.ts'
import {reportPages} from '../../src/render/templates/report.ts'
import {findingOf, hostileText, reportOf, reports} from '../report/sample.ts'

const assets = {
  stylesheet: 'body{}',
  script: '',
  json: '{}\n',
  repository: 'https://git.example/kb/{file}#L{line}',
  lineOf: () => `Text with dword:000000000 in it, <script>alert(1)</script> ${hostileText}`,
  rules: [
    {
      name: 'registry-dword-digits',
      summary: 'Summary',
      severity: 'error' as const,
      help: '# registry-dword-digits\n\nSee [other](term-name.md), [far](../far.md).\n\n```text\nx\n```'
    }
  ],
  earlier: {
    articles: 1,
    documents: 1,
    findings: [
      {
        fingerprint: hostileText,
        rule: hostileText,
        severity: 'error' as const,
        article: hostileText,
        locale: 'x'
      },
      {
        fingerprint: 'gone',
        rule: 'term-name',
        severity: 'info' as const,
        article: 'tls',
        locale: 'de-DE'
      }
    ]
  }
}

function articleOf(slug: string): ArticleReport {
  const cells = new Map([
    ['de-DE', {verdict: 'contradicted', text: '"Enabled"=dword:000000000', line: 33}],
    ['ar-SA', {verdict: 'missing', text: undefined, line: undefined}]
  ] as const)
  const group = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso'
  return {
    slug,
    title: `Title of ${slug}`,
    locales: ['ar-SA', 'de-DE', 'en-US'],
    rows: [
      {kind: 'registry', agrees: false, fact: `[${group}]`, group, cells},
      {kind: 'registry', agrees: false, fact: '"Enabled"=dword:00000001', group, cells},
      {kind: 'registry', agrees: false, fact: '"Free"=dword:00000001', group: '', cells}
    ]
  }
}

/** Pages of a report by path. */
function filesOf(...given: Parameters<typeof reportPages>): ReadonlyMap<string, string> {
  return new Map(
    [...reportPages(...given)].map(({path, content}) => [path, String(content)] as const)
  )
}

describe('report pages', () => {
  for (const [name, report] of Object.entries(reports)) {
    it(`should be valid HTML for the report "${name}"`, async () => {
      const validator = new HtmlValidate({
        root: true,
        extends: ['html-validate:recommended']
      })
      for (const [path, html] of filesOf(report, [articleOf('tls')], assets)) {
        if (!path.endsWith('.html')) continue
        const {results} = await validator.validateString(html, path)
        expect(
          results.flatMap(({messages}) =>
            messages.map(({ruleId, message}) => `${ruleId} ${message}`)
          )
        ).toEqual([])
        expect(html).not.toMatch(/<script>|<style| style=| on[a-z]+=/i)
        expect(html).not.toMatch(/[\0-\x08\x0E-\x1F\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/u)
      }
    })
  }

  it('should list articles with findings first, the worst first, and leave out what says nothing', () => {
    const findings = [
      findingOf({article: 'b', severity: 'warning'}),
      findingOf({article: 'c', lineNumber: 2}),
      findingOf({article: 'd', lineNumber: 3, severity: 'warning'})
    ]
    const silent = {...articleOf('nothing'), rows: []}
    const articles = [articleOf('a'), articleOf('b'), articleOf('c'), silent]
    const list = filesOf(reportOf(findings), articles, assets).get('articles.html') ?? ''
    const slugs = [...list.matchAll(/href="articles\/(\w+)\.html"/g)].map((match) => match[1])
    expect(slugs).toEqual(['c', 'b', 'd', 'a'])
  })

  it('should have links that resolve, on every page', () => {
    const findings = Array.from({length: 1300}, (_, index) =>
      findingOf({article: index < 600 ? 'big' : `a ${index % 130}/ü`, lineNumber: index + 1})
    )
    const files = filesOf(reportOf(findings), [], assets)
    const names = [...files.keys()]
    for (const name of ['articles.2.html', 'articles/big.2.html', 'data/findings-1.js']) {
      expect(names).toContain(name)
    }
    expect(names).toContain('rules/registry-dword-digits.3.html')
    for (const [path, html] of files) {
      if (!path.endsWith('.html')) continue
      for (const [, address = ''] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) {
        if (address.startsWith('https:')) continue
        const {pathname, hash} = new URL(address, `https://r/${path}`)
        const target = files.get(pathname.slice(1))
        expect([address, target !== undefined]).toEqual([address, true])
        if (hash === '' || pathname === '/findings.html') continue
        expect(target).toContain(` id="${hash.slice(1)}"`)
      }
    }
  })

  it('should link places to the host of the repository, percent-encoded, and nowhere else', () => {
    const findings = [
      findingOf({file: 'a b/ü#?.md', lineNumber: 7}),
      findingOf({file: '../x.md', lineNumber: 8})
    ]
    const page = (repository?: string) =>
      filesOf(reportOf(findings), [], {...assets, repository}).get('articles/tls.html') ?? ''
    expect(page(assets.repository)).toContain(
      'href="https://git.example/kb/a%20b/%C3%BC%23%3F.md#L7"'
    )
    expect(page(assets.repository)).not.toMatch(/href="[^"]*x\.md/)
    expect(page()).not.toContain('href="https:')
    expect(page('javascript:alert({line})')).not.toContain('javascript:')
  })

  it('should show the line with the wrong part, and the source beside it', () => {
    const texts: Readonly<Record<string, string>> = {
      'de-DE/tls.md:1': 'Server mit TLS 1,2 betreiben',
      'en-US/tls.md:4': 'Run servers with TLS 1.2 only',
      'ar-SA/tls.md:2':
        '<span data-ttu-id="1">خادم</span><span class="sxs-lookup"><span data-stu-id="1">Server</span></span> <span data-ttu-id="2">مع TLS 1,2 الآن</span><span class="sxs-lookup"><span data-stu-id="2">with TLS 1.2 now</span></span>'
    }
    const wrapped = texts['ar-SA/tls.md:2'] ?? ''
    const column = wrapped.indexOf('1,2') + 1
    const start = {line: 2, column, offset: column}
    const findings = [
      findingOf({
        column: 16,
        expected: '1.2',
        actual: '1,2',
        start: {line: 1, column: 16, offset: 15},
        end: {line: 1, column: 19, offset: 18},
        evidence: {kind: 'source', locale: 'en-US', file: 'en-US/tls.md', line: 4}
      }),
      findingOf({
        locale: 'ar-SA',
        file: 'ar-SA/tls.md',
        expected: '1.2',
        actual: '1,2',
        start,
        end: {...start, column: column + 3},
        evidence: {kind: 'embedded-source', locale: 'ar-SA', file: 'ar-SA/tls.md', line: 2}
      })
    ]
    const lineOf = (file: string, line: number) => texts[`${file}:${line}`]
    const page = filesOf(reportOf(findings), [], {...assets, lineOf}).get('articles/tls.html') ?? ''
    expect(page).toContain(
      '<p class="excerpt-text" lang="de-DE" dir="ltr">Server mit TLS <mark>1,2</mark> betreiben</p>'
    )
    expect(page).toContain('Run servers with TLS <mark>1.2</mark> only')
    expect(page).toContain(
      '<p class="excerpt-text" lang="ar-SA" dir="rtl">خادم مع TLS <mark>1,2</mark> الآن</p>'
    )
    expect(page).toContain('dir="auto">with TLS <mark>1.2</mark> now</p>')
    expect(page).not.toContain('sxs-lookup')
  })

  it('should tell what came and went since an earlier report', () => {
    const same = findingOf({fingerprint: 'same'})
    const report = reportOf([same, findingOf({fingerprint: 'new', lineNumber: 2})])
    const earlier = {
      articles: 1,
      documents: 1,
      findings: [same, {...same, fingerprint: 'gone'}, {...same, fingerprint: 'gone too'}]
    }
    const index = filesOf(report, [], {...assets, earlier}).get('index.html') ?? ''
    expect(index).toContain('<dt>New findings</dt><dd>1</dd>')
    expect(index).toContain('<dt>Fixed</dt><dd>2</dd>')
    expect(index).toContain('errors 3 → 2')
    const {earlier: _, ...without} = assets
    expect(filesOf(report, [], without).get('index.html')).not.toContain('earlier report')
  })

  it('should have unique paths and ids', () => {
    const findings = ['a b', 'a-b', 'A b', 'a b_2', 'con', 'x'.repeat(400)].map((article, index) =>
      findingOf({article, lineNumber: index + 1})
    )
    const paths = [...reportPages(reportOf(findings), [], assets)].map(({path}) =>
      path.toLowerCase()
    )
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths).not.toContain('articles/con.html')
    for (const html of filesOf(reportOf(findings), [], assets).values()) {
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('should write an index that reads back and cannot leave its script', () => {
    for (const report of Object.values(reports)) {
      for (const [path, text] of filesOf(report, [], assets)) {
        if (!path.startsWith('data/')) continue
        const data = text.slice('lockstepFindings('.length, -2)
        expect(text).not.toMatch(/[<>&\u2028\u2029]/)
        expect(() => JSON.parse(`[${data}]`)).not.toThrow()
      }
    }
  })

  it('should stay small and fast with 20,000 findings', () => {
    const findings = Array.from({length: 20_000}, (_, index) =>
      findingOf({article: `a${index % 700}`, lineNumber: index + 1})
    )
    const start = performance.now()
    const files = filesOf(reportOf(findings), [], assets)
    expect(performance.now() - start).toBeLessThan(40_000)
    for (const content of files.values()) expect(content.length).toBeLessThan(1_500_000)
    expect(files.get('index.html')?.length).toBeLessThan(200_000)
  })
})
