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
  if (to > from + 1 && /^[.,;](?![ \t]*[/-]\w)/.test(view.plain.slice(to - 1, to + 8))) to--
  if (to === from) return undefined
  const place = view.place(from, to)
  const text = view.text.slice(place.start, place.end)
  const plain = view.plain.slice(from, to)
  if (escaper === '`') return {from, to, text, plain, isQuoted: false}
  // Because the command line takes the caret for itself.
  return {from, to, text: withoutCarets(text), plain: withoutCarets(plain), isQuoted: false}
}

function withoutCarets(text: string): string {
  return text.replace(/\^(.)/g, '$1')
}

function quotedAt(
  view: FoldedText,
  from: number,
  quote: string,
  escaper: '\\' | '`'
): Argument | undefined {
  const {plain} = view
  const limit = Math.min(plain.length, from + longest)
  let slashes = 0
  for (let at = from + 1; at < limit; at++) {
    const char = plain.charAt(at)
    if (char === '\n' || char === '\r') return undefined
    if (char === quote && !isEscaped(plain, at, slashes, escaper)) {
      if (escaper === '\\' || plain.charAt(at + 1) !== quote)
        return closed(view, from, at + 1, quote, escaper)
      at++
    }
    slashes = char === escaper && quote === '"' ? slashes + 1 : 0
  }
  return undefined
}

/** An odd number of escapes stands before; a path such as `"C:\Temp\"` ends in one that escapes nothing. */
function isEscaped(plain: string, at: number, slashes: number, escaper: string): boolean {
  if (slashes % 2 === 0) return false
  return (
    escaper === '`' ||
    !/^(?:[ \t]+\/(?:ve?|[tdfs])(?!\w)|[ \t]*(?:$|[\r\n]))/i.test(plain.slice(at + 1, at + 16))
  )
}

function closed(
  view: FoldedText,
  from: number,
  to: number,
  quote: string,
  escaper: string
): Argument {
  const [first, last] = innerOf(view, from, to)
  const place = view.place(first, last)
  const written = view.text.slice(place.start, place.end)
  const plain = view.plain.slice(first, last)
  const plainly = escaper === '`' ? (text: string) => powershellText(text, quote) : argumentText
  return {from, to, text: plainly(written), plain: plainly(plain), isQuoted: true}
}

/** What the quotes hold; guillemets have blanks inside that belong to them. */
export function innerOf(
  view: FoldedText,
  from: number,
  to: number
): readonly [from: number, to: number] {
  let first = from + 1
  let last = to - 1
  if (!/[«»‹›]/.test(view.text.charAt(view.start(from)))) return [first, last]
  while (first < last && view.plain.charAt(first) === ' ') first++
  while (last > first && view.plain.charAt(last - 1) === ' ') last--
  return [first, last]
}

/** A doubled quote is one; between double quotes a backtick takes the meaning from what follows. */
function powershellText(text: string, quote: string): string {
  const single = text.split(quote + quote).join(quote)
  return quote === '"' ? single.replace(/`(["`$])/g, '$1') : single
}

/**
 * Backslashes count before a quote only, where two are one.
 *
 * @see <https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments>
 */
function argumentText(text: string): string {
  return text.replace(/(\\+)("|$)/g, (_, slashes: string, quote: string) => {
    const half = quote === '' ? Math.ceil(slashes.length / 2) : Math.floor(slashes.length / 2)
    return '\\'.repeat(half) + quote
  })
}
