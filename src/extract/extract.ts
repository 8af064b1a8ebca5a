import type {Code, Nodes, Paragraph, PhrasingContent, Root} from 'mdast'
import {type Definitions, definitionsOf} from '../markdown/definitions.ts'
import type {TranslationUnit} from '../model/bilingual.ts'
import type {Fact} from '../model/fact.ts'
import type {Locale} from '../model/locale.ts'
import type {MappedText, Place} from '../model/place.ts'
import type {Mark, Segment, SegmentKind} from '../model/record.ts'
import {coverage} from '../place/coverage.ts'
import {compose, mappedTextBuilder, toFile} from '../place/mapped-text.ts'
import {isRegistryFact, registryFacts} from '../registry/registry-facts.ts'
import type {Extractor} from './extractor.ts'
import {type InlineText, readInline} from './inline-text.ts'

/** What is taken out of a tree. */
export interface Extract {
  /** In document order. */
  readonly segments: readonly Segment[]
  /** The node that each segment was read from, in the same order. */
  readonly nodes: readonly Nodes[]
}

/**
 * Cut a tree into segments and extract the facts of each.
 *
 * @param tree        Positions are offsets in `mapped.text`.
 * @param mapped      The text that was parsed, with the way back to the file.
 * @param units       Translation units of the file, in order; empty in plain documents.
 * @param side        Which side of the units `mapped` is.
 * @param extractors  What is looked for, in any order.
 * @param locale      Of that side.
 */
export function extract(
  tree: Root,
  mapped: MappedText,
  units: readonly TranslationUnit[],
  side: 'target' | 'source',
  extractors: readonly Extractor[],
  locale: Locale
): Extract {
  const segments: Segment[] = []
  const nodes: Nodes[] = []
  let unit = 0
  const add = (
    node: Nodes,
    kind: SegmentKind,
    depth: number,
    label: string | undefined,
    read: InlineText
  ) => {
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? start
    const place = toFile(mapped, start, end)
    const ids: string[] = []
    while (unit < units.length && (units[unit]?.[side].start ?? 0) < place.end) {
      const current = units[unit] as TranslationUnit
      if (current[side].start >= place.start) ids.push(current.id)
      unit++
    }
    const text = compose(read, mapped)
    const marks = read.marks.map((mark) => ({
      ...mark,
      place: toFile(mapped, mark.place.start, mark.place.end),
      ...(mark.destination
        ? {destination: toFile(mapped, mark.destination.start, mark.destination.end)}
        : {})
    }))
    segments.push({kind, depth, label, place, ...text, marks, units: ids, facts: []})
    nodes.push(node)
  }
  const definitions = definitionsOf(tree, mapped.text)
  walk(tree, {depth: 0, inItem: false, definitions}, mapped.text, add)
  return {segments: withFacts(segments, extractors, locale), nodes}
}

/** Count what the extractors find to its segments; of facts in one place the more trusted stays. */
function withFacts(
  segments: readonly Segment[],
  extractors: readonly Extractor[],
  locale: Locale
): readonly Segment[] {
  const read: Place[] = []
  const facts = new Map<number, Fact[]>()
  for (const extractor of [...extractors].sort((a, b) => b.trust - a.trust)) {
    const isRead = coverage(read)
    for (const {segment, fact} of extractor.extract(segments, locale)) {
      if (!extractor.nests && isRead(fact.place)) continue
      const own = facts.get(segment)
      if (own) own.push(fact)
      else facts.set(segment, [fact])
      if (!extractor.nests) read.push(...placesOf(fact))
    }
  }
  if (facts.size === 0) return segments
  return segments.map((segment, index) => ({
    ...segment,
    facts: (facts.get(index) ?? []).sort((a, b) => a.place.start - b.place.start)
  }))
}

/** Everything that a fact was read from. */
function placesOf(fact: Fact): readonly Place[] {
  if (fact.kind === 'registry-value') return [fact.place, fact.literalPlace]
  if (!isRegistryFact(fact)) return [fact.place]
  return [fact.place, ...fact.segments.map((segment) => segment.place)]
}

