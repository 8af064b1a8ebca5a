/**
 * Marks in trees and HTML that only this tool can write.
 *
 * U+0000 cannot come from content: Markdown and HTML parsers turn it into U+FFFD or drop it, and
 * `prepare.ts` replaces what a tree made by hand has. So `U+0000 name U+0000` in a text or attribute
 * names something of ours: an alert's title, a link that is resolved per page, a registry listing.
 */
export function slot(name: string): string {
  return `\0${name}\0`
}

/** Name of the slot that is the whole of a text, `undefined` for any other text. */
export function slotName(text: string): string | undefined {
  return whole.exec(text)?.[1]
}

/**
 * Cut serialised HTML at its slots: text, name, text, name, …, text.
 *
 * The serialiser writes U+0000 as it is in texts and as `&#x0;` in attributes; content can write
 * neither, because its ampersands are escaped.
 */
export function cutAtSlots(html: string): readonly string[] {
  return html.split(anywhere)
}

const whole = /^\0([a-z]+(?:-[a-z0-9]+)*)\0$/
const anywhere = /(?:\0|&#x0;)([a-z]+(?:-[a-z0-9]+)*)(?:\0|&#x0;)/
