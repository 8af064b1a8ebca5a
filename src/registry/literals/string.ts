import type {RegistryFault} from '../../model/registry.ts'
import type {FoldedText} from '../folded.ts'
import type {Literal} from '../literal.ts'
import {accepted} from '../verdict.ts'
import {damaged} from './tag.ts'

/** Longest string that is looked for, in UTF-16 units. */
const longestString = 4096

/** `dword:00000001` and `hex(2):41,00`. */
const quotedData =
  /^(?:dword[ \t]?:[ \t]?[0-9a-f]{1,16}$|hex(?:\([0-9a-f]{1,8}\))?[ \t]?:[ \t]?[0-9a-f]{2}(?:,|$))/i

/** `"text"`, in quotes of any style. */
export function stringAt(view: FoldedText, from: number): Literal | undefined {
  const quote = view.plain.charAt(from)
  if (quote !== '"' && quote !== "'") return undefined
  const close = closeOf(view.plain, from + 1, quote)
  if (close === undefined) return undefined
  const to = close + 1
  const place = view.place(from, to)
  const actual = view.text.slice(place.start, place.end)
  const content = view.place(from + 1, close)
  const data = unescaped(view.text.slice(content.start, content.end))
  const quoted = view.plain.slice(from + 1, close).trim()
  if (quotedData.test(quoted)) {
    return {
      type: 'REG_SZ',
      verdict: accepted(data),
      to,
      place,
      faults: [{kind: 'quoted-dword', place, actual, expected: quoted}],
      isCertain: true
    }
  }
  const faults = quoteFaults(view, from, to)
  return {
    type: 'REG_SZ',
    verdict: damaged(accepted(data), faults),
    to,
    place,
    faults,
    isCertain: false
  }
}

function closeOf(plain: string, from: number, quote: string): number | undefined {
  const limit = Math.min(plain.length, from + longestString)
  for (let at = from; at < limit; at++) {
    const char = plain.charAt(at)
    if (char === '\n' || char === '\r') return undefined
    if (char === quote && !(plain.charAt(at - 1) === '\\' && !endsHere(plain, at))) return at
  }
  return undefined
}

/** `"C:\Temp\"` has lost a backslash to Markdown: the quote after it closes the string. */
function endsHere(plain: string, at: number): boolean {
  let slashes = 0
  while (plain.charAt(at - 1 - slashes) === '\\' && slashes < 64) slashes++
  return slashes % 2 === 0 || /^(?:[ \t]*(?:["[\n\r;]|$))/.test(plain.slice(at + 1, at + 16))
}

/** What the quotes hold; a backslash before another character stays, because Markdown eats one of two. */
function unescaped(content: string): string {
  return content.replace(/\\(["\\])/g, '$1')
}

/** Quotes that are not ASCII double quotes. */
function quoteFaults(view: FoldedText, from: number, to: number): readonly RegistryFault[] {
  const faults: RegistryFault[] = []
  for (const index of [from, to - 1]) {
    const place = view.place(index, index + 1)
    const actual = view.text.slice(place.start, place.end)
    if (actual !== '"') faults.push({kind: 'notation', place, actual, expected: '"'})
  }
  return faults
}
