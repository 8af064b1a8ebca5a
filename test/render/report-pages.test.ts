import {HtmlValidate} from 'html-validate'
import {describe, expect, it} from 'vitest'
import type {ArticleReport} from '../../src/model/report.ts'
import {reportPages} from '../../src/render/templates/report.ts'
import {findingOf, reportOf, reports} from '../report/sample.ts'

const assets = {stylesheet: 'body{}', json: '{}\n'}

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

describe('report pages', () => {
  for (const [name, report] of Object.entries(reports)) {
    it(`should be valid HTML for the report "${name}"`, async () => {
      const validator = new HtmlValidate({
        root: true,
        extends: ['html-validate:recommended']
      })
      for (const {path, content} of reportPages(report, [articleOf('tls')], assets)) {
        if (!path.endsWith('.html')) continue
        const html = String(content)
        const {results} = await validator.validateString(html, path)
        expect(
          results.flatMap(({messages}) =>
            messages.map(({ruleId, message}) => `${ruleId} ${message}`)
          )
        ).toEqual([])
        expect(html).not.toMatch(/<script|<style| style=| on[a-z]+=/i)
        expect(html).not.toMatch(/[\0-\x08\x0E-\x1F\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/u)
      }
    })
  }

  it('should put articles with findings first, the worst first, and leave out what says nothing', () => {
    const findings = [
      findingOf({article: 'b', severity: 'warning'}),
      findingOf({article: 'c', lineNumber: 2}),
      findingOf({article: 'd', lineNumber: 3, severity: 'warning'})
    ]
    const silent = {...articleOf('nothing'), rows: []}
    const articles = [articleOf('a'), articleOf('b'), articleOf('c'), silent]
    const [, page] = reportPages(reportOf(findings), articles, assets)
    const ids = [...String(page?.content).matchAll(/<section id="article-(\w+)"/g)].map(
      (match) => match[1]
    )
    expect(ids).toEqual(['c', 'b', 'd', 'a'])
  })

  it('should have links that resolve, on every page', () => {
    const findings = Array.from({length: 120}, (_, index) =>
      findingOf({article: `a ${index}/ü`, lineNumber: index + 1})
    )
    const files = new Map(
      reportPages(reportOf(findings), [], assets).map(({path, content}) => [path, String(content)])
    )
    expect([...files.keys()]).toEqual([
      'assets/report.css',
      'index.html',
      'page-2.html',
      'page-3.html',
      'report.json'
    ])
    for (const [path, html] of files) {
      for (const [, address = ''] of html.matchAll(/href="([^"]*)"/g)) {
        const [file, fragment] = address.split('#')
        const target = files.get(file === '' ? path : (file ?? ''))
        expect(target).toBeDefined()
        if (fragment !== undefined) expect(target).toContain(`id="${fragment}"`)
      }
    }
  })

  it('should have unique ids', () => {
    const findings = ['a b', 'a-b', 'A b'].map((article, index) =>
      findingOf({article, lineNumber: index + 1})
    )
    const [, page] = reportPages(reportOf(findings), [], assets)
    const ids = [...String(page?.content).matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('should stay fast with 20,000 findings', () => {
    const findings = Array.from({length: 20_000}, (_, index) =>
      findingOf({article: `a${index % 700}`, lineNumber: index + 1})
    )
    const start = performance.now()
    const pages = reportPages(reportOf(findings), [], assets)
    expect(performance.now() - start).toBeLessThan(20_000)
    for (const {content} of pages) expect(content.length).toBeLessThan(3_000_000)
    const huge = Array.from({length: 20_000}, (_, index) => findingOf({lineNumber: index + 1}))
    expect(String(reportPages(reportOf(huge), [], assets)[1]?.content)).toContain(
      '19000 more are in report.json'
    )
  })
})
