import type {Element, ElementContent, Root} from 'hast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).freeze()

/**
 * A rule's page of documentation as nodes, without its title.
 *
 * Links to other rules lead to their pages where there are some; links into the documentation of
 * Lockstep, which is not at hand, become text.
 *
 * @param pageOf  Link to the page of a rule.
 */
export function helpNodes(
  markdown: string,
  pageOf: (rule: string) => string | undefined
): readonly ElementContent[] {
  const tree: Root = processor.runSync(processor.parse(markdown))
  const nodes = tree.children.filter((node): node is ElementContent => node.type !== 'doctype')
  for (const node of nodes) if (node.type === 'element') prepare(node, pageOf)
  return nodes.filter((node) => node.type !== 'element' || node.tagName !== 'h1')
}

function prepare(top: Element, pageOf: (rule: string) => string | undefined): void {
  const stack: Element[] = [top]
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    for (const child of element.children) if (child.type === 'element') stack.push(child)
    // Because code scrolls, keys have to reach it.
    if (element.tagName === 'pre') element.properties['tabIndex'] = 0
    if (element.tagName !== 'a') continue
    const address = String(element.properties['href'] ?? '')
    if (/^https?:/.test(address)) continue
    const rule = /^(?:\.\/)?([a-z-]+)\.md$/.exec(address)?.[1]
    const href = rule === undefined ? undefined : pageOf(rule)
    if (href === undefined) {
      element.tagName = 'span'
      element.properties = {}
    } else element.properties['href'] = href
  }
}
