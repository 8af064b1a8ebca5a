/** 0xA0 to 0xFF of Windows-1252, as in ISO 8859-1. */
const latin1 = Array.from({length: 96}, (_, index) => String.fromCharCode(0xa0 + index)).join('')

/**
 * Characters of the bytes 0x80 to 0xFF in the two encodings that UTF-8 is most often misread in.
 *
 * Because `TextDecoder` of some releases of Node takes Windows-1252 for ISO 8859-1, they are
 * written out.
 *
 * @see <https://encoding.spec.whatwg.org/#legacy-single-byte-encodings>
 */
const tables = {
  'windows-1252': `€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ${latin1}`,
  macintosh:
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\xa0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'
} as const

/** Name of an encoding that bytes may have been misread in. */
export type SingleByteEncoding = keyof typeof tables

/** Encodings in the order of how often they cause damage. */
export const singleByteEncodings: readonly SingleByteEncoding[] = ['windows-1252', 'macintosh']

/** UTF-16 unit of each byte. */
const characters: Readonly<Record<SingleByteEncoding, Uint16Array>> = {
  'windows-1252': charactersOf(tables['windows-1252']),
  macintosh: charactersOf(tables.macintosh)
}

function charactersOf(table: string): Uint16Array {
  return Uint16Array.from({length: 256}, (_, byte) =>
    byte < 128 ? byte : table.charCodeAt(byte - 128)
  )
}

/** The characters of the bytes 0x80 to 0xFF. */
export function upperHalf(encoding: SingleByteEncoding): string {
  return tables[encoding]
}

/** Bytes that are decoded at a time: arguments of one call are limited. */
const chunk = 8192

/**
 * The text of bytes in a single-byte encoding; every byte is a character.
 *
 * @param content  Each 0 to 255.
 * @throws         Never.
 */
export function decodeSingleByte(
  content: readonly number[] | Uint8Array,
  encoding: SingleByteEncoding
): string {
  const codes = characters[encoding]
  const parts: string[] = []
  for (let from = 0; from < content.length; from += chunk) {
    const units = Array.from(content.slice(from, from + chunk), (byte) => codes[byte] ?? 0xfffd)
    parts.push(String.fromCharCode(...units))
  }
  return parts.join('')
}
