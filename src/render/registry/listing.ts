import type {Element, Properties} from 'hast'
import {h} from 'hastscript'
import {readRegistry} from '../../registry/read.ts'
import {slot} from '../slot.ts'
import {entriesOf} from './entries.ts'

/**
 * Set out `.reg` text: each line as it is, keys marked, a head above and what follows below.
 *
 * Head and foot are slots, because they depend on the page's language and on what
 * is known of the entries.
 *
 * @param text        Lines; line feeds at the end are left out.
 * @param properties  Of the `pre` that the listing replaces.
 * @param isBare      Without head and foot: inside a link no button can stand.
 */
export function listing(text: string, properties: Properties, isBare: boolean): Element {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')
  const children = lines.flatMap((line, index): (Element | string)[] => [
    /^[ \t]*\[/.test(line) ? h('span', {className: ['registry-key']}, line) : line,
    index === lines.length - 1 ? '' : '\n'
  ])
  const pre = h('pre', {...properties, className: ['registry'], dir: 'ltr', tabIndex: 0}, [
    h('code', {className: ['language-reg']}, children)
  ])
  if (isBare) return pre
  const {id, keys, values} = entriesOf(readRegistry(text, 'markdown'))
  return h('div', {className: ['registry-listing']}, [
    slot(`registry-head-${keys}-${values}-${id}`),
    '\n',
    pre,
    '\n',
    slot(`registry-foot-${id}`)
  ])
}

/** Slots of a listing, as `listing` names them. */
export type ListingSlot =
  | {readonly part: 'head'; readonly id: string; readonly keys: number; readonly values: number}
  | {readonly part: 'foot'; readonly id: string}

/** Read the name of a slot; undefined when it is not one of a listing. */
export function readListingSlot(name: string): ListingSlot | undefined {
  const match = head.exec(name)
  if (match) {
    return {part: 'head', id: match[3] ?? '', keys: Number(match[1]), values: Number(match[2])}
  }
  const id = foot.exec(name)?.[1]
  return id === undefined ? undefined : {part: 'foot', id}
}

/** `registry-head-2-4-0f3a9c51d2e47b68`: keys, values, identity of the entries. */
const head = /^registry-head-(\d+)-(\d+)-([0-9a-f]{16})$/
/** `registry-foot-0f3a9c51d2e47b68` */
const foot = /^registry-foot-([0-9a-f]{16})$/
