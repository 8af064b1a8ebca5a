import type {Nodes, Parents, Root} from 'mdast'
import {wellFormed} from '../escape/well-formed.ts'
import {type AlertKind, readAlert} from './alert.ts'
import {createTagReader} from './tags.ts'

/** An alert in a prepared tree. */
export interface AlertNode {
  type: 'alert'
  kind: AlertKind
  children: Nodes[]
}

/** A registry listing in a prepared tree; the index counts through `Prepared.listings`. */
export interface ListingNode {
  type: 'listing'
  index: number
}

/** A tree that is ready for `remark-rehype`. */
export interface Prepared {
  readonly tree: Root
  /** Whether the tree has raw HTML, so that a parser is needed. */
  readonly hasHtml: boolean
  /** Canonical `.reg` text by index. */
  readonly listings: readonly string[]
}

/**
 * Copy a Markdown tree into one that is safe to transform.
 *
 * Alerts and registry listings get nodes of their own, raw HTML is bounded, texts are made
 * well-formed, and what is nested deeper than 100 levels becomes its text, because everything that
 * follows recurses. The given tree is not changed. Never throws.
 */
export function prepare(tree: Root, listings: ReadonlyMap<unknown, string>): Prepared {
  const texts: string[] = []
  const readTags = createTagReader()
  let hasHtml = false

  return {tree: {type: 'root', children: copyAll(tree, 0)} as Root, hasHtml, listings: texts}

  function copyAll(parent: {readonly children: readonly Nodes[]}, depth: number): Nodes[] {
    const result: Nodes[] = []
    for (const child of parent.children) {
      const node = copy(child, depth + 1)
      if (node !== undefined) result.push(node)
    }
    return result
  }

  function copy(node: Nodes, depth: number): Nodes | undefined {
    const listing = listings.get(node)
    if (listing !== undefined) {
      texts.push(wellFormed(listing))
      return {type: 'listing', index: texts.length - 1} as unknown as Nodes
    }
    if (node.type === 'yaml') return undefined
    if (node.type === 'html') {
      const value = readTags(wellFormed(node.value))
      hasHtml = true
      return {type: 'html', value}
    }
    if (!('children' in node)) return cleaned(node)
    if (depth > maximumDepth) return {type: 'text', value: wellFormed(flatText(node))}
    if (node.type === 'blockquote') {
      const alert = readAlert(node)
      if (alert !== undefined) {
        const children = copyAll(alert, depth)
        return {type: 'alert', kind: alert.kind, children} as unknown as Nodes
      }
    }
    return {...cleaned(node), children: copyAll(node, depth)} as Nodes
  }
}

const maximumDepth = 100

/** A copy without positions and foreign data, its strings well-formed. */
function cleaned(node: Nodes): Nodes {
  const result: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(node)) {
    if (key === 'position' || key === 'data' || key === 'children') continue
    result[key] = typeof value === 'string' ? wellFormed(value) : value
  }
  return result as unknown as Nodes
}

/** All text below a node in document order, without recursion. */
function flatText(parent: Parents): string {
  const stack: Nodes[] = [parent]
  const result: string[] = []
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('children' in node) stack.push(...[...node.children].reverse())
    else if ('value' in node && node.type !== 'html') result.push(node.value)
    else if ('alt' in node) result.push(node.alt ?? '')
  }
  return result.join(' ')
}
