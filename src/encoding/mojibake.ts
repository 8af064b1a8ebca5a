import type {Place} from '../model/place.ts'
import {decodeMisread, singleByteEncodings} from './single-byte.ts'

/** Characters that came of bytes decoded wrongly. */
export interface Mojibake extends Place {
  readonly text: string
  /** What the bytes say; undefined for U+FFFD, whose bytes are lost. */
  readonly meant: string | undefined
}

/**
 * Where a text has bytes that were decoded wrongly.
 *
 * ```text
 * > | ge√Ønstalleerd
 *       ^^
 * ```
 *
 * A stretch counts when its bytes, in Windows-1252 or Mac Roman, are UTF-8 of something that a
 * text in a script of `around` is written with: a Latin letter with a mark, common punctuation, or
 * a letter of a script that most of the text is in. That keeps `É»` (which would decode to `ɻ`) out.
 *
 * @param around  Tells what letters are likely.
 */
export function findMojibake(text: string, around: string): Mojibake[] {
  const found: Mojibake[] = []
  for (const match of text.matchAll(/[^\0-\x7f]{2,}|\uFFFD/g)) {
    if (match[0] === '\uFFFD') {
      found.push({text: match[0], meant: undefined, start: match.index, end: match.index + 1})
    } else found.push(...inStretch(match[0], match.index, around))
  }
  return found
}

function inStretch(stretch: string, offset: number, around: string): Mojibake[] {
  const found: Mojibake[] = []
  let index = 0
  while (index < stretch.length) {
    const hit = longestAt(stretch, index, around)
    if (hit) {
      found.push({...hit, start: offset + index, end: offset + index + hit.text.length})
      index += hit.text.length
    } else {
      if (stretch[index] === '\uFFFD') {
        found.push({
          text: '\uFFFD',
          meant: undefined,
          start: offset + index,
          end: offset + index + 1
        })
      }
      index++
    }
  }
  return joined(found)
}

/** One misread character is two to four characters long. */
function longestAt(
  stretch: string,
  index: number,
  around: string
): {text: string; meant: string} | undefined {
  for (let length = 4; length >= 2; length--) {
    const text = stretch.slice(index, index + length)
    if (text.length < length) continue
    for (const encoding of singleByteEncodings) {
      const meant = decodeMisread(text, encoding)
      if (meant !== undefined && [...meant].length === 1 && isLikely(meant, around))
        return {text, meant}
    }
  }
  return undefined
}

function isLikely(character: string, around: string): boolean {
  if (
    /[\u00c0-\u00ff\u0100-\u017f\u2010-\u2026\u20ac\u2122\u00a0\u00ab\u00bb\u00ae\u00a9\u00b0]/.test(
      character
    )
  )
    return true
  if (!/\p{L}/u.test(character)) return false
  const range = character.charCodeAt(0) >> 8
  return [...around].some((other) => other.charCodeAt(0) >> 8 === range)
}

/** Neighbours are one finding. */
function joined(found: readonly Mojibake[]): Mojibake[] {
  const result: Mojibake[] = []
  for (const next of found) {
    const last = result.at(-1)
    if (last && last.end === next.start && last.meant !== undefined && next.meant !== undefined) {
      result[result.length - 1] = {
        text: last.text + next.text,
        meant: last.meant + next.meant,
        start: last.start,
        end: next.end
      }
    } else result.push(next)
  }
  return result
}
