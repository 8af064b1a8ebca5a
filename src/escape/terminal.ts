/** Styles of a terminal, by their number in ANSI X3.64. */
const codes = {bold: 1, dim: 2, underline: 4, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36}

/** Name of a style. */
export type Style = keyof typeof codes

/**
 * Put a text into a style.
 *
 * @param text  Visible characters only (`visible.ts`): a control sequence in it would end the style.
 */
export function styled(text: string, ...styles: readonly Style[]): string {
  if (text === '' || styles.length === 0) return text
  return `\u001B[${styles.map((style) => codes[style]).join(';')}m${text}\u001B[0m`
}

/**
 * Isolate a text from the direction of the text around it, where it has right-to-left letters.
 *
 * @see <https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates>
 */
export function isolated(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text
}

/**
 * Columns that a text takes in a terminal.
 *
 * Wide letters (Chinese, Japanese, Korean, emoji) take two, marks that combine and isolates none.
 *
 * @param text  Without control characters.
 * @see         <https://www.unicode.org/reports/tr11/>
 */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7E]*$/.test(text)) return text.length
  let width = 0
  for (const character of text.replace(joined, '\u{1F600}')) {
    if (zeroWidth.test(character)) continue
    width += wide.test(character) ? 2 : 1
  }
  return width
}

/** Fill a text up with blanks to a number of columns; a longer one stays as it is. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)))
}

/** Fill a text up with blanks at its start. */
export function paddedStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - displayWidth(text))) + text
}

/** Shorten a text to a number of columns, with an ellipsis. */
export function clipped(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text
  let width = 1
  let result = ''
  for (const character of text) {
    width += zeroWidth.test(character) ? 0 : wide.test(character) ? 2 : 1
    if (width > columns) break
    result += character
  }
  return `${result}…`
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** Emoji of several characters and flags are one wide glyph. */
const joined =
  /\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)+|\p{Regional_Indicator}{2}/gu

const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}]$/u

const wide =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\p{Emoji_Presentation}\u{17000}-\u{18CFF}\u{1B000}-\u{1B2FF}\u{1F200}-\u{1F2FF}\u{20000}-\u{3FFFD}]$/u
