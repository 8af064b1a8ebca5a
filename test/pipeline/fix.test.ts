import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {check, createSettings, fix} from '../../src/pipeline.ts'
import {tree} from '../discover/tree.ts'

const fixtures = join(import.meta.dirname, '../fixtures/rules')

/** Every case of the rules as one content folder: `case/<locale>.md`. */
function allCases(): string {
  const root = tree({'de-DE/empty.md': '---\ntitle: Leer\n---\n\n# Leer\n'})
  for (const rule of readdirSync(fixtures)) {
    for (const name of readdirSync(join(fixtures, rule))) {
      if (existsSync(join(fixtures, rule, name, 'settings.json'))) continue
      for (const file of readdirSync(join(fixtures, rule, name))) {
        if (!/^[A-Za-z-]+\.md$/.test(file)) continue
        const path = join(root, file.replace('.md', ''), rule, `${name}.md`)
        mkdirSync(dirname(path), {recursive: true})
        writeFileSync(path, readFileSync(join(fixtures, rule, name, file)))
      }
    }
  }
  return root
}

describe('fix', () => {
  for (const unsafe of [false, true]) {
    it(`should leave no more findings, and nothing for a second run, unsafe: ${unsafe}`, async () => {
      const root = allCases()
      const settings = createSettings({}, root)
      const before = (await check(settings, [])).report.findings
      const first = await fix(settings, [], {unsafe})
      expect(first.changes.length).toBeGreaterThan(5)
      expect(first.report.findings.length).toBeLessThan(before.length)
      for (const {path, after, hasByteOrderMark} of first.changes)
        writeFileSync(path, (hasByteOrderMark ? '\uFEFF' : '') + after)
      const second = await fix(settings, [], {unsafe})
      expect(second.changes.map(({file}) => file)).toEqual([])
    }, 120_000)
  }

  it('should not fix what a comment silences', async () => {
    const comment = '<!-- lockstep-disable-next-line registry-dword-digits -- on purpose -->'
    const code = '```reg\n[HKEY_CURRENT_USER\\Software\\Contoso]\n"A"=dword:000000001\n```\n'
    const root = tree({'de-DE/a.md': `---\ntitle: A\n---\n\n# A\n\n${comment}\n\n${code}`})
    const {changes, report} = await fix(createSettings({}, root), [])
    expect(changes).toEqual([])
    expect(report.summary.suppressed).toBe(1)
    expect(report.findings).toEqual([])
  })
})
