import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import * as list from '../../src/check/rules/index.ts'
import {articleOf, fileOf, findingsOf} from './rule-case.ts'

const root = join(import.meta.dirname, '../..')
const pages = join(root, 'docs/rules')
const sources = join(root, 'src/check/rules')
const rules = Object.entries(list)
const names = rules.map(([, {name}]) => name)

it('should list each file of a rule, and each once, sorted', () => {
  const files = readdirSync(sources).filter((file) => file !== 'index.ts')
  expect(names).toEqual(files.map((file) => file.replace(/\.ts$/, '')).sort())
})

it('should have a page for each rule and no other', () => {
  expect(readdirSync(pages).sort()).toEqual(names.map((name) => `${name}.md`).sort())
})

it('should defer to rules that exist and not in circles', () => {
  for (const [, rule] of rules) {
    for (const other of rule.defersTo ?? []) {
      expect(names).toContain(other)
      const back = rules.find(([, {name}]) => name === other)?.[1].defersTo ?? []
      expect(back).not.toContain(rule.name)
    }
  }
})

for (const [exported, {name, severity, summary}] of rules) {
  describe(name, () => {
    const text = existsSync(join(pages, `${name}.md`))
      ? readFileSync(join(pages, `${name}.md`), 'utf8')
      : ''

    it('should be exported under its name', () => {
      expect(exported.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)).toBe(name)
      expect(summary).toMatch(/^[A-Z][^.]*$/)
    })

    it('should have a page with its name, severity and every part', () => {
      expect(text.startsWith(`# ${name}\n\n`)).toBe(true)
      expect(text).toContain(`Default severity: ${severity}.`)
      const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)
      expect(headings).toEqual([
        'Why it harms',
        'Wrong',
        'Right',
        'Evidence and severity',
        'Left alone',
        'Fix',
        'Turn it off or change its severity',
        'Related'
      ])
      expect(text).toContain(`{"rules": {"${name}": "off"}}`)
    })

    it('should have a page that fits a terminal', () => {
      expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true)
      expect(text.split('\n').length).toBeLessThanOrEqual(65)
      const long = text.split('\n').filter((line) => line.length > 100 && !line.startsWith('<'))
      expect(long).toEqual([])
    })

    it('should name rules that exist as related, and not itself', () => {
      const related = text.slice(text.indexOf('## Related'))
      const named = [...related.matchAll(/`([a-z-]+)`/g)].map(([, other]) => other ?? '')
      expect(named.length).toBeGreaterThan(0)
      expect(named.filter((other) => other === name || !names.includes(other))).toEqual([])
    })
  })
}

describe('examples of the pages', () => {
  it('should be wrong and right as the page of registry-dword-digits says', () => {
    const [wrong, right] = codeOf('registry-dword-digits', 'reg')
    expect(rulesFoundIn(wrong, right)).toEqual(['registry-dword-digits'])
  })

  it('should be wrong and right as the page of registry-quoted-dword says', () => {
    const [wrong, right] = codeOf('registry-quoted-dword', 'reg')
    expect(rulesFoundIn(wrong, right)).toEqual(['registry-quoted-dword'])
  })

  it('should be wrong and right as the page of markup-empty-link-text says', () => {
    const [wrong, right] = codeOf('markup-empty-link-text', 'markdown', '')
    expect(rulesFoundIn(wrong, right)).toEqual(['markup-empty-link-text'])
  })

  it('should be wrong and right as the page of markup-wrapper says', () => {
    const [wrong, right] = codeOf('markup-wrapper', 'html', '')
    expect(rulesOf(wrong)).toContain('markup-wrapper')
    expect(rulesOf(right)).toEqual([])
  })

  it('should be wrong and right as the page of text-residue says', () => {
    const [wrong, right] = codeOf('text-residue', 'text', '')
    expect(rulesFoundIn(wrong, right)).toEqual(['text-residue', 'text-residue'])
  })

  it('should be wrong and right as the page of text-mojibake says', () => {
    const [wrong, right] = codeOf('text-mojibake', 'text', '')
    expect(rulesOf(wrong)).toEqual(['text-mojibake', 'text-mojibake', 'text-mojibake'])
    expect(rulesOf(right)).toEqual([])
  })

  it('should be wrong and right as the page of meta-front-matter says', () => {
    const [wrong, right] = codeOf('meta-front-matter', 'yaml', '')
    expect(rulesOf(wrong)).toContain('meta-front-matter')
    expect(rulesOf(right)).toEqual([])
  })

  it('should be wrong and right as the page of registry-notation says', () => {
    const [wrong, right] = codeOf('registry-notation', 'text', '')
    const lines = wrong
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/ {3,}/, 1)[0] ?? '')
    for (const line of lines) expect(rulesOf(line)).toContain('registry-notation')
    expect(rulesOf(right)).toEqual([])
  })
})

/** The first two code blocks of a page, as they stand there or with their fences. */
function codeOf(name: string, language: string, fence = `\`\`\`${language}\n`): [string, string] {
  const text = readFileSync(join(pages, `${name}.md`), 'utf8')
  const blocks = [...text.matchAll(/^```(\w+)\n([\s\S]*?)\n```$/gm)]
  const close = fence === '' ? '' : '\n```'
  const [wrong = '', right = ''] = blocks
    .filter(([, label]) => label === language)
    .map(([, , code]) => `${fence}${code}${close}\n`)
  return [wrong, right]
}

function rulesFoundIn(wrong: string, right: string): readonly string[] {
  expect(rulesOf(right, right)).toEqual([])
  return rulesOf(wrong, right)
}

function rulesOf(text: string, source?: string): readonly string[] {
  const files = [fileOf('de-DE.md', text), ...(source ? [fileOf('en-US.md', source)] : [])]
  // Because both are in one language here, everything would be untranslated.
  const settings = {rules: {'text-untranslated': 'off'}} as const
  const findings = findingsOf(articleOf(files), settings)
  return findings.map(({rule}) => rule)
}
