import type {Element, ElementContent, Root as HtmlRoot} from 'hast'
import type {Root} from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import remarkRehype, {type Options} from 'remark-rehype'
import {unified} from 'unified'
import {wellFormed} from '../escape/well-formed.ts'
import type {Body, BodyPart} from '../model/record.ts'
import {repairContentModel} from './content-model.ts'
import {type Decoration, decorate} from './decorate.ts'
import {assignIdentity, textOf} from './identity.ts'
import {type AlertNode, type ListingNode, prepare} from './prepare.ts'
import {schema} from './schema.ts'
import {cutAtSlots, slot} from './slot.ts'
import {stringify, withoutFlaws} from './stringify.ts'

/**
 * Turn the Markdown tree of a document into the HTML of its page's body.
 *
 * prepare (own nodes, bounds) → `remark-rehype` → `rehype-raw` where there is HTML → sanitise →
 * repair → ids → decorate → serialise → cut at links. What comes after the sanitiser is ours; what
 * comes before it is content.
 *
 * A string part that is a slot (`slot.ts`) names an interface text such as an alert's title; pages
 * put it in their language.
 *
 * @param tree      Without wrappers; not changed.
 * @param listings  Canonical `.reg` text by the paragraph or code node that it replaces.
 * @throws          Never, whatever the tree holds.
 */
export function renderBody(tree: Root, listings: ReadonlyMap<unknown, string>): Body {
  const prepared = prepare(tree, listings)
  const processor = prepared.hasHtml ? withHtml : withoutHtml
  let html = processor.runSync(prepared.tree) as HtmlRoot
  armSlots(html)
  html = repairContentModel(sanitizer.runSync(html))
  assignIdentity(html)
  const heading = titleOf(html)
  const headings = contentsOf(html)
  const lead = leadOf(html)
  const decoration = decorate(html, prepared.listings)
  return {parts: partsOf(stringify(html).trimEnd(), decoration), headings, heading, lead}
}

type Handlers = NonNullable<Options['handlers']>

/** What becomes of the nodes that `prepare.ts` makes; Markdown's own are left to the package. */
const handlers: Readonly<Record<string, NonNullable<Handlers['paragraph']>>> = {
  alert(state, node: AlertNode) {
    const title = block('p', [slotNode(`alert-${node.kind}`)])
    // Because the state is typed for the nodes of Markdown alone.
    const children = state.all(node as never) as ElementContent[]
    return block('div', [title, ...children])
  },
  listing(_state, node: ListingNode) {
    return block('pre', [block('code', [slotNode(`listing-${node.index}`)])])
  }
}

const options: Options = {allowDangerousHtml: true, handlers: handlers as Handlers}
const withoutHtml = unified().use(remarkRehype, options).freeze()
const withHtml = unified()
  .use(remarkRehype, options)
  .use(rehypeRaw, {passThrough: ['slot']})
  .freeze()
const sanitizer = unified().use(rehypeSanitize, schema).freeze()

function block(tagName: string, children: ElementContent[]): Element {
  return {type: 'element', tagName, properties: {}, children}
}

/** A node that passes the parser as it is, which a text with U+0000 would not. */
function slotNode(name: string): ElementContent {
  return {type: 'slot', name} as unknown as ElementContent
}

/** Turn slot nodes into texts that pass the sanitiser. */
function armSlots(tree: HtmlRoot): void {
  const stack: (HtmlRoot | Element)[] = [tree]
  for (let parent = stack.pop(); parent !== undefined; parent = stack.pop()) {
    for (const child of parent.children) {
      if (child.type === 'element') stack.push(child)
      // Because no package types nodes that pass through.
      const foreign = child as unknown as {type: string; name: string; value?: string}
      if (foreign.type !== 'slot') continue
      foreign.type = 'text'
      foreign.value = slot(foreign.name)
    }
  }
}

function titleOf(tree: HtmlRoot): string | undefined {
  const first = tree.children.find((node) => node.type === 'element')
  if (first?.type !== 'element' || first.tagName !== 'h1') return undefined
  return oneLine(textOf(first))
}

/** Headings of level two and three in document order, those of quotes and footnotes left out. */
function contentsOf(tree: HtmlRoot): Body['headings'] {
  const headings: {depth: number; id: string; text: string}[] = []
  for (const node of tree.children) {
    if (node.type !== 'element') continue
    const depth = node.tagName === 'h2' ? 2 : node.tagName === 'h3' ? 3 : undefined
    if (depth === undefined) continue
    const text = oneLine(textOf(node))
    if (text !== '') headings.push({depth, id: String(node.properties['id']), text})
  }
  return headings
}

function leadOf(tree: HtmlRoot): string | undefined {
  for (const node of tree.children) {
    if (node.type !== 'element' || node.tagName !== 'p') continue
    const text = oneLine(textOf(node))
    if (text !== '') return text.slice(0, 600)
  }
  return undefined
}

function oneLine(text: string): string {
  return wellFormed(text).replace(/\s+/g, ' ').trim()
}

function partsOf(html: string, {hrefs, sources}: Decoration): readonly BodyPart[] {
  const parts: BodyPart[] = []
  for (const [index, piece] of cutAtSlots(html).entries()) {
    // Pieces with odd numbers are names.
    if (index % 2 === 0) {
      const text = withoutFlaws(piece)
      if (text !== '') parts.push(text)
      continue
    }
    const [kind, number] = piece.split('-', 2)
    const href = kind === 'href' ? hrefs[Number(number)] : undefined
    const src = kind === 'src' ? sources[Number(number)] : undefined
    if (href !== undefined) parts.push({href})
    else if (src !== undefined) parts.push({src})
    else parts.push({text: piece})
  }
  return parts
}
