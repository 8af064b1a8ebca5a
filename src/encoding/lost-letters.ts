import type {Place} from '../model/place.ts'

/**
 * Question marks that stand where letters were.
 *
 * ```text
 * > | Die Gr??e wählen, ???? ??????
 *         ^^^^^         ^^^^^^^^^^^
 * ```
 *
 * @param text    Without code and addresses.
 * @param source  What the text was translated from: what asks or shows such there, may do so here.
 */
export function lostLetters(text: string, source: string): Place[] {
  if (!text.includes('?') || /\?{2}|\p{L}\?\p{L}/u.test(source)) return []
  const found: Place[] = []
  const asks = source.includes('?') || /[¿;؟？]/.test(source)
  for (const match of text.matchAll(/[\p{L}?]+(?:[ \u00a0][\p{L}?]+)*/gu)) {
    if (!match[0].includes('?')) continue
    for (const part of match[0].matchAll(/\?{2,}(?: \?{2,})+|[\p{L}?]+/gu)) {
      const start = match.index + part.index
      if (isLost(part[0], asks)) found.push({start, end: start + part[0].length})
    }
  }
  return found
}

function isLost(word: string, asks: boolean): boolean {
  if (/^\?+ /.test(word)) return true
  // `M?nchen`: one mark between small letters is an eaten letter where nobody asks.
  return (
    /\p{Script=Latin}\?{2,4}\p{Script=Latin}/u.test(word) ||
    (!asks && /\p{Ll}\?\p{Ll}/u.test(word) && /\p{Script=Latin}\?\p{Script=Latin}/u.test(word))
  )
}
