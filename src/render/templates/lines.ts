import type {ElementContent} from 'hast'

/** Put a line end before, between and after nodes, so that the HTML can be read and compared. */
export function lines<Node extends ElementContent>(nodes: readonly Node[]): (Node | string)[] {
  return ['\n', ...nodes.flatMap((node) => [node, '\n'])]
}

/**
 * Shorten a text to a number of UTF-16 units, at a blank where one is near, with an ellipsis.
 *
 * Surrogate pairs stay whole.
 */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length - 1)
  const blank = cut.lastIndexOf(' ')
  const kept = blank > length * 0.6 ? cut.slice(0, blank) : cut.replace(/[\uD800-\uDBFF]$/, '')
  return `${kept.replace(/[\s,;:.–-]+$/, '')}…`
}
