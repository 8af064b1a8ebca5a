import type {Place} from '../model/place.ts'
import type {MappedTextBuilder} from '../place/mapped-text.ts'
import {stretches} from './stretches.ts'

/**
 * Append the value of a text node, run by run.
 *
 * @param text      The text that was parsed.
 * @param place     The node in it.
 * @param decodes   Whether escapes and references count; not so in code.
 * @param onEscape  Told of each escaped character: its offset in what is built, and that of its
 *                  backslash in `text`.
 */
export function appendSource(
  builder: MappedTextBuilder,
  value: string,
  text: string,
  place: Place,
  decodes = true,
  onEscape?: (at: number, offset: number) => void
): void {
  const raw = text.slice(place.start, place.end)
  if (raw === value) {
    builder.append(value, place.start)
    return
  }
  let done = 0
  for (const {at, length, from, isSame, isEscaped} of stretches(value, raw, decodes)) {
    const piece = value.slice(at, at + length)
    if (isEscaped) onEscape?.(builder.length(), place.start + from - 1)
    if (isSame) builder.append(piece, place.start + from)
    else builder.appendGap(piece)
    done = at + length
  }
  builder.appendGap(value.slice(done))
}
