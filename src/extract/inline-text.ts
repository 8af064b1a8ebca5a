import type {Image, Link, Nodes, PhrasingContent} from 'mdast'
import type {Definitions} from '../markdown/definitions.ts'
import {destinationOf} from '../markdown/destination.ts'
import {appendSource} from '../markdown/text-source.ts'
import type {MappedText, Place} from '../model/place.ts'
import type {Mark} from '../model/record.ts'
import {type MappedTextBuilder, mappedTextBuilder} from '../place/mapped-text.ts'

/** The text of a block as its reader sees it, with the way back, and what its stretches are. */
export interface InlineText extends MappedText {
  readonly marks: readonly Mark[]
}

/**
 * Read the inline content of a block.
 *
 * Emphasis and tags leave marks only, `<br>` and hard breaks are line feeds, images have no text. Runs
 * and the places of marks are offsets in `text`.
 *
 * @param nodes        Inline content.
 * @param text         The text that was parsed.
 * @param place        The block in it.
 * @param definitions  Of the whole tree, for links and images by reference.
 */
export function readInline(
  nodes: readonly PhrasingContent[],
  text: string,
  place: Place,
  definitions: Definitions = new Map()
): InlineText {
  const builder = mappedTextBuilder()
  const marks: Mark[] = []
  const reader: Reader = {builder, marks, text, definitions, end: place.end, cursor: place.start}
  for (const node of nodes) visit(node, reader)
  return {...builder.build(), marks}
}

interface Reader {
  readonly builder: MappedTextBuilder
  readonly marks: Mark[]
  readonly text: string
  readonly definitions: Definitions
  readonly end: number
  /** Where in the file reading has come to; nodes without a position are looked for from here. */
  cursor: number
}

function visit(node: Nodes, reader: Reader): void {
  const {builder, marks} = reader
  const place = placeOf(node, reader)
  const start = builder.length()
  const mark = (kind: Mark['kind'], more: Pick<Mark, 'url' | 'value' | 'destination'> = {}) =>
    marks.push({kind, start, end: builder.length(), place, ...more})
  switch (node.type) {
    case 'text':
      appendSource(builder, node.value, reader.text, place, true, (at, offset) =>
        marks.push({
          kind: 'escape',
          start: at,
          end: at + 1,
          place: {start: offset, end: offset + 2}
        })
      )
      break
    case 'inlineCode':
      appendVerbatim(node.value, place, reader)
      mark('code')
      break
    case 'break':
      builder.appendGap('\n')
      break
    case 'html':
      if (/^<br\b/i.test(node.value)) builder.appendGap('\n')
      mark('html', {value: node.value})
      break
    case 'image':
      mark('image', {...leadsTo(node, place, reader), value: node.alt ?? ''})
      break
    case 'imageReference':
      mark('image', {...reader.definitions.get(node.identifier), value: node.alt ?? ''})
      break
    case 'link':
      for (const child of node.children) visit(child, reader)
      mark('link', leadsTo(node, place, reader))
      break
    case 'linkReference':
      for (const child of node.children) visit(child, reader)
      mark('link', reader.definitions.get(node.identifier))
      break
    case 'strong':
    case 'emphasis':
    case 'delete':
      for (const child of node.children) visit(child, reader)
      mark(node.type)
      break
    default:
      if ('children' in node) for (const child of node.children) visit(child as Nodes, reader)
  }
  reader.cursor = Math.max(reader.cursor, place.end)
}

function leadsTo(
  node: Link | Image,
  place: Place,
  {text}: Reader
): Pick<Mark, 'url' | 'destination'> {
  const destination = destinationOf(node, text, place)
  return {url: node.url, ...(destination ? {destination} : {})}
}

function placeOf(node: Nodes, reader: Reader): Place {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start !== undefined && end !== undefined) return {start, end}
  // Because GFM's autolinks are split off after parsing, their nodes have no position of their own.
  const value = 'value' in node ? node.value : textOf(node)
  const found = reader.text.indexOf(value, reader.cursor)
  if (found < 0 || found + value.length > reader.end)
    return {start: reader.cursor, end: reader.cursor}
  return {start: found, end: found + value.length}
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map((child) => textOf(child as Nodes)).join('') : ''
}

function appendVerbatim(value: string, place: Place, reader: Reader): void {
  const inside = reader.text.slice(place.start, place.end).indexOf(value)
  if (inside >= 0) reader.builder.append(value, place.start + inside)
  else appendSource(reader.builder, value, reader.text, place, false)
}
