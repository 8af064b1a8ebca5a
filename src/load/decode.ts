import type {Trouble} from '../model/record.ts'

/** A file as text. */
export interface Decoded {
  /** Without byte order mark; U+FFFD for what is not UTF-8. */
  readonly text: string
  readonly hasByteOrderMark: boolean
  /** Sorted by place. */
  readonly trouble: readonly Trouble[]
}

/**
 * Decode the bytes of a document as UTF-8.
 *
 * The first byte that is not UTF-8 and the first run of NUL bytes are recorded; NUL bytes stay in
 * the text, so that places fit the file. Text of white space alone is `empty`.
 *
 * @throws  Never.
 */
export function decode(bytes: Uint8Array): Decoded {
  const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const content = hasByteOrderMark ? bytes.subarray(3) : bytes
  const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(content)
  const trouble = [findInvalid(content, text), findNul(text), findEmpty(text)]
  return {
    text,
    hasByteOrderMark,
    trouble: trouble
      .filter((each) => each !== undefined)
      .sort((a, b) => a.place.start - b.place.start)
  }
}

/**
 * Find the first byte that is not UTF-8.
 *
 * Because each of them became U+FFFD, it is the first U+FFFD whose bytes are not those of U+FFFD.
 */
function findInvalid(bytes: Uint8Array, text: string): Trouble | undefined {
  let from = 0
  let byte = 0
  for (;;) {
    const start = text.indexOf('\uFFFD', from)
    if (start === -1) return undefined
    byte += Buffer.byteLength(text.slice(from, start))
    const isGenuine = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd
    if (!isGenuine) {
      const code = bytes[byte]?.toString(16).padStart(2, '0') ?? ''
      const mark = byte === 0 && isUtf16(bytes) ? ', as UTF-16 begins' : ''
      return {
        kind: 'not-utf-8',
        place: {start, end: start + 1},
        actual: `byte 0x${code}${mark}`
      }
    }
    byte += 3
    from = start + 1
  }
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

function findNul(text: string): Trouble | undefined {
  const start = text.indexOf('\0')
  if (start === -1) return undefined
  let end = start + 1
  while (text[end] === '\0') end++
  const count = end - start
  const actual = count === 1 ? 'a NUL byte' : `${count} NUL bytes`
  return {kind: 'nul-byte', place: {start, end}, actual}
}

function findEmpty(text: string): Trouble | undefined {
  if (/\S/.test(text)) return undefined
  const actual = text === '' ? 'empty file' : 'file of white space'
  return {kind: 'empty', place: {start: 0, end: text.length}, actual}
}
