import type {Place} from '../model/place.ts'

/**
 * Tell whether a place overlaps any of the given ones; each question takes logarithmic time.
 *
 * @param places  In any order; they may overlap.
 */
export function coverage(places: readonly Place[]): (place: Place) => boolean {
  const sorted = [...places].sort((a, b) => a.start - b.start)
  const farthest: number[] = []
  for (const [index, {end}] of sorted.entries())
    farthest.push(Math.max(end, farthest[index - 1] ?? 0))
  return ({start, end}) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.start ?? 0) < end) low = middle + 1
      else high = middle
    }
    return low > 0 && (farthest[low - 1] ?? 0) > start
  }
}