type Add = (
  node: Nodes,
  kind: SegmentKind,
  depth: number,
  label: string | undefined,
  read: InlineText
) => void

interface Context {
  readonly depth: number
  readonly inItem: boolean
  readonly definitions: Definitions
}

function walk(node: Nodes, context: Context, text: string, add: Add): void {
  const place: Place = {
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? 0
  }
  switch (node.type) {
    case 'heading':
      add(
        node,
        'heading',
        node.depth,
        anchorOf(node.children),
        readInline(node.children, text, place, context.definitions)
      )
      return
    case 'paragraph':
      add(
        node,
        context.inItem ? 'item' : 'paragraph',
        context.depth,
        undefined,
        readInline(node.children, text, place, context.definitions)
      )
      return
    case 'tableRow':
      for (const [index, cell] of node.children.entries()) {
        const cellPlace = {
          start: cell.position?.start.offset ?? 0,
          end: cell.position?.end.offset ?? 0
        }
        const read = readInline(cell.children, text, cellPlace, context.definitions)
        add(cell, 'cell', index + 1, undefined, read)
      }
      return
    case 'code':
      add(node, 'code', 0, node.lang ?? undefined, codeText(node, text, place))
      return
    case 'html':
      htmlBlock(node.value, place, node, add)
      return
    case 'listItem':
      for (const child of node.children)
        walk(child, {...context, depth: context.depth + 1, inItem: true}, text, add)
      return
    case 'blockquote':
      for (const child of node.children) walk(child, {...context, inItem: false}, text, add)
      return
    default:
      if ('children' in node)
        for (const child of node.children) walk(child as Nodes, context, text, add)
  }
}

/**
 * ```text
 * > | # <a name="source-heading"></a>Überschrift
 *       ^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
function anchorOf(children: readonly PhrasingContent[]): string | undefined {
  const first = children[0]
  return first?.type === 'html' ? /^<a name="([^"]+)">/.exec(first.value)?.[1] : undefined
}

/** The lines of a code block stand in the file behind the prefixes of its containers. */
function codeText(node: Code, text: string, place: Place): InlineText {
  const builder = mappedTextBuilder()
  const whole = text.slice(place.start, place.end).indexOf(node.value)
  if (whole >= 0) builder.append(node.value, place.start + whole)
  else {
    let cursor = place.start
    for (const [index, line] of node.value.split('\n').entries()) {
      if (index > 0) builder.appendGap('\n')
      const found = line === '' ? -1 : text.indexOf(line, cursor)
      if (found < 0 || found >= place.end) builder.appendGap(line)
      else {
        builder.append(line, found)
        cursor = found + line.length
      }
    }
  }
  return {...builder.build(), marks: []}
}

/** The text between the tags of an HTML block; entities stay as written. */
function htmlBlock(value: string, place: Place, node: Nodes, add: Add): void {
  const builder = mappedTextBuilder()
  const marks: Mark[] = []
  let last = 0
  for (const tag of value.matchAll(/<!--[\s\S]*?(?:-->|$)|<[/A-Za-z][^>]*>/g)) {
    builder.append(value.slice(last, tag.index), place.start + last)
    const at = builder.length()
    const start = place.start + tag.index
    marks.push({
      kind: 'html',
      start: at,
      end: at,
      place: {start, end: start + tag[0].length},
      value: tag[0]
    })
    last = tag.index + tag[0].length
  }
  builder.append(value.slice(last), place.start + last)
  const text = builder.build()
  if (text.text.trim() !== '') add(node, 'paragraph', 0, undefined, {...text, marks})
}

/** Paragraphs that hold nothing but registry text, which pages set out line by line. */
export function isRegistryParagraph(node: Nodes, segment: Segment): node is Paragraph {
  if (node.type !== 'paragraph' || !segment.facts.some((fact) => fact.kind === 'registry-value'))
    return false
  if (!segment.facts.some((fact) => fact.kind === 'registry-key' && fact.notation === 'reg'))
    return false
  let rest = segment.text
  for (const fact of registryFacts(segment.facts)) rest = rest.replace(fact.raw, '')
  return !/[\p{L}\p{N}]/u.test(rest)
}
