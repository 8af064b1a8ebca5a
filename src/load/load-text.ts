import {open} from 'node:fs/promises'
import {decodeSingleByte} from '../encoding/single-byte.ts'
import {Failure} from '../model/failure.ts'

/**
 * Read a text file that is the subject of a command, in the encodings that `.reg` files come in.
 *
 * UTF-16 is told by its byte order mark; what is not UTF-8 is read as Windows-1252, which takes any
 * byte. The byte order mark is cut off.
 *
 * @param path      Absolute path.
 * @param name      Name for messages.
 * @param maxBytes  Largest file that is read, in bytes.
 * @throws          Failure `input`.
 */
export async function loadText(path: string, name: string, maxBytes: number): Promise<string> {
  let bytes: Uint8Array
  try {
    const file = await open(path)
    try {
      const status = await file.stat()
      if (!status.isFile()) throw new Failure('input', `Unexpected \`${name}\`, expected a file`)
      if (status.size > maxBytes) {
        const reason = `${status.size} bytes are more than ${maxBytes}`
        throw new Failure('input', `Cannot read \`${name}\`: ${reason}`)
      }
      bytes = await file.readFile()
    } finally {
      await file.close()
    }
  } catch (cause) {
    if (cause instanceof Failure) throw cause
    const code = (cause as NodeJS.ErrnoException).code
    const reason = code === 'ENOENT' ? 'no such file' : (code ?? 'not readable')
    throw new Failure('input', `Cannot read \`${name}\`: ${reason}`, {cause})
  }
  return decoded(bytes)
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return decodeSingleByte(bytes, 'windows-1252')
  }
}
