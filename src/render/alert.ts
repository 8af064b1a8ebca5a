import type {Blockquote, Paragraph} from 'mdast'

/** Kinds of alerts, as the marker names them in lower case. */
export const alertKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const
export type AlertKind = (typeof alertKinds)[number]

/** A block quote that is an alert, without its marker. */
export interface Alert {
  readonly kind: AlertKind
  readonly children: Blockquote['children']
}

/**
 * Read a block quote as an alert.
 *
 * ```text
 * > | > [!NOTE]
 *       ^^^^^^^
 * > | > Restart the server.
 * ```
 *
 * The text can stand on the marker's line, on the next ones, or in further blocks.
 *
 * @returns  `undefined` when it is a plain quote. The quote is not changed.
 */
export function readAlert(quote: Blockquote): Alert | undefined {
  const [first, ...rest] = quote.children
  if (first?.type !== 'paragraph') return undefined
  const [text, ...inline] = first.children
  if (text?.type !== 'text') return undefined
  const match = marker.exec(text.value)
  if (match?.[1] === undefined) return undefined
  const kind = match[1].toLowerCase() as AlertKind
  const value = text.value.slice(match[0].length)
  const remaining = [...(value === '' ? [] : [{...text, value}]), ...inline]
  if (remaining[0]?.type === 'break') remaining.shift()
  if (remaining.length === 0) return {kind, children: rest}
  const paragraph: Paragraph = {...first, children: remaining}
  return {kind, children: [paragraph, ...rest]}
}

/** Marker of an alert with the blanks behind it: `[!NOTE]`. */
const marker = /^\s*\[!(note|tip|important|warning|caution)\]\s*/i
