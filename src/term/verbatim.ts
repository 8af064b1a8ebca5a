/**
 * Whether a text has another in it letter for letter, not as part of a longer word or number.
 *
 * Letters of other scripts than the Latin do not make a word longer, because Chinese and Japanese
 * write no blanks.
 */
export function hasVerbatim(text: string, part: string): boolean {
  if (part === '') return true
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text[at + part.length] ?? ' '
    const opens = isWord(part[0] ?? '') && isWord(before)
    const closes = isWord(part.at(-1) ?? '') && isWord(after)
    if (!opens && !closes) return true
  }
  return false
}

function isWord(character: string): boolean {
  return /[0-9A-Za-z_\u00c0-\u024f]/.test(character)
}
