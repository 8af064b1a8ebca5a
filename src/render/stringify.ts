import type {Element, Root} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'

const serializer = unified()
  .use(rehypeStringify, {allowDangerousHtml: true, upperDoctype: true})
  .freeze()

/**
 * Write a tree as HTML.
 *
 * `raw` nodes are written as they are, so only serialised bodies may be put into them.
 */
export function stringify(tree: Root | Element): string {
  return serializer.stringify(tree.type === 'root' ? tree : {type: 'root', children: [tree]})
}
