import type {Nodes, Parents, PhrasingContent, Text} from 'mdast'
import {appendSource} from '../markdown/text-source.ts'
import type {Place} from '../model/place.ts'
import type {TranslationUnitNode} from '../model/translation-unit-node.ts'
import {fromFile, mappedTextBuilder} from '../place/mapped-text.ts'

/** Where a unit stands in the text that a tree was parsed from. */
export interface UnitPlace extends Place {
  readonly id: string
}

/**
 * Put the inline content of each unit into a node of its own; changes the tree.
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
  wrapIn(tree, {text, units, found})
  return found
}

interface Wrapping {
  readonly text: string
  readonly units: readonly UnitPlace[]
  readonly found: TranslationUnitNode[][]
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
    } else if (open?.unit === unit) open.node.children.push(child)
    else {
      const node = unitNode(wrapping.units[unit]?.id ?? '', child)
      open = {unit, node}
      wrapping.found[unit]?.push(node)
      result.push(node)
    }
    if (open) close(open.node, child)
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

function close(node: TranslationUnitNode, last: PhrasingContent): void {
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
    if (child.type === 'text' && child.position) yield* splitText(child, wrapping)
    else yield child
  }
}

function* splitText(node: Text, {text, units}: Wrapping): Generator<Text, void, undefined> {
  const start = startOf(node)
  const end = endOf(node)
  const seams: number[] = []
  for (let index = firstEndingAfter(units, start); index < units.length; index++) {
    const unit = units[index] as UnitPlace
    if (unit.start >= end) break
    for (const seam of [unit.start, unit.end]) if (seam > start && seam < end) seams.push(seam)
  }
  if (seams.length === 0) {
    yield node
    return
  }
  const builder = mappedTextBuilder()
  appendSource(builder, node.value, text, {start, end})
  const mapped = builder.build()
  let last = start
  let from = 0
  for (const seam of [...seams, end]) {
    const to =
      seam === end
        ? node.value.length
        : Math.max(from, fromFile(mapped, {start: last, end: seam}).end)
    if (to > from)
      yield {
        type: 'text',
        value: node.value.slice(from, to),
        position: between(node, text, last, seam)
      }
    from = to
    last = seam
  }
}

/** Position of a part of a text node: lines and columns are counted on from the node's own. */
function between(
  node: Text,
  text: string,
  start: number,
  end: number
): NonNullable<Text['position']> {
  const origin = node.position?.start ?? {line: 1, column: 1, offset: 0}
  const at = (offset: number) => {
    const before = text.slice(origin.offset ?? 0, offset)
    const lines = before.split(/\r\n|\r|\n/)
    const tail = lines.at(-1)?.length ?? 0
    return lines.length === 1
      ? {line: origin.line, column: origin.column + tail, offset}
      : {line: origin.line + lines.length - 1, column: tail + 1, offset}
  }
  return {start: at(start), end: at(end)}
}
