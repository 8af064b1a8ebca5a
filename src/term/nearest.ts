import {editDistance} from './edit-distance.ts'

/** Names longer than this have no near one; they bound the time of the comparison. */
const longest = 80

/**
 * Find the name that somebody probably meant.
 *
 * ```text
 * sourceLocal  sourceLocale    registry-dword-digit  registry-dword-digits
 * ```
 *
 * Letters' case does not count; a swap of two neighbours is one edit.
 *
 * @param given  What was written.
 * @param known  What could have been written; the first of equally near ones wins.
 * @returns      Undefined when nothing is near: more than a third of the letters differ.
 */
export function nearest(given: string, known: readonly string[]): string | undefined {
  if (given.length === 0 || given.length > longest) return undefined
  const wanted = given.toLowerCase()
  let best: string | undefined
  let least = Math.max(1, Math.floor(given.length / 3)) + 1
  for (const name of known) {
    if (Math.abs(name.length - given.length) >= least) continue
    const edits = editDistance(wanted, name.toLowerCase(), least)
    if (edits >= least) continue
    least = edits
    best = name
  }
  return best
}
