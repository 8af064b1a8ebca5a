/** `MB`, `GiB`, `Ko`, `kB`: the letter is the size. */
const byteUnit = /(?:^|[\s\u00a0\u202f\p{Nd}])([KMGTPE])i?[BOo]$/iu

/**
 * The size of a unit of bytes at the end of a text.
 *
 * ```text
 * > | 15 GB
 *        ^
 * ```
 *
 * @returns  One capital; undefined where there is none in Latin letters.
 */
export function byteSize(text: string): string | undefined {
  return byteUnit.exec(text)?.[1]?.toUpperCase()
}
