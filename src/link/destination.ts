/**
 * Whether a text looks like the destination of a link: an address, a path to a file, an anchor.
 *
 * Because `[OK] (or [Apply])` is prose, a word alone does not.
 */
export function isDestination(text: string): boolean {
  return looks.test(text)
}

const looks =
  /^<?(?:(?:https?|ftp|file):\/\/|(?:mailto|tel):\S|ms-[a-z]+:|www\.[\w-]+\.|#[\p{L}\p{N}_-]+$|\.{0,2}\/[\w.~%-]|[\w./%-]+\.(?:aspx?|gif|html?|jpe?g|markdown|md|pdf|png|svg)(?:[?#]\S*)?$)/iu

/** A link of Markdown that shows up as text. */
export interface ShownLink {
  /** From the opening bracket, or the closing one where there is none, to the end of the destination. */
  readonly start: number
  readonly end: number
  /** Undefined where the opening bracket is missing. */
  readonly label: string | undefined
  /** Between the brackets, as written, without blanks around. */
  readonly destination: string
  /** What the brackets and what is between them should be: from the closing bracket on. */
  readonly from: number
  /** Whether the destination has its end. */
  readonly isClosed: boolean
  /** Label and destination stand in each other's brackets. */
  readonly isSwapped: boolean
}

/** A destination is not looked for farther than this. */
const longest = 2000

/** More links than this in one text are not told. */
const mostLinks = 100

/**
 * Links that show up in a text because their brackets stand wrong.
 *
 * ```text
 * [label] (url)   [label]（url）   [label](url   [label](url with blanks)   (label)[url]
 * ```
 *
 * Takes time in proportion to the text.
 */
export function shownLinks(text: string): readonly ShownLink[] {
  const links: ShownLink[] = []
  let done = 0
  for (const match of text.matchAll(/[\]］】〕][ \t\u00A0\u3000]{0,3}[(（]|\)[ \t]?\[/g)) {
    const from = match.index
    const open = from + match[0].length
    const isSwapped = match[0].endsWith('[')
    if (links.length === mostLinks) break
    if (from < done) continue
    const found = destinationAt(text, open, isSwapped)
    if (!isDestination(found.destination)) continue
    const start = labelStart(text, from, done, isSwapped)
    if (isSwapped && start === undefined) continue
    done = found.end
    links.push({
      start: start ?? from,
      end: found.end,
      from,
      label: start === undefined ? undefined : text.slice(start + 1, from),
      destination: found.destination,
      isClosed: found.isClosed,
      isSwapped
    })
  }
  return links
}

/**
 * A destination that nobody closed: to a blank, a quotation mark or bracket of prose, or letters of a
 * script that puts no blank between it and the words behind it.
 */
const unclosed =
  /^(?:[()[\]{}]|(?![\p{Ps}\p{Pe}\p{Pi}\p{Pf}"*、。，；：！？\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])\S)*/u

/** Reads to the closing bracket; without one, to where words go on. */
function destinationAt(
  text: string,
  open: number,
  isSwapped: boolean
): {readonly destination: string; readonly end: number; readonly isClosed: boolean} {
  const limit = Math.min(text.length, open + longest)
  let depth = 0
  for (let at = open; at < limit; at++) {
    const character = text[at] ?? ''
    if (character === '\n' || (character === '[' && !isSwapped)) break
    if (character === '(' || character === '（') depth++
    const isClosing = isSwapped ? character === ']' : character === ')' || character === '）'
    if (!isClosing || (!isSwapped && depth-- > 0)) continue
    return {destination: text.slice(open, at).trim(), end: at + 1, isClosed: true}
  }
  const rest = text.slice(open, limit)
  const start = rest.search(/\S|$/)
  const [word = ''] = unclosed.exec(rest.slice(start)) ?? []
  // Because a sentence may end behind it, what ends one is no part of it.
  const destination = word.replace(/[.,;:!?。、，；：！？]{1,3}$/, '')
  return {destination, end: open + start + destination.length, isClosed: false}
}

/** Offset of the bracket that opens the label; undefined where there is none. */
function labelStart(
  text: string,
  from: number,
  least: number,
  isSwapped: boolean
): number | undefined {
  const [opening, closing] = isSwapped ? ['(', ')'] : ['[［【〔', ']］】〕']
  let depth = 0
  for (let at = from - 1; at >= Math.max(least, from - longest); at--) {
    const character = text[at] ?? ''
    if (closing.includes(character)) depth++
    else if (opening.includes(character) && depth-- === 0) return at
  }
  return undefined
}
