import type {RegistryFault} from '../model/registry.ts'
import type {FoldedText} from './folded.ts'

/**
 * The fault of a token that has characters which the notation does not have.
 *
 * It covers the first to the last of them, whole words where they are inside words, or the whole
 * token. At most one fault, because one slip of a keyboard or a translator is one finding.
 *
 * ```text
 * > | HKEY_LOCAL_MACHINE＼SOFTWARE＼Microsoft
 *                       ^^^^^^^^^^
 * ```
 *
 * @param from   First index of the token in the plain text.
 * @param to     Index after its last character.
 * @param whole  Blame the whole token: a tag such as `dword：`, a name with its quotes.
 */
export function notationFaults(
  view: FoldedText,
  from: number,
  to: number,
  whole = false
): readonly RegistryFault[] {
  if (view.isExact) return []
  let first = -1
  let last = -1
  for (let index = from; index < to; index++) {
    if (!isDamaged(view, index, to)) continue
    if (first < 0) first = index
    last = index
  }
  if (first < 0) return []
  // A hidden character stands between its neighbours, so that both belong to the fault.
  if (isFollowedByHidden(view, last, to)) last++
  const start = whole ? from : widen(view.plain, first, from, -1)
  const end = whole ? to : widen(view.plain, last, to - 1, 1) + 1
  const place = view.place(start, end)
  return [
    {
      kind: 'notation',
      place,
      actual: view.text.slice(place.start, place.end),
      expected: view.plain.slice(start, end)
    }
  ]
}

function isDamaged(view: FoldedText, index: number, to: number): boolean {
  const written = view.text.slice(view.start(index), view.end(index))
  return written !== view.plain.charAt(index) || isFollowedByHidden(view, index, to)
}

function isFollowedByHidden(view: FoldedText, index: number, to: number): boolean {
  return index + 1 < to && view.start(index + 1) > view.end(index)
}

function widen(plain: string, index: number, limit: number, step: 1 | -1): number {
  if (!isWord(plain.charAt(index))) return index
  let at = index
  while (at !== limit && isWord(plain.charAt(at + step))) at += step
  return at
}

function isWord(char: string): boolean {
  return /[\p{L}\p{M}\p{N}_]/u.test(char)
}
