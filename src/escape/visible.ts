import {wellFormed} from './well-formed.ts'

/**
 * Make the characters of a text visible that a reader cannot see or that change how others look.
 *
 * ```text
 * line feed → ␊      no-break space → ⍽      right-to-left override → ⟨U+202E⟩
 * ```
 *
 * The result is one line, has no control character, and no bidirectional control: it can stand in
 * a terminal, a page or an annotation. Lone surrogates become U+FFFD. Joiners that scripts need
 * stay where letters of such scripts or emoji stand beside them.
 */
export function visible(text: string): string {
  if (plain.test(text)) return text
  return wellFormed(text.replace(controls, picture))
    .replace(invisible, codePoint)
    .replace(blanks, '⍽')
}

/** Most texts: printable ASCII and letters. */
const plain = /^[\x20-\x7E\u00A1-\u00AC\u00AE-\u02AF\u0370-\u03FF\u0400-\u04FF\u4E00-\u9FFF]*$/

const controls = /[\0-\x1F\x7F]/g

/** Formats, bidirectional controls, line separators, fillers and tags. */
const invisible =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{Extended_Pictographic}]|\uFE0F)[\u200C\u200D]|\u034F|(?!\uFE0F)\p{Variation_Selector}|[\u0080-\u009F\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu

/** Blanks of other widths than that of the space bar. */
const blanks = /[\u00A0\u1680\u2000-\u200A\u202F\u205F]/g

function picture(control: string): string {
  const code = control.charCodeAt(0)
  return code === 0x7f ? '\u2421' : String.fromCharCode(0x2400 + code)
}

function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`
}
