import type {Element, ElementContent, Root, RootContent} from 'hast'

/**
 * Repair sanitised HTML so that every element stands where the standard allows it.
 *
 * The parser closes most of what is wrong; what it lets through is mended here: blocks inside
 * phrasing lose the phrasing, blocks inside paragraphs, headings and preformatted text are
 * unwrapped, stray parts of lists and tables are unwrapped, lists get items, links in links are
 * unwrapped, headings without text lose the heading. Text is never lost. The tree is replaced, not changed.
 *
 * @param tree  At most some hundred levels deep.
 * @see         <https://html.spec.whatwg.org/#kinds-of-content>
 */
export function repairContentModel(tree: Root): Root {
  return {
    type: 'root',
    children: repairAll(tree.children, {parent: '', phrasing: false, link: false})
  }
}

/** Where a node will stand. */
interface Position {
  /** Name of the element that it becomes a child of. */
  readonly parent: string
  /** Whether only phrasing content is allowed. */
  readonly phrasing: boolean
  readonly link: boolean
}

function repairAll(nodes: readonly RootContent[], position: Position): ElementContent[] {
  return nodes.flatMap((node) => repair(node, position))
}

function repair(node: RootContent, position: Position): ElementContent[] {
  if (node.type === 'text') {
    return [node]
  }
  if (node.type !== 'element') return []
  const name = node.tagName
  if (!fits(node, position)) return repairAll(node.children, position)
  const children = repairAll(node.children, {
    parent: name,
    phrasing: position.phrasing || phrasingOnly.has(name),
    link: position.link || name === 'a'
  })
  if (phrasing.has(name) && children.some(hasBlock)) return children.flatMap(unlessPart)
  if (headings.has(name) && !children.some(hasName)) return children.filter(hasContent)
  if (name === 'p' && children.length === 0) return []
  if (name === 'table') return tableParts(node, children)
  const wrap = itemOf[name]
  return [{...node, children: wrap === undefined ? children : wrapped(children, name, wrap)}]
}

/** A node, or the children of one that stands only in an element that goes (`rt` of a `ruby`). */
function unlessPart(node: ElementContent): ElementContent[] {
  return node.type === 'element' && parentsOf[node.tagName] !== undefined ? node.children : [node]
}

/** Whether an element may stand at a position at all; otherwise its children take its place. */
function fits(element: Element, {parent, phrasing: phrasingAllowed, link}: Position): boolean {
  const name = element.tagName
  if (phrasingAllowed && blocks.has(name)) return false
  if (link && (name === 'a' || name === 'details' || name === 'input')) return false
  const parents = parentsOf[name]
  if (parents !== undefined && !parents.includes(parent)) return false
  if (name === 'section') return parent === '' && element.properties['dataFootnotes'] !== undefined
  if (name === 'details') {
    const first = element.children.find((child) => child.type === 'element')
    return first?.type === 'element' && first.tagName === 'summary'
  }
  return true
}

/** A table with one caption at most, as its first part; what is no part of a table stands before. */
function tableParts(table: Element, children: readonly ElementContent[]): ElementContent[] {
  const isPart = (node: ElementContent, names: readonly string[]): boolean =>
    node.type === 'element' && names.includes(node.tagName)
  const caption = children.filter((node) => isPart(node, ['caption'])).slice(0, 1)
  const rows = children.filter(
    (node) =>
      isPart(node, ['thead', 'tbody', 'tfoot']) || (node.type === 'text' && !hasContent(node))
  )
  const others = children.filter((node) => !isPart(node, ['caption', 'thead', 'tbody', 'tfoot']))
  return [...others.filter(hasContent), {...table, children: [...caption, ...rows]}]
}

/** Put what is no item of a list into items; blank text between items stays. */
function wrapped(
  children: readonly ElementContent[],
  list: string,
  item: string
): ElementContent[] {
  const allowed = list === 'dl' ? ['dt', 'dd'] : [item]
  const result: ElementContent[] = []
  let stray: ElementContent[] = []
  for (const child of [...children, undefined]) {
    const isItem = child?.type === 'element' && allowed.includes(child.tagName)
    if (child !== undefined && !isItem) {
      stray.push(child)
      continue
    }
    if (stray.some(hasContent)) {
      result.push({type: 'element', tagName: item, properties: {}, children: stray})
    } else {
      result.push(...stray.filter((node) => node.type === 'text'))
    }
    stray = []
    if (child !== undefined) result.push(child)
  }
  return result
}

/** Whether a repaired node is a block, or a transparent element around one. */
function hasBlock(node: ElementContent): boolean {
  if (node.type !== 'element') return false
  if (blocks.has(node.tagName)) return true
  return transparent.has(node.tagName) && node.children.some(hasBlock)
}

/** Whether a node says something to a reader who sees no pictures. */
function hasName(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  if (node.type !== 'element') return false
  if (node.tagName === 'img') return String(node.properties['alt'] ?? '').trim() !== ''
  return node.children.some(hasName)
}

function hasContent(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  if (node.type !== 'element') return false
  if (node.tagName === 'img') return true
  return node.children.some(hasContent)
}

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

const blocks = new Set(
  `blockquote details div dl dd dt h1 h2 h3 h4 h5 h6 hr li ol p pre section summary
  caption table tbody td tfoot th thead tr ul`.split(/\s+/)
)

const phrasingOnly = new Set('caption dt h1 h2 h3 h4 h5 h6 p pre summary th'.split(' '))

const phrasing = new Set(
  `abbr b bdi bdo cite code dfn em i kbd mark q rp rt ruby s samp small span strong sub sup u
  var`.split(/\s+/)
)

const transparent = new Set(['a', 'del', 'ins'])

const itemOf: Readonly<Record<string, string>> = {dl: 'dd', ol: 'li', ul: 'li'}

const parentsOf: Readonly<Record<string, readonly string[]>> = {
  caption: ['table'],
  dd: ['dl'],
  dt: ['dl'],
  li: ['ol', 'ul'],
  rp: ['ruby'],
  rt: ['ruby'],
  summary: ['details'],
  tbody: ['table'],
  td: ['tr'],
  tfoot: ['table'],
  th: ['tr'],
  thead: ['table'],
  tr: ['tbody', 'tfoot', 'thead']
}
