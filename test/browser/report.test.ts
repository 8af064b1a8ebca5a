import {existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Browser, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Finding, Severity} from '../../src/model/finding.ts'
import {reportPages} from '../../src/render/templates/report.ts'
import {html} from '../../src/render/templates/report-html.ts'
import {findingOf, hostileText, reportOf, reports} from '../report/sample.ts'

const executablePath = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/google-chrome'
].find((path) => path !== undefined && existsSync(path))
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const axe = read('node_modules/axe-core/axe.min.js')
const stylesheet = read('assets/report.css')

/** Findings in many articles, locales and rules; the last one is hostile. */
function manyFindings(): readonly Finding[] {
  const locales = ['ar-SA', 'de-DE', 'fr-FR', 'he-IL', 'ja-JP']
  const severities: readonly Severity[] = ['error', 'warning', 'warning', 'info']
  const findings = Array.from({length: 4500}, (_, index) => {
    const locale = locales[index % 5] ?? ''
    const article = `guide/topic-${index % 130}`
    return findingOf({
      severity: severities[index % 4] ?? 'info',
      rule: index % 40 === 1 ? 'fact-version' : (['registry-value', 'term-name'][index % 2] ?? ''),
      article,
      locale,
      file: `${locale}/${article}.md`,
      lineNumber: 1 + index,
      message: `Unexpected \`TLS 1,${index}\`, expected \`TLS 1.${index}\``,
      actual: index === 7 ? 'long '.repeat(100) : `TLS 1,${index}`,
      expected: `TLS 1.${index}`
    })
  })
  return [
    ...findings,
    findingOf({
      article: hostileText,
      message: `<img src=x onerror=alert(1)> ${hostileText}`,
      rule: hostileText,
      locale: hostileText,
      file: hostileText,
      fingerprint: 'hostile'
    })
  ]
}

const suite = executablePath === undefined ? describe.skip : describe
const title =
  executablePath === undefined
    ? 'report in a browser (skipped: no Chromium; set CHROMIUM)'
    : 'report in a browser'

