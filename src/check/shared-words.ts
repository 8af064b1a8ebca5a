/** More words of a text are not looked at. */
const mostWords = 24

/** Words of Latin letters (lower case, no accents) and numbers of a text, each once. */
export function latinWords(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  return [...new Set(plain.match(/[a-z]{2,}|\d+/g) ?? [])].slice(0, mostWords)
}

/** The part of an address behind its host, as words. */
export function addressWords(address: string): readonly string[] {
  return latinWords(address.replace(/^[a-z]+:\/\/[^/?#]*/i, ' '))
}

/** Words of one list that no word of another is like. */
export function onlyIn(words: readonly string[], others: readonly string[]): readonly string[] {
  return words.filter((word) => !others.some((other) => likeness(word, other) > half))
}

const half = 0.5

/** How much of one list of words the other has as well: longer words count for more, up to 1 each. */
export function sharedWords(words: readonly string[], others: readonly string[]): number {
  let shared = 0
  for (const word of words) {
    let best = 0
    for (const other of others) best = Math.max(best, likeness(word, other))
    shared += best * Math.min(1, 0.4 + word.length / 10)
  }
  return shared
}

/** Fewer letters in common are an accident. */
const leastCommon = 4

/** 1 for the same word; less for two that begin alike, as the words of related languages do. */
function likeness(a: string, b: string): number {
  if (a === b) return a.length > 2 || /\d/.test(a) ? 1 : half
  const shorter = Math.min(a.length, b.length)
  const longer = Math.max(a.length, b.length)
  if (shorter < leastCommon || /\d/.test(a)) return 0
  let common = 0
  while (common < shorter && a[common] === b[common]) common++
  return common >= leastCommon && common * 2 >= longer ? (0.8 * common) / longer : 0
}
