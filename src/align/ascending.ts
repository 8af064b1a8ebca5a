/**
 * The longest run of index pairs that fall on neither side (patience sorting, n log n).
 *
 * @param found  `[source, target]`, ascending by target, then by source.
 */
export function ascending(found: readonly (readonly [number, number])[]): [number, number][] {
  const tails: number[] = []
  const previous: number[] = []
  for (const [index, [sourceIndex]] of found.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((found[tails[middle] ?? 0]?.[0] ?? 0) <= sourceIndex) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = index
  }
  const chain: [number, number][] = []
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const [source, target] = found[index] as readonly [number, number]
    chain.push([source, target])
  }
  return chain.reverse()
}
