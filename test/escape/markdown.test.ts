import type {Nodes} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {escapeMarkdown} from '../../src/escape/markdown.ts'
import {visible} from '../../src/escape/visible.ts'

const hostile = [
  '`code` *a* _b_ **c** ~~d~~ [x](y) ![i](j) <script>alert(1)</script> &amp; | a',
  'https://contoso.com www.contoso.com mail@contoso.com @everyone #12 GH-1',
  '- item\n# heading\n> quote\n```\n| a | b |\n| --- | --- |\n',
  '[^1] [ref]: x <!-- c --> \\* \\| ]]> $x$ :smile:',
  '1. a',
  '---',
  '+ x',
  '=== '
]

describe('escapeMarkdown', () => {
  it('should make a code span of any text, also in a table', () => {
    const parser = unified().use(remarkParse).use(remarkGfm)
    for (const text of hostile) {
      const tree = parser.parse(`| a |\n| --- |\n| ${escapeMarkdown(text)} |\n`)
      const table = tree.children[0]
      const cell = table?.type === 'table' ? table.children[1]?.children[0] : undefined
      expect(tree.children).toHaveLength(1)
      expect(cell?.children.map(({type}) => type)).toEqual(['inlineCode'])
      expect(textOf(cell as Nodes)).toBe(visible(text).trim().replaceAll('|', '│'))
    }
  })
})

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map((child) => textOf(child as Nodes)).join('') : ''
}
