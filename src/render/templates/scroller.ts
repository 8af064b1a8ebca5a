import type {Element} from 'hast'
import {h} from 'hastscript'

/** A container for a wide table: it scrolls, and takes the focus so that keys can scroll it. */
export function scroller(label: string, table: Element): Element {
  return h('div', {className: ['scroll'], role: 'group', tabIndex: 0, ariaLabel: label}, [table])
}
