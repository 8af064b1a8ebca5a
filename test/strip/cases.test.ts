import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {readFrontMatter} from '../../src/parse/front-matter.ts'
import {lineStarts, pointAt} from '../../src/place/lines.ts'
import {strip} from '../../src/strip/strip.ts'

const fixtures = join(import.meta.dirname, '../fixtures/strip')
const isUpdate = process.env['UPDATE'] === '1'

for (const name of readdirSync(fixtures).sort()) {
  describe(name, () => {
    const folder = join(fixtures, name)
    const text = readFileSync(join(folder, 'input.md'), 'utf8')
    const {target, source, units, trouble} = strip(text, readFrontMatter(text).bodyStart)
    const lines = lineStarts(text)
    const label = (offset: number) => {
      const {line, column} = pointAt(lines, offset)
      return `${line}:${column}`
    }

    it('should give the target of target.md', () => {
      expectFile(folder, 'target.md', target.text)
    })

    it('should give the source of source.md', () => {
      expectFile(folder, 'source.md', source?.text)
    })

    it('should give the units of units.json', () => {
      const found = units.map((unit) => ({
        id: unit.id,
        place: `${label(unit.start)}-${label(unit.end)}`,
        target: text.slice(unit.target.start, unit.target.end),
        source: text.slice(unit.source.start, unit.source.end)
      }))
      expectFile(folder, 'units.json', `${JSON.stringify(found, undefined, 2)}\n`)
    })

    it('should give the trouble of trouble.txt', () => {
      const found = trouble.map(
        ({kind, place, actual}) =>
          `${label(place.start)}-${label(place.end)} ${kind}: ${actual.replaceAll('\n', '␊')}\n`
      )
      expectFile(folder, 'trouble.txt', found.join(''))
    })

    it('should leave nothing to strip', () => {
      const {bodyStart} = readFrontMatter(target.text)
      expect(strip(target.text, bodyStart).target.text).toBe(target.text)
    })

    it('should lose no letter of the target, nor of what is broken', () => {
      let rest = text
      for (const {start, end, target: place} of [...units].reverse()) {
        rest = rest.slice(0, start) + text.slice(place.start, place.end) + rest.slice(end)
      }
      expect(target.text).toBe(rest)
    })
  })
}

/** Compare with a file of the case, or write it; `undefined` is no file. */
function expectFile(folder: string, name: string, actual: string | undefined): void {
  const path = join(folder, name)
  if (isUpdate && actual === undefined) rmSync(path, {force: true})
  else if (isUpdate && actual !== undefined) writeFileSync(path, actual)
  expect(actual).toBe(existsSync(path) ? readFileSync(path, 'utf8') : undefined)
}
