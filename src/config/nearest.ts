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
    const edits = distance(wanted, name.toLowerCase())
    if (edits >= least) continue
    least = edits
    best = name
  }
  return best
}

/** Edits of one character, or swaps of two neighbours, from one text to the other. */
function distance(from: string, to: string): number {
  let beforeLast: number[] = []
  let last = Array.from({length: to.length + 1}, (_, index) => index)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      let least = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1)
      )
      if (row > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        least = Math.min(least, at(beforeLast, column - 2) + 1)
      }
      current.push(least)
    }
    beforeLast = last
    last = current
  }
  return at(last, to.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