suite(title, () => {
  let browser: Browser
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-report-'))
  const address = (path: string) => pathToFileURL(folder).href + path

  beforeAll(async () => {
    const findings = manyFindings()
    const silenced = reports['silenced']
    const report = {
      ...reportOf(findings),
      suppressed: silenced?.suppressed ?? [],
      advice: silenced?.advice ?? []
    }
    const earlier = {
      articles: 1,
      documents: 1,
      findings: [...findings.slice(10), findingOf({fingerprint: 'gone'})]
    }
    const cells = new Map([['de-DE', {verdict: 'missing', text: undefined, line: 3}]] as const)
    const matrix = {
      slug: 'guide/topic-0',
      title: 'Topic 0',
      locales: ['ar-SA', 'de-DE'],
      rows: [{kind: 'version', agrees: false, fact: 'TLS 1.2', group: '', cells}] as const
    }
    const help = '# fact-version\n\nVersions stay.\n\n## Wrong\n\n```text\nTLS 1,2\n```'
    const files = [
      ...reportPages(report, [matrix], {
        stylesheet,
        script: read('assets/report.js'),
        json: '{}\n',
        rules: [{name: 'fact-version', summary: 'Versions', severity: 'error', help}],
        lineOf: (_, line) => `Line ${line} of the file says that TLS 1,${line} is wanted`,
        repository: 'https://git.example/kb/{file}#L{line}',
        earlier
      }),
      {
        path: 'one.html',
        content: html.format(
          {...report, findings: findings.slice(0, 60)},
          {color: false, stylesheet, earlier, textOf: () => 'A line\n'}
        )
      }
    ]
    for (const {path, content} of files) {
      mkdirSync(dirname(join(folder, path)), {recursive: true})
      writeFileSync(join(folder, path), content)
    }
    browser = await chromium.launch({executablePath: executablePath ?? '', args: flags})
  })

  afterAll(() => browser?.close())

  /** Open a page from the file system, and return what the console said. */
  async function visit(
    path: string,
    action: (page: Page) => Promise<void>,
    options: {
      readonly width?: number
      readonly colorScheme?: 'light' | 'dark'
      readonly javaScriptEnabled?: boolean
    } = {}
  ): Promise<readonly string[]> {
    const {width = 1280, ...others} = options
    const context = await browser.newContext({viewport: {width, height: 900}, ...others})
    const page = await context.newPage()
    const messages: string[] = []
    page.on('console', (message) => messages.push(message.text()))
    page.on('pageerror', (error) => messages.push(error.message))
    page.on('dialog', (dialog) => {
      messages.push(`dialog ${dialog.message()}`)
      dialog.dismiss().catch(() => undefined)
    })
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) messages.push(`network ${request.url()}`)
    })
    await page.goto(address(path))
    await action(page)
    await context.close()
    return messages
  }

  const looked = [
    '/index.html',
    '/articles.html',
    '/articles/guide-topic-0.html',
    '/rules/fact-version.html',
    '/findings.html#rule=fact-version',
    '/one.html'
  ]
  for (const path of looked) {
    for (const width of [1280, 390]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        it(`should please axe: ${path}, ${width} pixels, ${colorScheme}`, async () => {
          const messages = await visit(
            path,
            async (page) => {
              if (path.startsWith('/findings')) await page.locator('.result').first().waitFor()
              await page.evaluate(axe)
              const wrong = await page.evaluate<
                readonly string[]
              >(`axe.run({preload: false}).then(({violations}) =>
                violations.flatMap(({id, nodes}) => nodes.slice(0, 3).map((node) =>
                  id + ' ' + node.html.slice(0, 200) + ' ' + node.failureSummary)))`)
              expect(wrong).toEqual([])
              const overflow = await page.evaluate(
                'document.documentElement.scrollWidth - innerWidth'
              )
              expect(overflow).toBeLessThanOrEqual(0)
            },
            {width, colorScheme}
          )
          expect(messages).toEqual([])
        })
      }
    }
  }

  it('should filter and search all findings, loading only the parts that it needs', async () => {
    const messages = await visit('/findings.html#severity=info', async (page) => {
      const status = page.locator('#status')
      const loaded = () =>
        page.evaluate<number>(
          `performance.getEntriesByType('resource').filter(({name}) => /findings-/.test(name)).length`
        )
      await page.getByText('100 of 1125 findings').waitFor()
      expect(await loaded()).toBeLessThan(3)
      await page.locator('#more').click()
      await page.getByText('200 of 1125 findings').waitFor()
      await page.locator('input[name=text]').fill('tls 1.4123')
      await page.getByText('1 finding', {exact: true}).waitFor()
      expect(page.url()).toContain('text=tls')
      await page.locator('.result a').click()
      await page.waitForURL('**/articles/guide-topic-*.html#finding-*')
      expect(await page.locator('.finding:target').count()).toBe(1)
      await page.goBack()
      await page.locator('button[type=reset]').click()
      await page.getByText('of 4501 findings').waitFor()
      await page.locator('select[name=severity]').selectOption('error')
      await page.locator('input[name=text]').fill('onerror')
      await page.getByText('1 finding', {exact: true}).waitFor()
      expect(await page.locator('.result img').count()).toBe(0)
      expect(await status.textContent()).toBe('1 finding')
    })
    expect(messages).toEqual([])
  })

  it('should filter the findings of an article', async () => {
    await visit('/articles/guide-topic-0.html', async (page) => {
      const all = await page.locator('.finding:visible').count()
      await page.locator('select[name=severity]').selectOption('error')
      const errors = await page.locator('.finding:visible').count()
      expect(errors).toBeGreaterThan(0)
      expect(errors).toBeLessThan(all)
      await page.locator('button[type=reset]').click()
      await page.getByText(`${all} findings`).waitFor()
      expect(await page.locator('.finding:visible').count()).toBe(all)
    })
  })

  it('should be complete without script: articles and rules by links, no dead form', async () => {
    await visit(
      '/index.html',
      async (page) => {
        await page.locator('a[href="articles.html"]').first().click()
        await page.locator('td + td, th[scope=row] a').first().waitFor()
        await page.locator('nav[aria-label=Pages] a').last().click()
        await page.locator('th[scope=row] a').last().click()
        expect(await page.locator('.finding').count()).toBeGreaterThan(0)
        expect(await page.locator('form:visible').count()).toBe(0)
        await page.goto(address('/findings.html'))
        expect(await page.locator('noscript').textContent()).toContain('articles')
      },
      {javaScriptEnabled: false}
    )
  })

  it('should reach a wide table by keyboard', async () => {
    await visit(
      '/articles.html',
      async (page) => {
        await page.keyboard.press('Tab')
        await page.keyboard.press('Enter')
        expect(await page.evaluate('document.activeElement.id')).toBe('main')
        await page.keyboard.press('Tab')
        expect(await page.evaluate('document.activeElement.className')).toBe('scroll')
        await page.keyboard.press('ArrowRight')
      },
      {width: 390}
    )
  })
})
