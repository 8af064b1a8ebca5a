import {type SingleByteEncoding, upperHalf} from './single-byte.ts'

/** A single-byte encoding that UTF-8 may have been misread in. */
export interface CodePage {
  readonly name: string
  /** Byte of each character beyond ASCII. */
  readonly bytes: ReadonlyMap<string, number>
  /**
   * Its letters are Latin, so that each misread character has a sign where a word has none; in the
   * others only a row of characters proves anything.
   */
  readonly isLatin: boolean
}

/** Those that cause most damage first; of equals the first is taken. */
const latin = [
  'windows-1252',
  'macintosh',
  'windows-1250',
  'windows-1254',
  'windows-1257',
  'windows-1258'
]
const others = [
  'windows-1251',
  'koi8-r',
  'x-mac-cyrillic',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'windows-874'
]

/** @see <https://encoding.spec.whatwg.org/#legacy-single-byte-encodings> */
export const codePages: readonly CodePage[] = [
  ...latin.flatMap((name) => codePageOf(name, true)),
  ...others.flatMap((name) => codePageOf(name, false))
]

function codePageOf(name: string, isLatin: boolean): readonly CodePage[] {
  const table = tableOf(name)
  return table === undefined ? [] : [{name, bytes: bytesOf(table), isLatin}]
}

/** Undefined where the platform does not know the encoding. */
function tableOf(name: string): string | undefined {
  if (name === 'windows-1252' || name === 'macintosh')
    return upperHalf(name satisfies SingleByteEncoding)
  try {
    return new TextDecoder(name).decode(Uint8Array.from({length: 128}, (_, index) => 0x80 + index))
  } catch {
    return undefined
  }
}

function bytesOf(table: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (let index = 0; index < 128; index++) {
    const character = table.charAt(index)
    // A control character of ISO 8859-1 is the byte itself, too: nobody writes one.
    if (index < 32) found.set(String.fromCharCode(0x80 + index), 0x80 + index)
    if (character !== '\ufffd') found.set(character, 0x80 + index)
  }
  return found
}

/** By UTF-16 unit: the pages, as bits, where it is the first byte of a UTF-8 sequence … */
const leads = new Uint16Array(0x10000)
/** … and those where it is a later one. */
const followers = new Uint16Array(0x10000)
for (const [index, {bytes}] of codePages.entries()) {
  for (const [character, byte] of bytes) {
    const mask = byte >> 6 === 2 ? followers : byte >= 0xc2 && byte < 0xf5 ? leads : undefined
    const unit = character.charCodeAt(0)
    if (mask) mask[unit] = (mask[unit] ?? 0) | (1 << index)
  }
}

/** The pages in which two UTF-16 units may begin a UTF-8 sequence; none for nearly all. */
export function pagesAt(first: number, second: number): readonly CodePage[] {
  const bits = (leads[first] ?? 0) & (followers[second] ?? 0)
  if (bits === 0) return none
  const known = combinations.get(bits)
  if (known) return known
  const pages = codePages.filter((_, index) => (bits >> index) & 1)
  combinations.set(bits, pages)
  return pages
}

const none: readonly CodePage[] = []

/** Few of them are ever met. */
const combinations = new Map<number, readonly CodePage[]>()
