/**
 * Escape a text for XML 1.0: for element content and for attributes in double quotes.
 *
 * Characters that XML cannot hold (most controls, lone surrogates, U+FFFE and U+FFFF) become U+FFFD.
 *
 * @see <https://www.w3.org/TR/xml/#charsets>
 */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"\r\n\t]/g, (character) => named[character] ?? character)
    .replace(forbidden, '\uFFFD')
    .replace(hidden, (character) => `&#${character.charCodeAt(0)};`)
}

/** Because a parser folds line ends and blanks of attributes, those are written as references. */
const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;'
}

/** Because these reorder or break the lines that a person reads, they are written as references. */
const hidden = /[\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g

const forbidden =
  /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
