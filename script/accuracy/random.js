/**
 * Numbers that look random and are the same for the same seed (mulberry32).
 *
 * @param {string} seed  Any text.
 * @returns {() => number}  From 0 up to 1, without 1.
 */
export function randomOf(seed) {
  let state = 0x811c9dc5
  for (let index = 0; index < seed.length; index++) {
    state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193) >>> 0
  }
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * @template T
 * @param {readonly T[]} all  Not empty.
 * @param {() => number} random
 * @returns {T}
 */
export function pick(all, random) {
  return all[Math.floor(random() * all.length)]
}

/**
 * @template T
 * @param {readonly T[]} all
 * @param {() => number} random
 * @returns {T[]}  A new array.
 */
export function shuffle(all, random) {
  const shuffled = [...all]
  for (let index = shuffled.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1))
    ;[shuffled[index], shuffled[other]] = [shuffled[other], shuffled[index]]
  }
  return shuffled
}
