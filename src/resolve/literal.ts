/**
 * A text that can be written anywhere in Markdown and reads as itself: in a sentence, a cell, code, as
 * a destination.
 *
 * @returns  Undefined for a text that means something else somewhere: `a*b`, `\_`, `x y` in a
 *           destination.
 */
export function literal(text: string): string | undefined {
  if (!/^[\p{L}\p{N}\-._~:/?#@!$&+,;=%\\{}]+$/u.test(text)) return undefined
  if (/\\[^\p{L}\p{N}]|\\$|&#?\p{L}*;|~~|^[_#+-]|_$/u.test(text)) return undefined
  return text
}
