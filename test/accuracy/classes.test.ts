import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import * as rules from '../../src/check/rules/index.ts'
import {
  apply,
  classes,
  type DamageClass,
  engine,
  type Place,
  plant,
  readSubject,
  textOf
} from './script.ts'

const options = {sourceLocale: 'en-US', locales: [], perClass: 3, seed: 'test'}

async function placesOf(tree: string, isWrapped: boolean, seed: string) {
  const subject = await readSubject(engine, join(import.meta.dirname, tree), options)
  const wanted = classes.filter((each) => (each.isWrapped ?? false) === isWrapped)
  return plant(wanted, subject, {perClass: options.perClass, seed})
}

const places = new Map([
  ...(await placesOf('tree', false, 'test')),
  ...(await placesOf('wrapped', true, 'test'))
])

describe.each(classes.map((kind): [string, DamageClass] => [kind.name, kind]))(
  '%s',
  (name, kind) => {
    const own: readonly Place[] = places.get(name) ?? []

    it('should find a place in a document that has everything', () => {
      expect(own.length).toBeGreaterThan(0)
    })

    it('should change the text and leave the rest as it is', () => {
      for (const {target, edits, before, after} of own) {
        const text = textOf(target.record.path)
        const damaged = apply(text, edits).text
        expect(damaged).not.toBe(text)
        expect(before).not.toBe(after)
        expect(undone(text, damaged, edits)).toBe(text)
      }
    })

    it('should name lines of the damaged text', () => {
      for (const {target, edits, lines} of own) {
        const count = apply(textOf(target.record.path), edits).text.split('\n').length
        expect(lines.size).toBeGreaterThan(0)
        for (const line of lines) expect(line >= 1 && line <= count).toBe(true)
      }
    })

    it('should name rules, and say what it is', () => {
      expect(kind.rules.length).toBeGreaterThan(0)
      expect(kind.about).not.toBe('')
      const known = Object.values(rules).map((rule) => rule.name)
      expect(
        kind.rules.filter((rule) => !/^(?:fact|markup|text)-/.test(rule) && !known.includes(rule))
      ).toEqual([])
    })
  }
)

describe('docs/accuracy.md', () => {
  it('should have every class in its table', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/accuracy.md'), 'utf8')
    const named = [...page.matchAll(/^\| `([\w-]+)` \| .* \| `([\w-]+)` \|$/gm)]
    expect(named.map(([, name, rule]) => [name, rule])).toEqual(
      classes.map(({name, rules: [rule]}) => [name, rule])
    )
  })
})

describe('places', () => {
  it('should be the same for the same seed', async () => {
    expect(summaryOf(await placesOf('tree', false, 'test'))).toBe(
      summaryOf(new Map([...places].filter(([name]) => !name.startsWith('wrapper-'))))
    )
  })

  it('should be others for another seed', async () => {
    expect(summaryOf(await placesOf('tree', false, 'other'))).not.toBe(summaryOf(places))
  })

  it('should have names of their own', () => {
    expect(new Set(classes.map(({name}) => name)).size).toBe(classes.length)
    expect(classes.length).toBeGreaterThanOrEqual(45)
  })
})

function summaryOf(all: ReadonlyMap<string, readonly Place[]>): string {
  return JSON.stringify([...all].map(([name, own]) => [name, own.map(({edits}) => edits)]))
}

/** Take every edit back. */
function undone(text: string, damaged: string, edits: Place['edits']): string {
  let restored = ''
  let from = 0
  let shift = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    restored += damaged.slice(from + shift, edit.start + shift) + text.slice(edit.start, edit.end)
    from = edit.end
    shift += edit.text.length - (edit.end - edit.start)
  }
  return restored + damaged.slice(from + shift)
}
