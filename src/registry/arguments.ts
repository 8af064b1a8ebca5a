import type {FoldedText} from './folded.ts'

/** One argument of a command: indexes in the plain text, and what it says. */
export interface Argument {
  readonly from: number
  readonly to: number
  /** As written, without quotes and their escapes. */
  readonly text: string
  /** The same in the characters of the notation: for names, types and numbers. */
  readonly plain: string
  readonly isQuoted: boolean
}

/** Longest argument that is read, in UTF-16 units. */
const longest = 4096

/**
 * The argument of a command that starts at an index.
 *
 * @param escaper What stands before a quote inside quotes: `\` for reg.exe, a backtick for PowerShell,
 *                where a doubled quote means one, too.
 * @param stop    Ends an argument without quotes.
 * @returns       Undefined when nothing starts there, or quotes do not close.
 */
export function argumentAt(
  view: FoldedText,
  from: number,
  escaper: '\\' | '`',
  stop: RegExp
): Argument | undefined {
  const quote = view.plain.charAt(from)
  if (quote === '"' || quote === "'") return quotedAt(view, from, quote, escaper)
  let to = from
  while (to < view.plain.length && to < from + longest && !stop.test(view.plain.charAt(to))) to++
  // A sentence goes on after the command: `/d 1.`
  if (to > from + 1 && /[.,;]/.test(view.plain.charAt(to - 1))) to--
  if (to === from) return undefined
  const place = view.place(from, to)
  return {
    from,
    to,
    text: view.text.slice(place.start, place.end),
    plain: view.plain.slice(from, to),
    isQuoted: false
  }
}

function quotedAt(
  view: FoldedText,
  from: number,
  quote: string,
  escaper: '\\' | '`'
): Argument | undefined {
  const {plain} = view
  const limit = Math.min(plain.length, from + longest)
  for (let at = from + 1; at < limit; at++) {
    const char = plain.charAt(at)
    if (char === '\n' || char === '\r') return undefined
    if (char === escaper && quote === '"' && plain.charAt(at + 1) === quote) {
      // A path such as `"C:\Temp\"` ends in a backslash that escapes nothing.
      if (escaper === '`' || !/^(?:[ \t]|$)/.test(plain.slice(at + 2, at + 3))) at++
      continue
    }
    if (char !== quote) continue
    if (escaper === '`' && plain.charAt(at + 1) === quote) {
      at++
      continue
    }
    return closed(view, from, at + 1, quote, escaper)
  }
  return undefined
}

function closed(
  view: FoldedText,
  from: number,
  to: number,
  quote: string,
  escaper: string
): Argument {
  const place = view.place(from + 1, to - 1)
  const written = view.text.slice(place.start, place.end)
  const plain = view.plain.slice(from + 1, to - 1)
  const plainly = (text: string) =>
    escaper === '`'
      ? text
          .split(quote + quote)
          .join(quote)
          .replace(/`(["`$])/g, '$1')
      : text.replace(/\\(["\\])(?=["]|$)|\\(")/g, '$1$2')
  return {from, to, text: plainly(written), plain: plainly(plain), isQuoted: true}
}
