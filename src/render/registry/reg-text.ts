import type {Element, ElementContent} from 'hast'
import {isRegLines} from '../../registry/reg-lines.ts'

/**
 * The `.reg` text that a preformatted element holds, line by line as its author wrote it.
 *
 * ```text
 * > | <pre><code class="language-reg">[HKEY_CURRENT_USER\Software]</code></pre>
 *                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 *
 * @param element  A `pre`, sanitised.
 * @returns        Undefined for other text, and where elements stand inside the text.
 */
export function regText(element: Element): string | undefined {
  const [only, ...others] = element.children
  const isCode = only?.type === 'element' && only.tagName === 'code' && others.length === 0
  const text = textAlone(isCode ? only.children : element.children)
  if (text === undefined || text.trim() === '' || text.includes('\0')) return undefined
  return (isCode && isNamedReg(only)) || isRegLines(text) ? text : undefined
}

function textAlone(nodes: readonly ElementContent[]): string | undefined {
  let text = ''
  for (const node of nodes) {
    if (node.type !== 'text') return undefined
    text += node.value
  }
  return text
}

function isNamedReg({properties: {className}}: Element): boolean {
  return (
    Array.isArray(className) &&
    className.some((name) => /^language-reg(?:istry)?$/i.test(String(name)))
  )
}
