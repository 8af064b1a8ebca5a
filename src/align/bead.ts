/**
 * Neighbours of the source and what they became, as half-open ranges of indexes.
 *
 * One of them is empty for what was lost or added; both have one segment for most.
 */
export interface Bead {
  readonly source: number
  readonly sourceEnd: number
  readonly target: number
  readonly targetEnd: number
}

/** One segment on each side. */
export function pairBead(source: number, target: number): Bead {
  return {source, sourceEnd: source + 1, target, targetEnd: target + 1}
}
