import type {Nodes, PhrasingContent} from 'mdast'
import {decodeString} from 'micromark-util-decode-string'
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
 * Emphasis and tags leave no trace, `<br>` and hard breaks are line feeds, images have no text. Runs
 * and the places of marks are offsets in `text`.
 *
 * @param nodes  Inline content.
 * @param text   The text that was parsed.
 * @param place  The block in it.
 */
export function readInline(
  nodes: readonly PhrasingContent[],
  text: string,
  place: Place
): InlineText {
  const builder = mappedTextBuilder()
  const marks: Mark[] = []
  const reader: Reader = {builder, marks, text, end: place.end, cursor: place.start}
  for (const node of nodes) visit(node, reader)
  return {...builder.build(), marks}
}

interface Reader {
  readonly builder: MappedTextBuilder
  readonly marks: Mark[]
  readonly text: string
  readonly end: number
  /** Where in the file reading has come to; nodes without a position are looked for from here. */
  cursor: number
}

function visit(node: Nodes, reader: Reader): void {
  const {builder, marks} = reader
  const place = placeOf(node, reader)
  const start = builder.length()
  const mark = (kind: Mark['kind'], url?: string) =>
    marks.push({kind, start, end: builder.length(), place, ...(url === undefined ? {} : {url})})
  switch (node.type) {
    case 'text':
      appendText(node.value, place, reader)
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
      mark('html')
      break
    case 'image':
      mark('image', node.url)
      break
    case 'link':
      for (const child of node.children) visit(child, reader)
      mark('link', node.url)
      break
    default:
      if ('children' in node) for (const child of node.children) visit(child as Nodes, reader)
  }
  reader.cursor = Math.max(reader.cursor, place.end)
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
  else appendText(value, place, reader, false)
}

/**
 * Append the value of a text node, run by run.
 *
 * The raw text may have backslash escapes and character references, and prefixes of containers
 * after line ends, which the value does not have.
 */
function appendText(value: string, place: Place, reader: Reader, decodes = true): void {
  const {builder, text} = reader
  const raw = text.slice(place.start, place.end)
  if (raw === value) {
    builder.append(value, place.start)
    return
  }
  let index = 0
  let at = 0
  while (at < value.length) {
    if (index >= raw.length) {
      builder.appendGap(value.slice(at))
      return
    }
    const character = raw[index] as string
    if (decodes && character === '\\' && /[!-/:-@[-`{-~]/.test(raw[index + 1] ?? '')) index++
    else if (decodes && character === '&') {
      const reference = /^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});/.exec(
        raw.slice(index, index + 34)
      )?.[0]
      const decoded = reference === undefined ? '&' : decodeString(reference)
      if (reference !== undefined && decoded !== reference && value.startsWith(decoded, at)) {
        builder.appendGap(decoded)
        at += decoded.length
        index += reference.length
        continue
      }
    }
    if (raw[index] === value[at]) {
      builder.append(value[at] as string, place.start + index)
      at++
    } else if (value[at] === '\n' || (value[at] === ' ' && raw[index] === '\r')) {
      // A line end that was normalised, or a blank that stands for one in a code span.
      if (raw[index] === '\r' || raw[index] === '\n') {
        builder.appendGap(value[at] as string)
        at++
        if (raw[index] === '\r' && raw[index + 1] === '\n') index++
      }
    }
    index++
  }
}
