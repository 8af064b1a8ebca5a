import type {Nodes} from 'mdast'

/**
 * A tree as text: one node a line, with its place, attributes and value; the source of a unit stands
 * below its children.
 *
 * ```text
 * paragraph 1:33-1:38
 *   translationUnit fc00f-101 1:33-1:38
 *     text 1:33-1:38 "Ziel."
 *     = text 1:107-1:114 "Target."
 * ```
 */
export function treeText(node: Nodes, depth = 0, mark = ''): string {
  const {start, end} = node.position ?? {}
  const place = start && end ? `${start.line}:${start.column}-${end.line}:${end.column}` : 'nowhere'
  const id = node.type === 'translationUnit' ? ` ${node.unitId}` : ''
  const value = 'value' in node ? ` ${JSON.stringify(node.value)}` : ''
  const url = 'url' in node ? ` <${node.url}>` : ''
  const line = `${'  '.repeat(depth)}${mark}${node.type}${id} ${place}${url}${value}\n`
  const children = 'children' in node ? node.children : []
  const sources = node.type === 'translationUnit' ? node.source : []
  return [
    line,
    ...children.map((child) => treeText(child, depth + 1)),
    ...sources.map((child) => treeText(child, depth + 1, '= '))
  ].join('')
}

/** Every node of a tree, sources included, parents first. */
export function allNodes(node: Nodes): readonly Nodes[] {
  const children = 'children' in node ? node.children : []
  const sources = node.type === 'translationUnit' ? node.source : []
  return [node, ...[...children, ...sources].flatMap((child) => allNodes(child))]
}
