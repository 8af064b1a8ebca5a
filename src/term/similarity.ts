import {editDistance} from './edit-distance.ts'

/** Longer texts are told apart by their beginnings. */
const longest = 400

/**
 * How much two texts have in common: 1 for the same, 0 where half of the letters would have to be
 * edited.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  const [left, right] = [a.slice(0, longest), b.slice(0, longest)]
  const length = Math.max(left.length, right.length)
  const most = Math.floor(length / 2)
  const distance = editDistance(left, right, most)
  return distance > most ? 0 : 1 - distance / length
}
