import type {MappedText, Place} from '../model/place.ts'
import {mappedTextBuilder} from '../place/mapped-text.ts'

/**
 * Take out the backslashes that the wrapper's writer put before asterisks.
 *
 * It escaped sentence by sentence each asterisk that closes no emphasis within its sentence, so that
 * emphasis across sentences, or beside full-width punctuation, came out as text:
 *
 * ```text
 * > | <span …>**Open</span>… <span …>settings\*\*</span>…
 *                                            ^ ^
 * ```
 *
 * An escaped asterisk right behind an opening `**` and before a blank or a full stop was written by
 * an author (`**\*.example.com**`); code spans are left alone.
 *
 * @param mapped  What `strip` cut out: each run is a sentence or lies outside of all.
 * @param units   Places of the sentences in the file, sorted.
 */
export function dropAddedEscapes(mapped: MappedText, units: readonly Place[]): MappedText {
  if (!mapped.text.includes('\\*')) return mapped
  const builder = mappedTextBuilder()
  let unit = 0
  for (let run = 0; run < mapped.runs.length; run += 3) {
    const start = mapped.runs[run] ?? 0
    const offset = mapped.runs[run + 1] ?? 0
    const text = mapped.text.slice(start, start + (mapped.runs[run + 2] ?? 0))
    while (unit < units.length && (units[unit]?.end ?? 0) <= offset) unit++
    const isUnit = (units[unit]?.start ?? Number.POSITIVE_INFINITY) <= offset
    let from = 0
    for (const at of isUnit ? addedEscapes(text) : []) {
      builder.append(text.slice(from, at), offset + from)
      from = at + 1
    }
    builder.append(text.slice(from), offset + from)
  }
  return builder.build()
}

/** Code spans, escaped backslashes, authored wildcards, and what is left: added escapes. */
const tokens = /(?<!`)(`+)(?!`)[^`]+\1(?!`)|\\\\|(?<![\\*])\*\*\\\*(?=[ .])|\\(?=\*)/g

function* addedEscapes(text: string): Generator<number, void, undefined> {
  if (!text.includes('\\*')) return
  for (const match of text.matchAll(tokens)) if (match[0] === '\\') yield match.index
}
