import type {Element, Root} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {wellFormed} from '../escape/well-formed.ts'

const serializer = unified()
  .use(rehypeStringify, {allowDangerousHtml: true, upperDoctype: true})
  .freeze()

/**
 * Write a tree as HTML.
 *
 * `raw` nodes are written as they are, so only serialised bodies may be put into them. Angle
 * brackets are escaped in attributes too: the standard does not ask for it, but tools that look for
 * tags by pattern are misled otherwise.
 *
 * @param tree  Its attributes are changed in place.
 */
export function stringify(tree: Root | Element): string {
  const root: Root = tree.type === 'root' ? tree : {type: 'root', children: [tree]}
  markBrackets(root)
  return serializer.stringify(root).replace(markedBracket, bracketReference)
}

/** Put U+0000 before angle brackets in attributes; it is written as a reference there. */
function markBrackets(tree: Root): void {
  const stack: (Root | Element)[] = [tree]
  for (let parent = stack.pop(); parent !== undefined; parent = stack.pop()) {
    for (const child of parent.children) {
      if (child.type !== 'element') continue
      stack.push(child)
      for (const [name, value] of Object.entries(child.properties)) {
        if (typeof value !== 'string' || !/[<>]/.test(value)) continue
        child.properties[name] = value.replace(/[<>]/g, '\0$&')
      }
    }
  }
}

const markedBracket = /&#x0;([<>])/g

function bracketReference(_: string, bracket: string): string {
  return bracket === '<' ? '&#x3C;' : '&#x3E;'
}

/**
 * Write a whole HTML document with its document type.
 *
 * Because titles and names come from content, characters that no HTML may hold become U+FFFD, and
 * blanks at the ends of lines go.
 */
export function stringifyDocument(html: Element): string {
  const start = [{type: 'doctype' as const}, {type: 'text' as const, value: '\n'}]
  const text = stringify({type: 'root', children: [...start, html]})
  return `${withoutFlaws(text).replaceAll('&#x0;', '\uFFFD')}\n`
}

/**
 * HTML without characters that it may not hold, and without blanks at the ends of lines.
 *
 * Because character references can name such characters, and validators take a blank at a line's
 * end for a slip that no reader sees.
 */
export function withoutFlaws(html: string): string {
  return wellFormed(html).replace(blankBeforeLineEnd, '')
}

/** Linear: the blanks are looked at once, because a match cannot begin behind another blank. */
const blankBeforeLineEnd = /(?<![ \t])[ \t]+(?=\r?\n)/g
