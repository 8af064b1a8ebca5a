import type {Nodes, Parents, PhrasingContent, Text} from 'mdast'
import {stretches} from '../markdown/stretches.ts'
import type {Place, Point} from '../model/place.ts'
import type {TranslationUnitNode} from '../model/translation-unit-node.ts'
import {lineStarts, pointAt} from '../place/lines.ts'

/** Where a unit stands in the text that a tree was parsed from. */
export interface UnitPlace extends Place {
  readonly id: string
}

/**
 * Put the inline content of each unit into a node of its own; changes the tree.
 *
 * A unit that crosses the bounds of other nodes becomes several nodes. What cannot hold nodes (code,
 * an HTML block, the description of an image) stays as it is.
 *
 * @param tree   Positions are offsets in `text`.
 * @param units  Sorted, without overlap.
 * @returns      The nodes of each unit, in the order of `units`; none for an empty unit.
 */
export function wrapUnits(
  tree: Parents,
  text: string,
  units: readonly UnitPlace[]
): readonly (readonly TranslationUnitNode[])[] {
  const found: TranslationUnitNode[][] = units.map(() => [])
  const lines = lineStarts(text)
  wrapIn(tree, {text, units, found, pointOf: (offset) => pointAt(lines, offset)})
  return found
}

interface Wrapping {
  readonly text: string
  readonly units: readonly UnitPlace[]
  readonly found: TranslationUnitNode[][]
  readonly pointOf: (offset: number) => Point
}

/** Blocks hold inline content only as a whole: a paragraph, a heading, a cell. */
const inlineParents = new Set(['paragraph', 'heading', 'tableCell'])

function wrapIn(parent: Parents, wrapping: Wrapping): void {
  if (inlineParents.has(parent.type)) wrapInline(parent, wrapping)
  else for (const child of parent.children) if ('children' in child) wrapIn(child, wrapping)
}

function wrapInline(parent: Parents, wrapping: Wrapping): void {
  const result: PhrasingContent[] = []
  let open: {unit: number; node: TranslationUnitNode} | undefined
  for (const child of splitAtSeams(parent.children as PhrasingContent[], wrapping)) {
    const unit = unitAround(child, wrapping.units)
    if (unit === undefined) {
      open = undefined
      if ('children' in child) wrapInline(child, wrapping)
      result.push(child)
    } else if (open?.unit === unit) {
      open.node.children.push(child)
      extend(open.node, child)
    } else {
      const node = unitNode(wrapping.units[unit]?.id ?? '', child)
      open = {unit, node}
      wrapping.found[unit]?.push(node)
      result.push(node)
    }
  }
  ;(parent as {children: PhrasingContent[]}).children = result
}

function unitNode(unitId: string, first: PhrasingContent): TranslationUnitNode {
  const data = {hName: 'span', hProperties: {dataUnit: unitId}}
  const node: TranslationUnitNode = {
    type: 'translationUnit',
    unitId,
    children: [first],
    source: [],
    data
  }
  if (first.position) node.position = {...first.position}
  return node
}

function extend(node: TranslationUnitNode, last: PhrasingContent): void {
  if (node.position && last.position) node.position = {...node.position, end: last.position.end}
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? -1
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? -1
}

/** Index of the unit that holds all of a node; undefined for none. */
function unitAround(node: Nodes, units: readonly UnitPlace[]): number | undefined {
  const index = firstEndingAfter(units, startOf(node))
  const unit = units[index]
  return unit && unit.start <= startOf(node) && endOf(node) <= unit.end && startOf(node) < unit.end
    ? index
    : undefined
}

/** Index of the first unit that ends behind an offset. */
function firstEndingAfter(units: readonly UnitPlace[], offset: number): number {
  let low = 0
  let high = units.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((units[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Text nodes cut where a unit begins or ends inside them. */
function* splitAtSeams(
  children: readonly PhrasingContent[],
  wrapping: Wrapping
): Generator<PhrasingContent, void, undefined> {
  for (const child of children) {
    const seams = child.type === 'text' ? seamsIn(child, wrapping.units) : []
    if (child.type === 'text' && seams.length > 0) yield* splitText(child, seams, wrapping)
    else yield child
  }
}

/** Offsets at which units begin or end inside a node; ascending. */
function seamsIn(node: Text, units: readonly UnitPlace[]): readonly number[] {
  const seams: number[] = []
  for (let index = firstEndingAfter(units, startOf(node)); index < units.length; index++) {
    const {start, end} = units[index] as UnitPlace
    if (start >= endOf(node)) break
    if (start > startOf(node)) seams.push(start)
    if (end < endOf(node)) seams.push(end)
  }
  return seams
}

function* splitText(
  node: Text,
  seams: readonly number[],
  {text, pointOf}: Wrapping
): Generator<Text, void, undefined> {
  const offsets = valueOffsets(node, text, seams)
  let last = startOf(node)
  let from = 0
  for (const [index, seam] of [...seams, endOf(node)].entries()) {
    const to = offsets[index] ?? node.value.length
    if (to > from) {
      const position = {start: pointOf(last), end: pointOf(seam)}
      yield {type: 'text', value: node.value.slice(from, to), position}
    }
    from = to
    last = seam
  }
}

/**
 * How much of a text node's value stands before each seam.
 *
 * A character reference that is cut by a seam belongs to what is before it.
 */
function valueOffsets(node: Text, text: string, seams: readonly number[]): readonly number[] {
  const start = startOf(node)
  const pieces = stretches(node.value, text.slice(start, endOf(node)), true)
  const offsets: number[] = []
  let index = 0
  let before = 0
  for (const seam of seams) {
    for (let piece = pieces[index]; piece && piece.to <= seam - start; piece = pieces[++index]) {
      before = piece.at + piece.length
    }
    const piece = pieces[index]
    const cut = seam - start - (piece?.from ?? Number.POSITIVE_INFINITY)
    offsets.push(piece && cut > 0 ? piece.at + (piece.isSame ? cut : piece.length) : before)
  }
  return offsets
}
