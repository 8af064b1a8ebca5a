import {linesOf} from './lines.ts'

/**
 * Whether the text of a block is `.reg` text with its lines: a code block that was copied from a
 * file, not text that lost its lines.
 *
 * Each line is a header, a key, one value, a comment or bytes that continue a value.
 */
export function isRegLines(text: string): boolean {
  const {starts, ends} = linesOf(text)
  let entries = 0
  let isContinued = false
  for (let line = 0; line < ends.length; line++) {
    const content = text.slice(starts[line], ends[line]).trim()
    if (content.length > longestLine) return false
    const isEntry = header.test(content) || key.test(content) || value.test(content)
    if (isEntry) entries++
    else if (content !== '' && !content.startsWith(';') && !(isContinued && bytes.test(content)))
      return false
    isContinued =
      continued.test(content) || (isContinued && (content === '' || content.startsWith(';')))
  }
  return entries > 1
}

/** No line that a person copied is longer; the patterns below need memory for each character. */
const longestLine = 65_536

const header = /^(?:REGEDIT4|Windows Registry Editor Version 5\.00)$/
const key = /^\[-?hk[^\][]*\][ \t]*(?:;[^\n]*)?$/i
const value =
  /^(?:@|"(?:[^"\\]|\\[^\n])*")[ \t]*=[ \t]*(?:"(?:[^"\\]|\\[^\n])*"|dword:[ \t]*\w*|hex(?:\(\w{1,8}\))?:(?:[ \t]*\w{1,4},?)*(?:[ \t]*\\)?|-)[ \t]*(?:;[^\n]*)?$/
const bytes = /^(?:[0-9a-f]{1,2}[ \t]*,[ \t]*)*(?:[0-9a-f]{1,2})?[ \t]*(?:\\[ \t]*)?(?:;[^\n]*)?$/i
const continued = /\\[ \t]*(?:;[^\n]*)?$/
