/** What an address, a path or a code goes on with. */
const goesOn = /[\p{Script=Latin}\p{Nd}_/\\#?=&%@]/u

/**
 * Whether a text shows a literal that is not part of a longer one.
 *
 * Punctuation behind it, an ending that grammar adds behind an apostrophe, a colon or a hyphen
 * (`proxyAddresses:in`), and letters of other scripts do not count.
 *
 * @param text  In lower case, like `part`, where case does not count.
 */
export function standsIn(text: string, part: string): boolean {
  if (part === '') return false
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
    const before = text[at - 1] ?? ' '
    const after = text.slice(at + part.length, at + part.length + 2)
    if (!goesOn.test(before) && !goesOn.test(after[0] ?? ' ') && !/^[.-][a-z0-9]/.test(after))
      return true
  }
  return false
}
