/**
 * Escape a text for HTML: for element content and for attributes in either quote.
 *
 * @returns  The same text to a reader of the page; no tag, entity or end of attribute in it.
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
