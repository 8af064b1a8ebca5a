import type {Root} from 'mdast'
import {restorePositions} from './lost-positions.ts'
import {processor} from './processor.ts'

/**
 * Parse the body of a document.
 *
 * The front matter is blanked, not cut, so that every position of the tree is one of the text.
 *
 * @param text       A document without wrappers, with its front matter.
 * @param bodyStart  Offset at which the body starts.
 */
export function parse(text: string, bodyStart: number): Root {
  const body = text.slice(0, bodyStart).replace(/[^\r\n]/g, ' ') + text.slice(bodyStart)
  const tree = processor.parse(body)
  restorePositions(tree, body)
  return tree
}
