import type {Element, ElementContent, Properties, Root} from 'hast'
import {h} from 'hastscript'
import {wellFormed} from '../escape/well-formed.ts'
import {alertKinds} from './alert.ts'
import {textOf} from './identity.ts'
import {listing} from './registry/listing.ts'
import {regText} from './registry/reg-text.ts'
import {slot, slotName} from './slot.ts'

/** What the slots of a decorated tree stand for. */
export interface Decoration {
  /** Destinations of relative links, by the number in the slot's name. */
  readonly hrefs: readonly string[]
  /** Sources of relative images, by the number in the slot's name. */
  readonly sources: readonly string[]
}

/**
 * Give sanitised HTML the shape that pages have.
 *
 * Registry listings and alerts appear in place of their slots, code that is `.reg` text becomes a
 * listing as well, tables get a container that scrolls and takes the focus, code reads from left to
 * right, images load late, tasks become marks, and relative links and images become slots.
 *
 * @param tree      Changed in place; ids are assigned already.
 * @param listings  Canonical `.reg` text by index.
 */
export function decorate(tree: Root, listings: readonly string[]): Decoration {
  const hrefs: string[] = []
  const sources: string[] = []
  const ids = idsOf(tree)
  /** Whether what is visited stands in a link. */
  let isInLink = false
  tree.children = all(tree.children as ElementContent[])
  return {hrefs, sources}

  function all(nodes: readonly ElementContent[]): ElementContent[] {
    return nodes.map((node) => (node.type === 'element' ? one(node) : node))
  }

  function one(element: Element): Element {
    const {tagName} = element
    if (tagName === 'pre') {
      const text = listingOf(element, listings) ?? regText(element)
      if (text !== undefined) return listing(text, element.properties, isInLink)
    }
    if (tagName === 'input') return task(element)
    if (tagName === 'a') isInLink = true
    const children = all(element.children)
    if (tagName === 'a') {
      isInLink = false
      return link({...element, children})
    }
    if (tagName === 'img') return image(element)
    if (tagName === 'div') return alert({...element, children})
    if (tagName === 'table') return table({...element, children})
    if (tagName === 'td' || tagName === 'th') return cell({...element, children})
    if (tagName === 'section') return footnotes({...element, children})
    if (tagName === 'pre') return preformatted({...element, children})
    if (codeLike.has(tagName)) return code({...element, children})
    return {...element, children}
  }

  function link(element: Element): Element {
    const {href, dataFootnoteBackref, dataFootnoteRef, ...others} = element.properties
    if (dataFootnoteBackref !== undefined) {
      others['ariaLabel'] = slot('back-to-text')
      others['className'] = ['footnote-back']
    }
    if (dataFootnoteRef !== undefined) others['className'] = ['footnote-ref']
    if (typeof href !== 'string' || href.trim() === '') return {...element, properties: others}
    const address = wellFormed(href.trim())
    const children = hasText(element) ? element.children : [{type: 'text' as const, value: address}]
    return {...element, properties: {href: destination(address), ...others}, children}
  }

  function destination(address: string): string {
    if (address.startsWith('#'))
      return `#${ids.get(fragmentKey(address.slice(1))) ?? address.slice(1)}`
    if (absolute.test(address)) return address
    hrefs.push(address)
    return slot(`href-${hrefs.length - 1}`)
  }

  function image(element: Element): Element {
    const {src, alt, title, width, height} = element.properties
    const text = typeof alt === 'string' ? alt.trim() : ''
    const properties: Properties = {src: source(src), alt: text, width, height}
    if (text !== '' && typeof title === 'string') properties['title'] = title
    return {...element, properties: {...properties, loading: 'lazy', decoding: 'async'}}
  }

  function source(src: unknown): string {
    const address = typeof src === 'string' ? wellFormed(src.trim()) : ''
    if (/^https?:/i.test(address)) return address
    sources.push(address)
    return slot(`src-${sources.length - 1}`)
  }
}

