import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {remarkBilingual} from '../../src/bilingual.ts'
import {readFrontMatter} from '../../src/parse/front-matter.ts'
import {lineStarts, pointAt} from '../../src/place/lines.ts'
import {strip} from '../../src/strip/strip.ts'
import {allNodes, treeText} from './tree.ts'

/** The cases of strip are the cases of the plugin: `tree.txt` is what it makes of `input.md`. */
const fixtures = join(import.meta.dirname, '../fixtures/strip')
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkBilingual).freeze()
const plain = unified().use(remarkParse).use(remarkGfm).use(remarkStringify).freeze()

/** Units that have no node: nothing of them is inline content of the target. */
const withoutNode: Readonly<Record<string, readonly string[]>> = {
  'empty-sides': ['fc00f-101'],
  'html-inside': ['fc00f-103']
}

for (const name of readdirSync(fixtures).sort()) {
  describe(name, () => {
    const text = readFileSync(join(fixtures, name, 'input.md'), 'utf8')
    const tree: Root = processor.parse(text)
    const nodes = allNodes(tree)
    const {units, target} = strip(text, readFrontMatter(text).bodyStart)

    it('should make the tree of tree.txt', () => {
      const path = join(fixtures, name, 'tree.txt')
      if (process.env['UPDATE'] === '1') writeFileSync(path, treeText(tree))
      expect(treeText(tree)).toBe(existsSync(path) ? readFileSync(path, 'utf8') : undefined)
    })

    it('should have each unit as a node, with its source', () => {
      const expected = units.map(({id}) => id).filter((id) => !withoutNode[name]?.includes(id))
      const found = nodes.flatMap((node) => (node.type === 'translationUnit' ? [node] : []))
      expect([...new Set(found.map(({unitId}) => unitId))]).toEqual(expected)
      for (const {id, source} of units) {
        const first = found.find(({unitId}) => unitId === id)
        if (first) expect(first.source.length > 0, id).toBe(source.end > source.start)
      }
    })

    it('should say of each node where it stands in the file', () => {
      const lines = lineStarts(text)
      for (const {position, type} of nodes) {
        const {start, end} = position ?? {}
        expect(start, type).toEqual(pointAt(lines, start?.offset ?? -1))
        expect(end, type).toEqual(pointAt(lines, end?.offset ?? -1))
      }
      for (const node of nodes) {
        const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset]
        const raw = text.slice(start, end)
        if (node.type === 'text' && !/[\\&\r\n]/.test(raw)) expect(raw).toBe(node.value)
        if (node.type === 'html' && !raw.includes('data-ttu-id')) expect(raw).toBe(node.value)
      }
    })

    it('should keep the nodes of a unit inside of the unit', () => {
      const places = new Map(units.map((unit) => [unit.id, unit]))
      for (const node of nodes) {
        if (node.type !== 'translationUnit') continue
        const unit = places.get(node.unitId)
        for (const child of node.children) expectWithin(child.position, unit?.target)
        for (const child of node.source) expectWithin(child.position, unit?.source)
      }
    })

    it('should be written as the target is', () => {
      const written = unified()
        .use(remarkParse)
        .use(remarkGfm)
        .use(remarkBilingual)
        .use(remarkStringify)
      const expected = plain.stringify(plain.parse(withoutAddedEscapes(target.text)))
      expect(written.stringify(tree)).toBe(expected)
    })
  })
}

function expectWithin(
  position: Root['position'],
  place: {readonly start: number; readonly end: number} | undefined
): void {
  expect(position?.start.offset).toBeGreaterThanOrEqual(place?.start ?? Number.NaN)
  expect(position?.end.offset).toBeLessThanOrEqual(place?.end ?? Number.NaN)
}

/** As the case `escaped-asterisks` has them: code and wildcards of an author stay. */
function withoutAddedEscapes(text: string): string {
  return text.replace(/(?<!\*\*|a)\\\*/g, '*')
}
