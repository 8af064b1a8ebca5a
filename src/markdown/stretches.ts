import {decodeString} from 'micromark-util-decode-string'

/** A piece of a text node's value and the raw text that it was read from. */
export interface Stretch {
  /** Offset in the value. */
  readonly at: number
  /** Length in the value. */
  readonly length: number
  /** Offset in the raw text; the backslash of an escape stands before it. */
  readonly from: number
  /** Exclusive end in the raw text. */
  readonly to: number
  /** Whether the raw text is the value's, character for character. */
  readonly isSame: boolean
  /** Whether a backslash stands right before it, which the value does not have. */
  readonly isEscaped: boolean
}

/**
 * Read a value off its raw text.
 *
 * The raw text may have backslash escapes and character references, and prefixes of containers
 * after line ends, which the value does not have:
 *
 * ```text
 * > | > Eins &amp; zwei
 *       ^^^^^           same
 *            ^^^^^      not the same: `&`
 *                 ^^^^^ same
 * ```
 *
 * Takes time in proportion to the raw text.
 *
 * @param decodes  Whether escapes and references count; not so in code.
 * @returns        In order; what is left of the value when the raw text ends has none.
 */
export function stretches(value: string, raw: string, decodes: boolean): readonly Stretch[] {
  const found: Stretch[] = []
  let at = 0
  let index = 0
  /** Where the stretch that is the same began in the raw text. */
  let from = 0
  let isEscaped = false
  const close = () => {
    const length = index - from
    if (length > 0) found.push({at: at - length, length, from, to: index, isSame: true, isEscaped})
    isEscaped = false
  }
  while (at < value.length && index < raw.length) {
    const gap = gapAt(value, at, raw, index, decodes)
    const isEscape = decodes && raw[index] === '\\' && punctuation.test(raw[index + 1] ?? '')
    if (!gap && !isEscape && raw[index] === value[at]) {
      at++
      index++
      continue
    }
    close()
    if (gap) {
      const to = index + gap.rawLength
      found.push({at, length: gap.length, from: index, to, isSame: false, isEscaped: false})
      at += gap.length
      index = to
      from = to
      continue
    }
    index++
    from = index
    // Because an escaped backslash escapes nothing, the character behind is compared at once.
    if (isEscape && raw[index] === value[at]) {
      isEscaped = true
      at++
      index++
    }
  }
  close()
  return found
}

/** ASCII punctuation, which a backslash escapes. */
const punctuation = /[!-/:-@[-`{-~]/

/** Such as `&amp;`, `&#38;`, `&#x26;`. */
const reference = /&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});/y

/** Text of the value that stands otherwise in the raw text, and how long it is in both. */
function gapAt(
  value: string,
  at: number,
  raw: string,
  index: number,
  decodes: boolean
): {length: number; rawLength: number} | undefined {
  const character = raw[index]
  if (decodes && character === '&') {
    reference.lastIndex = index
    const [written] = reference.exec(raw) ?? []
    const decoded = written === undefined ? '' : decodeString(written)
    if (written === undefined || decoded === written || !value.startsWith(decoded, at)) return
    return {length: decoded.length, rawLength: written.length}
  }
  // A line end that was normalised, or a blank that stands for one in a code span.
  if (character === '\r' && (value[at] === '\n' || value[at] === ' ')) {
    return {length: 1, rawLength: raw[index + 1] === '\n' ? 2 : 1}
  }
  if (character === '\n' && value[at] === ' ') return {length: 1, rawLength: 1}
  // The parser puts a replacement character in the place of NUL.
  if (character === '\0' && value[at] === '\uFFFD') return {length: 1, rawLength: 1}
  return undefined
}
