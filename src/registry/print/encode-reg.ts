/**
 * The bytes of a `.reg` file: UTF-16, little-endian, with byte order mark and CR LF, as Windows
 * exports them.
 *
 * @param text  Lines that end in LF or CR LF.
 */
export function encodeReg(text: string): Uint8Array {
  const content = `\ufeff${text.replace(/\r\n|\r|\n/g, '\r\n')}`
  const bytes = new Uint8Array(content.length * 2)
  for (let index = 0; index < content.length; index++) {
    const unit = content.charCodeAt(index)
    bytes[index * 2] = unit & 255
    bytes[index * 2 + 1] = unit >> 8
  }
  return bytes
}
