import {existsSync, readFileSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {type Browser, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {pageRegistry} from '../../src/render/registry/page-registry.ts'
import {sitePages, siteShared} from '../../src/render/site.ts'
import {textsOf} from '../../src/render/texts.ts'
import {answersOf, readArticle} from '../render/registry.ts'
import {siteOf} from '../render/sample.ts'

const executablePath = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/google-chrome'
].find((path) => path !== undefined && existsSync(path))

const key = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Contoso\\Protocols'
const lines = [`[${key}]`, '"On"=dword:00000001', '"Text"="a < b &amp; c"']
const markdown = `Set this:\n\n\`\`\`reg\n${lines.join('\n')}\n\`\`\`\n\nThen restart.\n`

function assetOf(name: string): string {
  return readFileSync(new URL(`../../assets/${name}`, import.meta.url), 'utf8')
}

/** An article with a listing in two directions of writing, one without, and their files. */
function makeFiles(): ReadonlyMap<string, string | Uint8Array> {
  const records = ['en-US', 'ar-SA', 'ja-JP'].map((locale) => readArticle(markdown, locale, 'reg'))
  const plain = readArticle('Nothing to set.', 'en-US', 'plain')
  const registry = new Map(
    records.map((record) => {
      const options = {isSource: record.locale === 'en-US', wantsFiles: true}
      return [record.locale, pageRegistry(record, answersOf(record), options)]
    })
  )
  const site = siteOf([...records, plain], {
    stylesheet: assetOf('site.css'),
    script: assetOf('site.js')
  })
  const files = [
    ...sitePages({slug: 'reg', records, registry}, site),
    ...sitePages({slug: 'plain', records: [plain]}, site),
    ...siteShared(site)
  ]
  return new Map(files.map(({path, content}) => [path, content]))
}

const suite = executablePath === undefined ? describe.skip : describe
const title =
  executablePath === undefined
    ? 'registry listings in a browser (skipped: no Chromium; set CHROMIUM)'
    : 'registry listings in a browser'

suite(title, () => {
  const files = makeFiles()
  let server: Server
  let browser: Browser
  let address = ''

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1)
      const content = files.get(path)
      // Because browsers ask for an icon, and what they say of its absence is no matter here.
      const missing = path === 'favicon.ico' ? 204 : 404
      response.writeHead(content === undefined ? missing : 200, {
        'content-type': typeOf(path),
        'content-security-policy': "default-src 'self'"
      })
      response.end(content ?? '')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync']
    })
  })

  afterAll(async () => {
    await browser?.close()
    await new Promise((resolve) => server.close(resolve))
  })

  /** Open a page, do something there, and expect the console and the policy to say nothing. */
  async function visit(
    path: string,
    action: (page: Page) => Promise<void>,
    options: Parameters<Browser['newContext']>[0] = {}
  ): Promise<void> {
    const context = await browser.newContext({viewport: {width: 390, height: 900}, ...options})
    const page = await context.newPage()
    const messages: string[] = []
    page.on('console', (message) => messages.push(message.text()))
    page.on('pageerror', (error) => messages.push(error.message))
    await page.goto(address + path)
    await action(page)
    await context.close()
    expect(messages).toEqual([])
  }

  const granted = {permissions: ['clipboard-read', 'clipboard-write']}
  const clipboard = (page: Page) => page.evaluate<string>('navigator.clipboard.readText()')
  const copied = `${lines.join('\n')}\n`

  for (const locale of ['en-US', 'ar-SA', 'ja-JP']) {
    it(`should copy the listing by keyboard and say so in ${locale}`, async () => {
      const {text} = textsOf(locale)
      await visit(
        `${locale.toLowerCase()}/reg/index.html`,
        async (page) => {
          const button = page.locator('.registry-copy')
          expect(await button.textContent()).toBe(text('copy'))
          await button.focus()
          await page.keyboard.press('Enter')
          await page
            .locator('[role=status]', {hasText: text('copied')})
            .waitFor({state: 'attached'})
          expect(await button.textContent()).toBe(text('copied'))
          expect(await clipboard(page)).toBe(copied)
          await page.locator('.registry-copy:not(.is-copied)').waitFor()
          expect(await button.textContent()).toBe(text('copy'))
          const focused = await page.evaluate('document.activeElement.className')
          expect(focused).toBe('registry-copy')
        },
        granted
      )
    })
  }

  it('should copy where the page has no clipboard, and leave nothing selected', async () => {
    await visit(
      'en-us/reg/index.html',
      async (page) => {
        await page.evaluate(`
          reader = navigator.clipboard
          Object.defineProperty(navigator, 'clipboard', {value: undefined})
        `)
        await page.locator('.registry-copy').click()
        await page.locator('.registry-copy.is-copied').waitFor()
        expect(await page.evaluate('String(getSelection())')).toBe('')
        expect(await page.evaluate('reader.readText()')).toBe(copied)
      },
      granted
    )
  })

  it('should select the text and say what to press when copying fails', async () => {
    const {text} = textsOf('en-US')
    await visit('en-us/reg/index.html', async (page) => {
      await page.evaluate(`
        Object.defineProperty(navigator, 'clipboard', {value: undefined})
        document.execCommand = () => false
      `)
      for (let click = 0; click < 2; click++) await page.locator('.registry-copy').click()
      await page.waitForSelector('.registry-failed')
      expect(await page.locator('.registry-failed').allTextContents()).toEqual([text('copyFailed')])
      expect(await page.evaluate('String(getSelection()).trim()')).toBe(lines.join('\n'))
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect(overflow).toBeLessThanOrEqual(0)
    })
  })

  it('should show no button without script, and the text and links all the same', async () => {
    await visit(
      'en-us/reg/index.html',
      async (page) => {
        expect(await page.locator('.registry-copy').isVisible()).toBe(false)
        expect(await page.locator('.registry').textContent()).toBe(lines.join('\n'))
        expect(await page.locator('.registry-links a').count()).toBe(2)
      },
      {javaScriptEnabled: false}
    )
  })

  it('should print neither buttons nor links', async () => {
    await visit('en-us/reg/index.html', async (page) => {
      expect(await page.locator('.registry-copy').isVisible()).toBe(true)
      await page.emulateMedia({media: 'print'})
      expect(await page.locator('.registry-copy').isVisible()).toBe(false)
      expect(await page.locator('.registry-files').isVisible()).toBe(false)
      expect(await page.locator('.registry').isVisible()).toBe(true)
    })
  })

  it('should load the script on pages with a listing only', async () => {
    for (const [path, count] of [
      ['en-us/reg/index.html', 1],
      ['en-us/plain/index.html', 0],
      ['en-us/index.html', 0]
    ] as const) {
      await visit(path, async (page) => {
        expect(await page.evaluate('document.scripts.length')).toBe(count)
      })
    }
  })

  it('should download the file under the name of the article', async () => {
    await visit(
      'en-us/reg/index.html',
      async (page) => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.locator('.registry-links a').first().click()
        ])
        expect(download.suggestedFilename()).toBe('reg.reg')
        const bytes = readFileSync(await download.path())
        expect(bytes.toString('utf16le')).toContain(`[${key}]\r\n"On"=dword:00000001\r\n`)
      },
      {acceptDownloads: true}
    )
  })

  it('should put the head in the page’s direction and the text left to right', async () => {
    await visit('ar-sa/reg/index.html', async (page) => {
      const [heading, button] = await Promise.all(
        ['.registry-title', '.registry-copy'].map((name) => page.locator(name).boundingBox())
      )
      expect(button?.x).toBeLessThan(heading?.x ?? 0)
      const direction = await page.evaluate(
        `getComputedStyle(document.querySelector('.registry')).direction`
      )
      expect(direction).toBe('ltr')
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect(overflow).toBeLessThanOrEqual(0)
    })
  })
})

function typeOf(path: string): string {
  if (path.endsWith('.css')) return 'text/css'
  if (path.endsWith('.js')) return 'text/javascript'
  return path.endsWith('.reg') ? 'application/octet-stream' : 'text/html; charset=utf-8'
}
