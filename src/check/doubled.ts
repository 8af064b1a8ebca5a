import type {Place} from '../model/place.ts'

/** A phrase that is written twice in a row has at least two and at most this many words. */
const mostWords = 8

/**
 * Whether a place is in a phrase that stands twice in a row: a slip that a translation may repair.
 *
 * ```text
 * > | needs a Fabrikam Plan 2 license [Fabrikam Plan 2 license](…)
 *             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 *
 * @param text   Of a block.
 * @param place  A word or number in it.
 */
export function isDoubled(text: string, place: Place): boolean {
  const words: string[] = []
  let at = -1
  for (const {0: word, index} of text.matchAll(/[\p{L}\p{M}\p{Nd}]+/gu)) {
    if (at < 0 && index + word.length > place.start) at = words.length
    if (at >= 0 && words.length > at + 2 * mostWords) break
    words.push(word.toLowerCase())
  }
  for (let count = 2; at >= 0 && count <= mostWords; count++) {
    for (let first = Math.max(0, at - 2 * count + 1); first <= at; first++) {
      if (isRepeated(words, first, count)) return true
    }
  }
  return false
}

function isRepeated(words: readonly string[], first: number, count: number): boolean {
  if (first + 2 * count > words.length) return false
  for (let index = first; index < first + count; index++)
    if (words[index] !== words[index + count]) return false
  return true
}
