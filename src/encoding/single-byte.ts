/**
 * Bytes 0x80 to 0xFF of the two encodings that UTF-8 is most often misread in.
 *
 * @see <https://encoding.spec.whatwg.org/#legacy-single-byte-encodings>
 */
const tables = {
  'windows-1252': new TextDecoder('windows-1252'),
  macintosh: new TextDecoder('macintosh')
}

/** Name of an encoding that bytes may have been misread in. */
export type SingleByteEncoding = keyof typeof tables

/** Encodings in the order of how often they cause damage. */
export const singleByteEncodings = Object.keys(tables) as readonly SingleByteEncoding[]

const byteOf = new Map(
  singleByteEncodings.map((encoding) => [encoding, encoder(tables[encoding])] as const)
)

function encoder(decoder: {decode(bytes: Uint8Array): string}): ReadonlyMap<string, number> {
  const bytes = new Map<string, number>()
  for (let byte = 0x80; byte <= 0xff; byte++) bytes.set(decoder.decode(Uint8Array.of(byte)), byte)
  return bytes
}

/**
 * Undo a misreading: encode a text in a single-byte encoding and decode the bytes as UTF-8.
 *
 * @param text  Characters beyond ASCII only.
 * @returns     Undefined where the bytes are no UTF-8 or a character is not in the encoding.
 */
export function decodeMisread(text: string, encoding: SingleByteEncoding): string | undefined {
  const table = byteOf.get(encoding)
  const bytes: number[] = []
  for (const character of text) {
    const byte = table?.get(character)
    if (byte === undefined) return undefined
    bytes.push(byte)
  }
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}