/** Elements whose text keeps its direction inside right-to-left text. */
const codeLike = new Set(['code', 'kbd', 'samp', 'var'])

/** The three schemes that the sanitiser lets through. */
const absolute = /^(?:https?|mailto):/i

/** The listing that a `pre` stands for, where all that it holds is a listing's slot. */
function listingOf(element: Element, listings: readonly string[]): string | undefined {
  const name = slotName(rawText(element))
  return name?.startsWith('listing-') ? listings[Number(name.slice('listing-'.length))] : undefined
}

/** Code reads from left to right, and takes the focus so that keys can scroll it. */
function preformatted(element: Element): Element {
  return {...element, properties: {...element.properties, dir: 'ltr', tabIndex: 0}}
}

/** Code keeps its direction; a class that the sanitiser emptied goes. */
function code(element: Element): Element {
  const {className, ...properties} = element.properties
  if (Array.isArray(className) && className.length > 0) properties['className'] = className
  return {...element, properties: {...properties, dir: 'ltr'}}
}

function alert(element: Element): Element {
  const first = element.children.find((child) => child.type === 'element')
  if (first?.type !== 'element') return element
  const name = slotName(rawText(first))
  const kind = alertKinds.find((candidate) => name === `alert-${candidate}`)
  if (kind === undefined) return element
  first.properties['className'] = ['alert-title']
  return {...element, properties: {className: ['alert', `alert-${kind}`], role: 'note'}}
}

function table(element: Element): Element {
  const label = {role: 'group', tabIndex: 0, ariaLabel: slot('table')}
  return h('div', {className: ['table'], ...label}, [element])
}

function cell(element: Element): Element {
  const {align, ...properties} = element.properties
  if (typeof align === 'string' && /^(?:left|center|right)$/i.test(align)) {
    properties['className'] = [`align-${align.toLowerCase()}`]
  }
  if (element.tagName === 'th') properties['scope'] = 'col'
  return {...element, properties}
}

function task(element: Element): Element {
  const isDone = element.properties['checked'] === true
  const name = isDone ? 'done' : 'open'
  return h('span', {
    className: ['task', `task-${name}`],
    role: 'img',
    ariaLabel: slot(`task-${name}`)
  })
}

function footnotes(element: Element): Element {
  const {dataFootnotes, ...properties} = element.properties
  if (dataFootnotes === undefined) return element
  for (const child of element.children) {
    if (child.type !== 'element' || child.tagName !== 'h2') continue
    child.children = [{type: 'text', value: slot('footnotes')}]
    child.properties['className'] = ['visually-hidden']
  }
  return {...element, properties: {...properties, className: ['footnotes']}}
}

/** Text with slots, down to a few levels: enough to find the slot that is all of an element. */
function rawText(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || node.children.length !== 1) return ''
  const [child] = node.children
  return child === undefined ? '' : rawText(child)
}

function hasText(element: Element): boolean {
  return element.children.some(
    (child) => textOf(child).trim() !== '' || (child.type === 'element' && hasPicture(child))
  )
}

/** Whether there is an image that says something. */
function hasPicture(element: Element): boolean {
  if (element.tagName === 'img') return String(element.properties['alt'] ?? '').trim() !== ''
  return element.children.some((child) => child.type === 'element' && hasPicture(child))
}

/** Ids of a tree by their lower-case form, because links to anchors are often written otherwise. */
function idsOf(tree: Root): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  const stack: (Root | ElementContent)[] = [tree]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'element') {
      const id = node.properties['id']
      if (typeof id === 'string') ids.set(id.toLowerCase(), id)
    }
    if ('children' in node) stack.push(...(node.children as ElementContent[]))
  }
  return ids
}

function fragmentKey(fragment: string): string {
  try {
    return decodeURIComponent(fragment).toLowerCase()
  } catch {
    return fragment.toLowerCase()
  }
}
