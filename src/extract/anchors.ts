import type {Nodes, Root} from 'mdast'
import {anchorOf} from '../link/heading-anchor.ts'
import {htmlTags} from '../markdown/html-tags.ts'

/**
 * The anchors that links into a document can name: those of its headings' texts, and every `id` and
 * `name` of its HTML.
 *
 * A heading whose anchor is taken has a number behind it, as on pages.
 *
 * @returns  Each once, in the order of the tree.
 */
export function anchorsOf(tree: Root): readonly string[] {
  const anchors = new Set<string>()
  const counts = new Map<string, number>()
  const visit = (node: Nodes): void => {
    if (node.type === 'html') for (const id of idsOf(node.value)) anchors.add(id)
    if (node.type === 'heading') {
      const anchor = anchorOf(textOf(node))
      const count = counts.get(anchor) ?? 0
      counts.set(anchor, count + 1)
      if (anchor !== '') anchors.add(count === 0 ? anchor : `${anchor}-${count}`)
    }
    if ('children' in node) for (const child of node.children) visit(child as Nodes)
  }
  visit(tree)
  return [...anchors]
}

function idsOf(html: string): readonly string[] {
  if (!/\b(?:id|name)\s*=/i.test(html)) return []
  return htmlTags(html).flatMap(({attributes}) =>
    [...attributes.matchAll(/(?:^|\s)(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)].map(
      ([, double, single, bare]) => (double ?? single ?? bare ?? '').trim()
    )
  )
}

function textOf(node: Nodes): string {
  if (node.type === 'html') return ''
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map((child) => textOf(child as Nodes)).join('') : ''
}
