import type {Nodes, Parents} from 'mdast'
import {appendSource} from '../markdown/text-source.ts'
import type {MappedText, Place, Point} from '../model/place.ts'
import {lineStarts, pointAt} from '../place/lines.ts'
import {mappedTextBuilder, toFile} from '../place/mapped-text.ts'

/**
 * Give positions to the nodes that have none; changes the tree.
 *
 * Because addresses that GFM finds after parsing (`[!VIDEO https://example.com]`) split a text into
 * nodes without positions: those are read off the text between their neighbours again.
 *
 * @param tree  Positions are offsets in `text`; the root has one.
 */
export function restorePositions(tree: Parents, text: string): void {
  let lines: readonly number[] | undefined
  restoreIn(tree, text, (offset) => {
    lines ??= lineStarts(text)
    return pointAt(lines, offset)
  })
}

type PointOf = (offset: number) => Point

function restoreIn(parent: Parents, text: string, pointOf: PointOf): void {
  let first = 0
  for (const [index, child] of parent.children.entries()) {
    const next = parent.children[index + 1]
    if (child.position) {
      first = index + 1
      if ('children' in child) restoreIn(child, text, pointOf)
    } else if (!next || next.position) {
      const lost = parent.children.slice(first, index + 1)
      const start = parent.children[first - 1]?.position?.end ?? parent.position?.start
      const end = next?.position?.start ?? parent.position?.end
      first = index + 1
      if (start?.offset === undefined || end?.offset === undefined) continue
      locate(lost, text, {start: start.offset, end: end.offset}, pointOf)
    }
  }
}

function locate(nodes: readonly Nodes[], text: string, place: Place, pointOf: PointOf): void {
  const builder = mappedTextBuilder()
  appendSource(builder, nodes.map(textOf).join(''), text, place)
  let at = 0
  for (const node of nodes) at = assign(node, builder.build(), at, pointOf)
}

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('')
  return 'value' in node ? node.value : ''
}

/** @returns  Offset in the mapped text behind the node. */
function assign(node: Nodes, mapped: MappedText, at: number, pointOf: PointOf): number {
  let end = at
  if ('children' in node)
    for (const child of node.children) end = assign(child, mapped, end, pointOf)
  else end += textOf(node).length
  const place = toFile(mapped, at, end)
  node.position = {start: pointOf(place.start), end: pointOf(place.end)}
  return end
}
