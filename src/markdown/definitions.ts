import type {Nodes, Root} from 'mdast'
import type {Place} from '../model/place.ts'
import {destinationOf} from './destination.ts'

/** What references lead to, by identifier. */
export type Definitions = ReadonlyMap<string, {readonly url: string; readonly destination?: Place}>

/**
 * The definitions of a tree; of two with one identifier the first counts.
 *
 * ```text
 * > | [guide]: https://example.com/guide "Guide"
 *              ^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 *
 * @param text  The text that was parsed.
 */
export function definitionsOf(tree: Root, text: string): Definitions {
  const found = new Map<string, {url: string; destination?: Place}>()
  collect(tree, text, found)
  return found
}

function collect(
  node: Nodes,
  text: string,
  found: Map<string, {url: string; destination?: Place}>
): void {
  switch (node.type) {
    case 'definition': {
      const start = node.position?.start.offset
      const end = node.position?.end.offset
      if (found.has(node.identifier) || start === undefined || end === undefined) return
      const destination = destinationOf(node, text, {start, end})
      found.set(node.identifier, {url: node.url, ...(destination ? {destination} : {})})
      return
    }
    // Definitions stand between blocks.
    case 'root':
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'footnoteDefinition':
      for (const child of node.children) collect(child, text, found)
  }
}
