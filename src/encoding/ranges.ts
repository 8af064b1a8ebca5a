/**
 * The stretches of Unicode that a text has characters of, each of 256 code points.
 *
 * Chinese characters are one stretch, and so are Korean syllables.
 *
 * @returns  `0x04` for Cyrillic, `0x4e` for Chinese characters, `0xac` for Korean syllables.
 */
export function rangesOf(text: string): ReadonlySet<number> {
  const ranges = new Set<number>()
  for (let index = 0; index < text.length; index++) ranges.add(rangeOf(text.charCodeAt(index)))
  return ranges
}

/** The stretch of a UTF-16 unit. */
export function rangeOf(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return 0x4e
  if (code >= 0xac00 && code <= 0xd7a3) return 0xac
  return code >> 8
}
