import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {run} from '../command/run.ts'
import {tree} from '../discover/tree.ts'
import {type Element, elementsOf, readXml, textOf} from './xml.ts'

describe('export', () => {
  const sound = pair('a1-101', 'Öffnen Sie das Menü.', 'Open the menu.')
  const broken = pair(
    'a1-102',
    '`[HKEY_CURRENT_USER\\Software\\Contoso]` `"Start"=dword:000000001`',
    '`[HKEY_CURRENT_USER\\Software\\Contoso]` `"Start"=dword:00000001`'
  )
  const empty = pair('a1-103', '', 'Only the source.')

  it('should print TMX of one locale, damaged and empty pairs left out', async () => {
    const root = tree({'kb/de-DE/mail.md': article('de-DE', sound, broken, empty)})
    const {status, stdout, stderr} = await run(root, 'export kb --format tmx')
    expect([status, stderr]).toEqual([0, '1 pair, 2 damaged left out\n'])
    const [, body] = elementsOf(readXml(stdout))
    const units = elementsOf(body as Element)
    expect(units.map((unit) => elementsOf(unit).slice(-2).flatMap(segments))).toEqual([
      ['Open the menu.', 'Öffnen Sie das Menü.']
    ])
  })

  it('should keep damaged pairs with --with-damaged, and say what is wrong with them', async () => {
    const root = tree({'kb/de-DE/mail.md': article('de-DE', sound, broken, empty)})
    const {stdout, stderr} = await run(root, 'export kb --format xliff --with-damaged')
    expect(stderr).toBe('3 pairs, 0 damaged left out\n')
    const [file] = elementsOf(readXml(stdout))
    const notes = elementsOf(file as Element).map((unit) =>
      elementsOf(unit)
        .filter(({name}) => name === 'notes')
        .flatMap(elementsOf)
        .map(textOf)
    )
    expect(notes[0]).toEqual([])
    expect(notes[1]?.[0]).toContain('registry-dword-digits')
    expect(notes[2]).toEqual(['empty'])
  })

  it('should leave out a pair whose ids disagree', async () => {
    const wrong = pair('a1-104', 'Ziel.', 'Target.').replace('stu-id="a1-104"', 'stu-id="a1-109"')
    const root = tree({'kb/de-DE/mail.md': article('de-DE', sound, wrong)})
    expect((await run(root, 'export kb --format tmx')).stderr).toBe('1 pair, 1 damaged left out\n')
  })

  it('should write a file per locale with --out, none for a locale without sound pairs', async () => {
    const root = tree({
      'kb/de-DE/mail.md': article('de-DE', sound),
      'kb/de-DE/other.md': article('de-DE', empty),
      'kb/en-US/mail.md': '# Mail\n',
      'kb/nl-NL/mail.md': article('nl-NL', sound),
      'kb/sv-SE/mail.md': article('sv-SE', empty)
    })
    for (const [format, extension] of [
      ['tmx', '.tmx'],
      ['xliff', '.xlf']
    ]) {
      const {status, stdout, stderr} = await run(
        root,
        `export kb --format ${format} --out ${format}`
      )
      expect([status, stdout]).toEqual([0, ''])
      expect(stderr).toBe('2 pairs in 2 files, 2 damaged left out\n')
      const files = readdirSync(join(root, format as string)).sort()
      expect(files).toEqual([`de-DE${extension}`, `nl-NL${extension}`])
      for (const file of files) {
        const text = readFileSync(join(root, format as string, file), 'utf8')
        expect(() => readXml(text)).not.toThrow()
        expect(text).toContain(file.slice(0, 5))
      }
    }
  })

  it('should want --out or one locale where there are several', async () => {
    const root = tree({
      'kb/de-DE/mail.md': article('de-DE', sound),
      'kb/nl-NL/mail.md': article('nl-NL', sound)
    })
    const {status, stdout, stderr} = await run(root, 'export kb --format tmx')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Unexpected 2 locales, expected --out or one --locale with them')
    const one = await run(root, 'export kb --format tmx --locale nl-NL')
    expect([one.status, one.stdout.includes('xml:lang="nl-NL"')]).toEqual([0, true])
  })

  it('should write nothing where there is nothing to write', async () => {
    const plain = tree({'kb/de-DE/mail.md': '# Drucker\n'})
    for (const format of ['tmx', 'xliff']) {
      expect(await run(plain, `export kb --format ${format} --out out`)).toEqual({
        status: 2,
        stdout: '',
        stderr: 'lockstep: No pairs to export, expected bilingual documents\n'
      })
      expect(existsSync(join(plain, 'out'))).toBe(false)
    }
    const damaged = tree({'kb/de-DE/mail.md': article('de-DE', empty)})
    expect(await run(damaged, 'export kb --format xliff')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'lockstep: No sound pairs to export, expected --with-damaged to keep 1 damaged pair\n'
    })
  })

  it('should want a format that it has', async () => {
    const root = tree({'kb/de-DE/mail.md': article('de-DE', sound)})
    expect((await run(root, 'export kb')).stderr).toContain('expected `--format tmx` or')
    expect((await run(root, 'export kb --format csv')).status).toBe(2)
  })
})

function segments(element: Element): readonly string[] {
  return elementsOf(element).map(textOf)
}

function article(locale: string, ...pairs: readonly string[]): string {
  const head = `---\ntitle: Drucker\nms.contentlocale: ${locale}\n---\n`
  return `${head}\n${pairs.join('\n\n')}\n`
}

function pair(id: string, target: string, source: string): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`
}
