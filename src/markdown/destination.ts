import type {Definition, Image, Link, Nodes} from 'mdast'
import {decodeString} from 'micromark-util-decode-string'
import type {Place} from '../model/place.ts'

/** A description may hold `](` itself; more of them than this are not looked through. */
const mostCandidates = 16

/**
 * Where the destination of a link, an image or a definition stands.
 *
 * ```text
 * > | [text](https://example.com "title")   <https://example.com>   https://example.com
 *            ^^^^^^^^^^^^^^^^^^^             ^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^
 * ```
 *
 * Angle brackets are not part of it.
 *
 * @param text   The text that was parsed.
 * @param place  The node in it.
 * @returns      Undefined where it cannot be told, as behind the prefix of a container.
 */
export function destinationOf(
  node: Link | Image | Definition,
  text: string,
  {start, end}: Place
): Place | undefined {
  const opener = node.type === 'definition' ? ']:' : ']('
  if (node.type === 'link' && text[start] === '<') return {start: start + 1, end: end - 1}
  if (node.type === 'link' && text[start] !== '[') return {start, end}
  let at = text.indexOf(opener, innerEnd(node) ?? start)
  for (let tried = 0; at >= 0 && at < end && tried < mostCandidates; tried++) {
    const found = destinationAt(text, at + opener.length, end)
    if (found && decodeString(text.slice(found.start, found.end)) === node.url) return found
    at = text.indexOf(opener, at + 1)
  }
  return undefined
}

/** Where the text of a link ends, as far as its nodes tell. */
function innerEnd(node: Nodes): number | undefined {
  return 'children' in node ? node.children.at(-1)?.position?.end.offset : undefined
}

function destinationAt(text: string, from: number, limit: number): Place | undefined {
  let start = from
  while (start < limit && /\s/.test(text[start] ?? '')) start++
  const isBracketed = text[start] === '<'
  if (isBracketed) start++
  let depth = 0
  for (let at = start; at <= limit; at++) {
    const character = text[at] ?? ''
    if (character === '\\') at++
    else if (isBracketed) {
      if (character === '>') return {start, end: at}
    } else if (character === '(') depth++
    else if (at === limit || /\s/.test(character) || (character === ')' && depth-- === 0))
      return {start, end: at}
  }
  return undefined
}
