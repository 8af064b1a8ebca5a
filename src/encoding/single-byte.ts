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

const bytes: Readonly<Record<SingleByteEncoding, ReadonlyMap<string, number>>> = {
  'windows-1252': bytesOf(tables['windows-1252']),
  macintosh: bytesOf(tables.macintosh)
}

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

function bytesOf(table: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (let index = 0; index < 128; index++) {
    // A control character of ISO 8859-1 is the byte itself, too: nobody writes one.
    if (index < 32) found.set(String.fromCharCode(0x80 + index), 0x80 + index)
    found.set(table.charAt(index), 0x80 + index)
  }
  return found
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

/**
 * Undo a misreading of one character: encode the text at an index in a single-byte encoding and
 * decode the bytes as UTF-8.
 *
 * ```text
 * > | dâ€™accord
 *      ^^^ the bytes E2 80 99 in Windows-1252, `’` in UTF-8
 * ```
 *
 * @returns  The character that was meant and how many UTF-16 units stand for it; undefined where
 *           the bytes are no UTF-8 or a character is not in the encoding.
 */
export function misreadAt(
  text: string,
  index: number,
  encoding: SingleByteEncoding
): {readonly length: number; readonly meant: string} | undefined {
  const table = bytes[encoding]
  const lead = table.get(text.charAt(index)) ?? 0
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
  if (length === 0) return undefined
  let code = lead & (0xff >> (length + 1))
  for (let next = 1; next < length; next++) {
    const byte = table.get(text.charAt(index + next)) ?? 0
    if (byte >> 6 !== 2) return undefined
    code = (code << 6) | (byte & 0x3f)
  }
  const isOverlong = code < (length === 3 ? 0x800 : length === 4 ? 0x10000 : 0x80)
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  if (isOverlong || isSurrogate || code > 0x10ffff) return undefined
  return {length, meant: String.fromCodePoint(code)}
}
