import {existsSync, readFileSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {type Browser, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {sitePages, siteShared} from '../../src/render/site.ts'
import {reportPages} from '../../src/render/templates/report.ts'
import {payloads} from '../render/payloads.ts'
import {recordOf, sampleRecords, siteOf} from '../render/sample.ts'
import {reports} from '../report/sample.ts'

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

function assetOf(name: string): string {
  return readFileSync(new URL(`../../assets/${name}`, import.meta.url), 'utf8')
}

/** All pages that are looked at, by path: the sample site, a hostile article, reports. */
function makeFiles(): ReadonlyMap<string, string> {
  const hostile = payloads.map((payload, index) =>
    recordOf('en-US', `hostile/${index}`, payload, {title: payload})
  )
  const records = [...sampleRecords(), ...hostile]
  const stylesheet = assetOf('site.css')
  const site = siteOf(records, {
    stylesheet,
    toc: new Map([
      [
        'en-US',
        [
          {
            name: 'Mail',
            items: [
              {name: 'Queue', href: 'mail.md', items: []},
              {name: 'Limits', href: 'limits.md', items: []}
            ]
          },
          {name: 'Start', href: 'setup/start.md', items: []}
        ]
      ]
    ])
  })
  const slugs = [...new Set(records.map(({slug}) => slug))]
  const pages = slugs.flatMap((slug) =>
    sitePages({slug, records: records.filter((record) => record.slug === slug)}, site)
  )
  const files = new Map(
    [...pages, ...siteShared(site)].map(({path, content}) => [path, String(content)])
  )
  for (const [name, report] of Object.entries(reports)) {
    const json = '{}\n'
    for (const {path, content} of reportPages(report, [], {
      stylesheet: assetOf('report.css'),
      json
    })) {
      files.set(`report-${name}/${path}`, String(content))
    }
  }
  return files
}

/** Fires what handlers wait for at every element, and gives the schemes of all links. */
const provoke = `
  for (const element of document.querySelectorAll('*')) {
    for (const type of ['click', 'mouseover', 'focus', 'toggle', 'error', 'load']) {
      element.dispatchEvent(new Event(type, {cancelable: true}))
    }
  }
  Array.from(document.querySelectorAll('a[href]'), (link) => link.protocol)
`

const suite = executablePath === undefined ? describe.skip : describe
// The name is the message: there is nothing to look at pages with.
const title =
  executablePath === undefined
    ? 'pages in a browser (skipped: no Chromium; set CHROMIUM)'
    : 'pages in a browser'

suite(title, () => {
  const files = makeFiles()
  let server: Server
  let browser: Browser
  let address = ''

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = decodeURIComponent(
        new URL(request.url ?? '/', 'http://localhost').pathname
      ).slice(1)
      const content =
        files.get(path) ?? files.get(`${path.replace(/\/$/, '')}/index.html`.replace(/^\//, ''))
      const type = path.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8'
      response.writeHead(content === undefined ? 404 : 200, {
        'content-type': type,
        'content-security-policy': "default-src 'self'"
      })
      response.end(content ?? '')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    browser = await chromium.launch({executablePath: executablePath ?? '', args: flags})
  })

  afterAll(async () => {
    await browser?.close()
    await new Promise((resolve) => server.close(resolve))
  })

  /** Open a page, do something there, and return what the console and the policy said. */
  async function visit(
    path: string,
    width: number,
    action: (page: Page) => Promise<void>,
    options: {readonly javaScriptEnabled?: boolean; readonly bypassCSP?: boolean} = {}
  ): Promise<readonly string[]> {
    const context = await browser.newContext({viewport: {width, height: 900}, ...options})
    const page = await context.newPage()
    const messages: string[] = []
    page.on('console', (message) => messages.push(message.text()))
    page.on('pageerror', (error) => messages.push(error.message))
    page.on('dialog', (dialog) => {
      messages.push(`dialog ${dialog.message()}`)
      dialog.dismiss().catch(() => undefined)
    })
    // Because hostile pages name other hosts, and nothing may leave the machine.
    await page.route(
      (url) => !url.href.startsWith(address),
      (route) => route.abort()
    )
    await page.goto(address + path)
    await action(page)
    await context.close()
    return messages
  }

  const looked = [
    'index.html',
    '404.html',
    'en-us/index.html',
    'en-us/mail/index.html',
    'ar-sa/mail/index.html',
    'zh-cn/mail/index.html',
    'report-many/index.html',
    'report-hostile/index.html',
    'report-right-to-left/index.html'
  ]

  for (const path of looked) {
    for (const width of [1280, 390]) {
      it(`should fit ${path} into ${width} pixels and please a strict policy`, async () => {
        const messages = await visit(path, width, async (page) => {
          const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
          expect(overflow).toBeLessThanOrEqual(0)
          expect(await page.evaluate('document.styleSheets.length')).toBe(1)
        })
        expect(messages).toEqual([])
      })
    }
  }

  it('should run nothing of hostile articles, even without a policy', async () => {
    const paths = payloads.map((_, index) => `en-us/hostile/${index}/index.html`)
    const messages = await visit(
      'index.html',
      1280,
      async (page) => {
        for (const path of paths) {
          await page.goto(address + path)
          const schemes = await page.evaluate<readonly string[]>(provoke)
          for (const scheme of schemes) expect(['http:', 'https:', 'mailto:']).toContain(scheme)
        }
      },
      {bypassCSP: true}
    )
    expect(messages.filter((message) => !message.includes('Failed to load resource'))).toEqual([])
  })

  it('should open the menu of a narrow page by keyboard, without script', async () => {
    await visit(
      'en-us/mail/index.html',
      390,
      async (page) => {
        const menu = page.locator('#lockstep-menu')
        expect(await menu.isVisible()).toBe(false)
        await page.locator('.menu-button').focus()
        await page.keyboard.press('Enter')
        expect(await menu.isVisible()).toBe(true)
        await page.locator('#lockstep-menu a', {hasText: 'Limits'}).click()
        expect(new URL(page.url()).pathname).toBe('/en-us/limits/index.html')
      },
      {javaScriptEnabled: false}
    )
  })

  it('should show the menu and the list of contents of a wide page beside the text', async () => {
    await visit('en-us/mail/index.html', 1440, async (page) => {
      const [menu, text, contents] = await Promise.all(
        ['.sidebar', '.prose', '.contents'].map((selector) => page.locator(selector).boundingBox())
      )
      expect(menu?.x).toBeLessThan(text?.x ?? 0)
      expect(contents?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0) - 1)
      expect(await page.locator('.menu-button').isVisible()).toBe(false)
    })
    await visit('ar-sa/mail/index.html', 1440, async (page) => {
      const [menu, text, contents] = await Promise.all(
        ['.sidebar', '.prose', '.contents'].map((selector) => page.locator(selector).boundingBox())
      )
      expect(menu?.x).toBeGreaterThan(text?.x ?? 0)
      expect(contents?.x).toBeLessThan(text?.x ?? 0)
    })
  })

  it('should switch the language by keyboard and stay on the article', async () => {
    await visit('en-us/mail/index.html', 1280, async (page) => {
      await page.locator('.languages summary').focus()
      await page.keyboard.press('Enter')
      await page.locator('.languages a[hreflang="de-DE"]').focus()
      await page.keyboard.press('Enter')
      await page.waitForURL('**/de-de/mail/index.html')
      expect(await page.locator('html').getAttribute('lang')).toBe('de-DE')
    })
  })

  it('should bring the heading of a link into view, below the header', async () => {
    await visit('en-us/mail/index.html#later', 390, async (page) => {
      const box = await page.locator('#later').boundingBox()
      expect(box?.y).toBeGreaterThan(50)
    })
  })

  it('should keep code left to right inside right-to-left text', async () => {
    await visit('ar-sa/mail/index.html', 1280, async (page) => {
      const direction = await page.evaluate(
        `getComputedStyle(document.querySelector('.prose p code')).direction`
      )
      expect(direction).toBe('ltr')
    })
  })
})
