import type {Element, Root, RootContent} from 'hast'
import {anchorOf} from '../link/heading-anchor.ts'

/**
 * Give every heading an id and a level, and every anchor an id, unique in the document.
 *
 * ```text
 * > | # <a name="send-mail"></a>E-Mail senden
 *       ^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 *
 * The anchor before a heading gives the heading its id, exactly as written, and goes; a heading
 * without one gets an id from its text, as the source's anchors were made. The first block may be
 * the only heading of level one, and no level is skipped on the way down.
 *
 * Ids are not prefixed, because links from elsewhere name them. They cannot clobber the document:
 * an id alone shadows no property of `window` that exists, `document` lists only frames, forms,
 * images and objects by name, `name` is removed from everything, images lose their ids, no id
 * occurs twice (so no collection arises), and ids of our own begin with `lockstep-`, which no
 * content's id does.
 *
 * @param tree  Changed in place.
 * @see         <https://html.spec.whatwg.org/#named-access-on-the-window-object>
 */
export function assignIdentity(tree: Root): void {
  const taken = new Map<string, number>()
  const first = tree.children.find((node) => node.type === 'element')
  let level = 1
  let seen = 0

  walk(tree)

  function walk(parent: Root | Element): void {
    for (const child of parent.children) {
      if (child.type !== 'element') continue
      if (headingName.test(child.tagName)) heading(child)
      else plain(child)
      walk(child)
    }
  }

  function heading(element: Element): void {
    const isTitle = element === first && element.tagName === 'h1'
    const wanted = isTitle ? 1 : Math.max(2, Number(element.tagName.slice(1)))
    level = isTitle ? 1 : Math.min(wanted, level + 1)
    element.tagName = `h${level}`
    const anchor = takeAnchor(element) ?? text(element.properties['id'])
    const id = anchor ?? (anchorOf(textOf(element)) || `section-${seen}`)
    element.properties['id'] = unique(id, taken)
    seen++
  }

  function plain(element: Element): void {
    const {id, name, ...others} = element.properties
    const given = element.tagName === 'a' ? (text(id) ?? text(name)) : text(id)
    const isKept = given !== undefined && element.tagName !== 'img'
    element.properties = isKept ? {...others, id: unique(given, taken)} : others
  }
}

/** All text below a node; slots and calls of footnotes are left out. */
export function textOf(node: Root | RootContent): string {
  if (node.type === 'element' && node.properties['dataFootnoteRef'] !== undefined) return ''
  if (node.type === 'text') return node.value.startsWith('\0') ? '' : node.value
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : ''
}

/** Remove the anchors at the start of a heading; the first name counts. */
function takeAnchor(element: Element): string | undefined {
  let name: string | undefined
  for (;;) {
    const index = element.children.findIndex(
      (node) => node.type !== 'text' || node.value.trim() !== ''
    )
    const child = element.children[index]
    if (child?.type !== 'element' || child.tagName !== 'a') return name
    const given = text(child.properties['name']) ?? text(child.properties['id'])
    if (given === undefined || child.properties['href'] !== undefined) return name
    name ??= given
    element.children.splice(0, index + 1, ...child.children)
  }
}

/** The id itself the first time, `id-1`, `id-2`, … afterwards. */
function unique(id: string, taken: Map<string, number>): string {
  const base = id.startsWith('lockstep-') ? `user-${id}` : id
  let result = base
  let count = taken.get(base) ?? 0
  while (taken.has(result)) result = `${base}-${++count}`
  taken.set(base, count)
  if (result !== base) taken.set(result, 0)
  return result
}

/** An id that HTML allows: not empty, no blanks. */
function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const id = value.trim().replace(/\s+/g, '-').slice(0, 300)
  return id === '' ? undefined : id
}

const headingName = /^h[1-6]$/
