import {type Lines, skipBlanks} from './lines.ts'

/** What the first lines of a `.reg` text say about the others. */
export interface RegHeader {
  /** The line after the header. */
  readonly line: number
  /** `REGEDIT4`: strings in bytes are in the code page of the machine. */
  readonly isAnsi: boolean
  /** Why nothing that follows is imported; undefined when it is. */
  readonly reason: string | undefined
}

/**
 * The header of a `.reg` text.
 *
 * An import knows two headers, letter for letter, in the first line; blanks can stand before them.
 * After `REGEDIT5` or `REGEDIT4 FOO` it reports success and reads nothing, after others it fails.
 * Text without header is read as a part of a file with the newer one.
 *
 * @see Wine, programs/reg/tests/import.c, test_import and test_unicode_import
 */
export function regHeader(lines: Lines): RegHeader {
  for (let line = 0; line < lines.ends.length; line++) {
    const end = lines.ends[line] ?? 0
    const at = skipBlanks(lines.text, skipMark(lines.text, lines.starts[line] ?? 0), end)
    if (at === end) continue
    const content = lines.text.slice(at, end)
    if (!/^(?:regedit|windows registry editor)/i.test(content))
      return {line: 0, isAnsi: false, reason: undefined}
    return {line: line + 1, isAnsi: /^REGEDIT/i.test(content), reason: reasonOf(content, line)}
  }
  return {line: 0, isAnsi: false, reason: undefined}
}

function reasonOf(content: string, line: number): string | undefined {
  if (!/^(?:REGEDIT4|Windows Registry Editor Version 5\.00)$/.test(content))
    return 'header that an import does not know'
  return line > 0 ? 'header that is not in the first line' : undefined
}

/** Index after a byte order mark. */
function skipMark(text: string, at: number): number {
  return at === 0 && text.startsWith('\ufeff') ? 1 : at
}
