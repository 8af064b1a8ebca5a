import type {Place} from '../model/place.ts'

/** Scripts without blanks between words, whose words follow an address at once, and marks. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\u30fc\\u3000-\\u303f\\uff00-\\uffef'

/** `://`, also as translation damages it (`：//`, `: //`), and `www.`. */
const opener = /\s?[:：]\s?[/／]{2}\s?|(?<![A-Za-z0-9.-])www\./g

/** A scheme that glued words may stand before (`surhttps`). */
const webScheme = /(?:https?|ftps?)$/i
const otherScheme = /(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]{1,19}$/

/** Everything up to a blank, a quotation mark or a letter of a script without blanks. */
const body = new RegExp(
  `(?:[A-Za-z0-9._~:/?#[\\]@!$&'()*+,;=%{}-]|<[^<>\\s]{1,40}>|(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])*`,
  'uy'
)

const trailing = /[.,:;!?'*~_]/
const brackets: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{']
])

/**
 * Addresses that stand in a text, in order.
 *
 * ```text
 * > | Siehe https://example.com/a(b), oder: (www.example.com).
 *           ^^^^^^^^^^^^^^^^^^^^^^^^^         ^^^^^^^^^^^^^^^
 * ```
 *
 * Punctuation behind an address, and brackets that close nothing in it, are not part of it.
 */
export function bareAddresses(text: string): readonly Place[] {
  if (!text.includes('//') && !text.includes('／／') && !text.includes('www.')) return []
  const found: Place[] = []
  let last = 0
  for (const match of text.matchAll(opener)) {
    const bodyStart = match.index + match[0].length
    const start = match[0] === 'www.' ? match.index : schemeStart(text, match.index)
    if (start === undefined || start < last) continue
    body.lastIndex = bodyStart
    const rest = body.exec(text)?.[0] ?? ''
    const end = bodyStart + rest.length - trailingLength(rest)
    const host = /^[^/?#]*/.exec(text.slice(bodyStart, end))?.[0] ?? ''
    // A damaged beginning is one only where a host follows; `http://` alone is none.
    const isHost = /\s/.test(match[0]) || match[0] === 'www.' ? /\p{L}\.\p{L}/u.test(host) : host
    if (!isHost || !/[\p{L}\p{N}]/u.test(host)) continue
    found.push({start, end})
    last = end
  }
  return found
}

function schemeStart(text: string, end: number): number | undefined {
  const nearby = text.slice(Math.max(0, end - 21), end)
  const before = webScheme.exec(nearby) ?? otherScheme.exec(nearby)
  return before ? end - before[0].length : undefined
}

function trailingLength(address: string): number {
  const open = new Map<string, number>()
  for (const [closing, opening] of brackets)
    open.set(closing, count(address, opening) - count(address, closing))
  let end = address.length
  for (; end > 0; end--) {
    const character = address[end - 1] ?? ''
    const balance = open.get(character)
    if (balance === undefined ? !trailing.test(character) : balance >= 0) break
    if (balance !== undefined) open.set(character, balance + 1)
  }
  return address.length - end
}

function count(text: string, character: string): number {
  let found = 0
  for (const each of text) if (each === character) found++
  return found
}
