/**
 * Replace what no text file may hold by U+FFFD: control characters besides tab and line ends,
 * noncharacters and lone surrogates.
 *
 * @returns  A text that is valid in HTML, XML and UTF-8.
 * @see      <https://html.spec.whatwg.org/#preprocessing-the-input-stream>
 */
export function wellFormed(text: string): string {
  return suspicious.test(text) ? text.replace(forbidden, '\uFFFD') : text
}

/** Cheap test: a text without these needs no replacement. */
const suspicious = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\uD800-\uDFFF\uFDD0-\uFDEF\uFFFE\uFFFF]/
const forbidden = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\p{Surrogate}\p{Noncharacter_Code_Point}]/gu
