/** Brackets that may be open at a time. */
const deepestFlow = 64

/** Characters that a line may be indented by, dashes and question marks of compact lists included. */
const widestIndent = 200

/** Blanks and the marks that open a block on the same line: `  - - ? `. */
const indent = /^[ \t?-]*/gm

/**
 * Whether YAML text may nest deeper than people write it.
 *
 * ```text
 * [[[[[[ …    - - - - - …    {a: {a: {a: …
 * ```
 *
 * Because a recursive parser that comes close to the end of the stack may bring the process down:
 * regular expressions that are compiled there end it without an exception. Brackets in quotes and
 * comments are counted as well.
 */
export function nestsDeeply(text: string): boolean {
  let open = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0x5b || code === 0x7b) open++
    else if ((code === 0x5d || code === 0x7d) && open > 0) open--
    if (open > deepestFlow) return true
  }
  for (const [run] of text.matchAll(indent)) if (run.length > widestIndent) return true
  return false
}
