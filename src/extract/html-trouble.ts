import type {Nodes, Root} from 'mdast'
import {
  droppedElements,
  knownElements,
  optionalEnd,
  voidElements
} from '../markdown/html-elements.ts'
import {attributeNames, type HtmlTag, htmlTags} from '../markdown/html-tags.ts'
import type {MappedText, Place} from '../model/place.ts'
import type {Trouble} from '../model/record.ts'
import {toFile} from '../place/mapped-text.ts'

/** A tag with its place in the file. */
interface PlacedTag extends HtmlTag {
  readonly place: Place
}

/**
 * What is wrong with the raw HTML of a document: tags without counterpart, tags that translation
 * broke, and what the site leaves out.
 *
 * Names that HTML does not have are placeholders such as `<tenant>`, unless they come as a pair.
 *
 * @param tree    Positions are offsets in `mapped.text`.
 * @param mapped  The text that was parsed.
 */
export function htmlTrouble(tree: Root, mapped: MappedText): readonly Trouble[] {
  const tags: PlacedTag[] = []
  collect(tree, mapped, tags)
  if (tags.length === 0) return []
  const trouble: Trouble[] = []
  const note = (kind: Trouble['kind'], {place, text}: PlacedTag) =>
    trouble.push({kind, place, actual: text})
  const closed = new Set(tags.filter(({isEnd}) => isEnd).map(({name}) => name))
  for (const tag of tags) {
    if (tag.isEnd) continue
    const {name, attributes} = tag
    if (!knownElements.has(name)) {
      if (closed.has(name)) note('html-unknown', tag)
    } else if (quoted.test(attributes) || isTranslated(tag)) note('html-broken', tag)
    else if (droppedElements.has(name) || active.test(attributes)) note('html-dropped', tag)
  }
  for (const tag of unpaired(tags)) note(tag.isEnd ? 'html-unopened' : 'html-unclosed', tag)
  return trouble.sort((a, b) => a.place.start - b.place.start)
}

function collect(node: Nodes, mapped: MappedText, tags: PlacedTag[]): void {
  if (node.type === 'html') {
    const from = node.position?.start.offset ?? 0
    // Because prefixes of containers are no part of the value, its end may stand farther on.
    const isWhole = mapped.text.startsWith(node.value, from)
    for (const tag of htmlTags(node.value)) {
      const start = isWhole ? from + tag.start : mapped.text.indexOf(tag.text, from)
      if (start < from) continue
      tags.push({...tag, place: toFile(mapped, start, start + tag.text.length)})
    }
  }
  if ('children' in node) for (const child of node.children) collect(child as Nodes, mapped, tags)
}

/** A value in quotation marks that HTML does not know. */
const quoted = /=\s*[“”„‟«»‹›‘’‚‛″＂「」]/u

/** Handlers of events and addresses that run code. */
const active =
  /(?:^|\s)on[a-z]{3,}\s*=|=\s*["']?\s*(?:javascript|vbscript|data\s*:\s*text\/html)\s*:?/i

/** Whether the names of the attributes were translated, so that the tag does nothing. */
function isTranslated({name, attributes}: PlacedTag): boolean {
  if (!attributes.includes('=')) return false
  const names = attributeNames(attributes)
  if (names.some((each) => /[^\p{ASCII}]/u.test(each) && /\p{L}/u.test(each))) return true
  if (name === 'img') return !names.some((each) => each === 'src' || each.startsWith('data-'))
  return (
    name === 'a' &&
    !names.some((each) => /^(?:href|name|id|class|title|target|data-.*)$/.test(each))
  )
}

/** Tags of known elements that have no counterpart of their name, in no order. */
function unpaired(tags: readonly PlacedTag[]): readonly PlacedTag[] {
  const open = new Map<string, PlacedTag[]>()
  const lost: PlacedTag[] = []
  for (const tag of tags) {
    const {name, isEnd, attributes} = tag
    if (!knownElements.has(name) || voidElements.has(name)) continue
    const stack = open.get(name) ?? []
    open.set(name, stack)
    if (!isEnd) {
      // Because HTML ignores the slash of `<a name="x"/>` but people write it, it counts as closed.
      if (!attributes.trimEnd().endsWith('/')) stack.push(tag)
    } else if (!stack.pop() && name !== 'p') lost.push(tag)
  }
  for (const [name, stack] of open) if (!optionalEnd.has(name)) lost.push(...stack)
  return lost
}
