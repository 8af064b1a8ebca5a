/**
 * Whether a run of `*` between two characters may open emphasis (a left-flanking delimiter run).
 *
 * @param before  The character before the run; empty at the start of the text.
 * @param after   The character behind the run; empty at the end.
 * @see           <https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run>
 */
export function canOpen(before: string, after: string): boolean {
  if (isBlank(after)) return false
  // Because some parsers take a symbol of two code units for letters, it helps in no case.
  return !isPunctuation(after) || isBlank(before) || (isPunctuation(before) && before.length === 1)
}

/** Whether a run of `*` between two characters may close emphasis (a right-flanking delimiter run). */
export function canClose(before: string, after: string): boolean {
  return canOpen(after, before)
}

/** Start and end of the text count as blanks. */
function isBlank(character: string): boolean {
  return character === '' || /^\s$/u.test(character)
}

/** Punctuation and symbols. */
function isPunctuation(character: string): boolean {
  return /^[\p{P}\p{S}]$/u.test(character)
}

/** The character that ends before an offset; both halves of a pair; empty at the start. */
export function characterBefore(text: string, offset: number): string {
  const low = text.slice(Math.max(0, offset - 2), offset)
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(low) ? low : low.slice(-1)
}

/** The character that starts at an offset; empty at the end. */
export function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset)
  return code === undefined ? '' : String.fromCodePoint(code)
}
