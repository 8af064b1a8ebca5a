/**
 * The stretches of Unicode that a text has characters of, each of 256 code points.
 *
 * @returns  `0x04` for Cyrillic, `0x4e` for some of the Chinese characters, and so on.
 */
export function rangesOf(text: string): ReadonlySet<number> {
  const ranges = new Set<number>()
  for (let index = 0; index < text.length; index++) ranges.add(text.charCodeAt(index) >> 8)
  return ranges
}
