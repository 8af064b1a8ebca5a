import type {Locale} from '../model/locale.ts'

/**
 * Put the source locale back into addresses that the wrapper's writer rewrote to its own.
 *
 * ```text
 * > | https://docs.example.com/de-de/mail
 *                              ^^^^^
 * ```
 *
 * @param locale  Of the document that the text was cut out of.
 */
export function sourceAddresses(text: string, locale: Locale, sourceLocale: Locale): string {
  if (!text.toLowerCase().includes(`/${locale.toLowerCase()}`)) return text
  const address = /https?:\/\/[^\s()<>"']+/gi
  const segment = new RegExp(`/${locale.replace(/[^A-Za-z0-9-]/g, '')}(?=[/?#]|$)`, 'gi')
  return text.replace(address, (url) => url.replace(segment, `/${sourceLocale.toLowerCase()}`))
}

/**
 * A source text without what the wrapper's writer is known to change: the locale in addresses,
 * translated image descriptions, blanks, escaped asterisks, and whether a link that is all of the
 * unit stands inside the wrapper or around it.
 *
 * @returns  Equal for two locales that carry the same source.
 */
export function normalForm(text: string, locale: Locale, sourceLocale: Locale): string {
  return sourceAddresses(text, locale, sourceLocale)
    .replace(description, (image, end: string) => (end === '' ? image : '![]'))
    .replace(addedEscape, '')
    .replace(/\s+/g, '')
    .replace(soleLink, '$1')
}

/** `![Logo]`; one that is not closed reaches to the end, so that it is looked at once. */
const description = /!\[[^\]]*(\]|$)/g

/** Backslashes before an asterisk, from the first of them on. */
const addedEscape = /(?<!\\)\\+(?=\*)/g

/** A link that is all of the text: `[Open](a.md)`. */
const soleLink = /^\[([^[\]]*)\]\([^()]*\)$/
