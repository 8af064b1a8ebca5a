import {decodeString} from 'micromark-util-decode-string'
import type {Place} from '../model/place.ts'
import type {MappedTextBuilder} from '../place/mapped-text.ts'

/**
 * Append the value of a text node, run by run.
 *
 * The raw text may have backslash escapes and character references, and prefixes of containers
 * after line ends, which the value does not have.
 *
 * @param text     The text that was parsed.
 * @param place    The node in it.
 * @param decodes  Whether escapes and references count; not so in code.
 */
export function appendSource(
  builder: MappedTextBuilder,
  value: string,
  text: string,
  place: Place,
  decodes = true
): void {
  const raw = text.slice(place.start, place.end)
  if (raw === value) {
    builder.append(value, place.start)
    return
  }
  let index = 0
  let at = 0
  while (at < value.length) {
    if (index >= raw.length) {
      builder.appendGap(value.slice(at))
      return
    }
    const character = raw[index] as string
    if (decodes && character === '\\' && /[!-/:-@[-`{-~]/.test(raw[index + 1] ?? '')) index++
    else if (decodes && character === '&') {
      const reference = /^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});/.exec(
        raw.slice(index, index + 34)
      )?.[0]
      const decoded = reference === undefined ? '&' : decodeString(reference)
      if (reference !== undefined && decoded !== reference && value.startsWith(decoded, at)) {
        builder.appendGap(decoded)
        at += decoded.length
        index += reference.length
        continue
      }
    }
    if (raw[index] === value[at]) {
      builder.append(value[at] as string, place.start + index)
      at++
    } else if (value[at] === '\n' || (value[at] === ' ' && raw[index] === '\r')) {
      // A line end that was normalised, or a blank that stands for one in a code span.
      if (raw[index] === '\r' || raw[index] === '\n') {
        builder.appendGap(value[at] as string)
        at++
        if (raw[index] === '\r' && raw[index + 1] === '\n') index++
      }
    }
    index++
  }
}
