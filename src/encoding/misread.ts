/** A character that was misread. */
export interface Misread {
  /** UTF-16 units that stand for it. */
  readonly length: number
  readonly meant: string
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
 * @param bytes  Byte of each character beyond ASCII.
 * @returns      Undefined where the bytes are no UTF-8 or a character is not in the encoding.
 */
export function misreadAt(
  text: string,
  index: number,
  bytes: ReadonlyMap<string, number>
): Misread | undefined {
  const lead = bytes.get(text.charAt(index)) ?? 0
  const length = sequenceLength(lead)
  if (length === 0) return undefined
  let code = lead & (0xff >> (length + 1))
  for (let next = 1; next < length; next++) {
    const byte = bytes.get(text.charAt(index + next)) ?? 0
    if (byte >> 6 !== 2) return undefined
    code = (code << 6) | (byte & 0x3f)
  }
  return isScalar(code, length) ? {length, meant: String.fromCodePoint(code)} : undefined
}

/** Bytes of a UTF-8 sequence by its first; 0 for what begins none beyond ASCII. */
export function sequenceLength(lead: number): number {
  return lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
}

/** Whether a code of a sequence is a character that needs so many bytes. */
export function isScalar(code: number, length: number): boolean {
  const isOverlong = code < (length === 3 ? 0x800 : length === 4 ? 0x10000 : 0x80)
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  return !isOverlong && !isSurrogate && code <= 0x10ffff
}
