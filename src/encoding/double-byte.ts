import {isScalar, sequenceLength} from './misread.ts'
import {rangeOf} from './ranges.ts'

/** Encodings of East Asia that UTF-8 may have been misread in. */
const names = ['gbk', 'shift_jis', 'big5', 'euc-kr'] as const

/** Fewer characters in a row may be an accident. */
const leastCharacters = 3

/** A row of characters that were misread. */
export interface MisreadRow {
  /** UTF-16 units that stand for it. */
  readonly length: number
  /** Undefined where some of its bytes went astray. */
  readonly meant: string | undefined
}

/** Bytes of the characters of an encoding: `lead << 8 | trail`, or the byte of one that has only one. */
type Table = ReadonlyMap<string, number>

interface Tables {
  readonly all: readonly Table[]
  /** By UTF-16 unit: whether it begins a character of UTF-8 in one of them. */
  readonly begins: Uint8Array
}

/** Because only texts of East Asia need them, they are made when the first one comes. */
let tables: Tables | undefined

function readTables(): Tables {
  const all = names.flatMap(tableOf)
  const begins = new Uint8Array(0x10000)
  for (const table of all) {
    for (const [character, pair] of table) {
      const isStart = pair >> 8 >= 0xe0 && pair >> 8 < 0xf0 && (pair & 0xff) >> 6 === 2
      if (isStart) begins[character.charCodeAt(0)] = 1
    }
  }
  return {all, begins}
}

/**
 * A row of characters whose bytes in an East Asian encoding are UTF-8, from an index on.
 *
 * ```text
 * > | 璁剧疆
 *     ^^^^ the bytes E8 AE BE E7 BD AE in GBK, `设置` in UTF-8
 * ```
 *
 * @param ranges  Of the text around.
 */
export function misreadRow(
  text: string,
  index: number,
  ranges: ReadonlySet<number>
): MisreadRow | undefined {
  if (text.charCodeAt(index) < 0x2e80) return undefined
  tables ??= readTables()
  // Because few characters begin UTF-8, the first one tells most of all.
  if (tables.begins[text.charCodeAt(index)] !== 1) return undefined
  let longest: MisreadRow | undefined
  for (const table of tables.all) {
    const row = rowAt(text, index, table, ranges)
    if (row && row.length > (longest?.length ?? 0)) longest = row
  }
  return longest
}

function rowAt(
  text: string,
  start: number,
  table: Table,
  ranges: ReadonlySet<number>
): MisreadRow | undefined {
  const bytes: number[] = []
  let end = start
  let meant = ''
  let at = 0
  let isWhole = true
  while (isWhole && end < text.length) {
    const pair = table.get(text.charAt(end))
    if (pair === undefined) break
    if (pair > 0xff) bytes.push(pair >> 8, pair & 0xff)
    else bytes.push(pair)
    end++
    for (;;) {
      const size = sequenceLength(bytes[at] ?? 0)
      if (at >= bytes.length || (size > 0 && at + size > bytes.length)) break
      const character = size > 2 ? characterOf(bytes, at, size) : undefined
      isWhole = character !== undefined && ranges.has(rangeOf(character.charCodeAt(0)))
      if (!isWhole) break
      at += size
      meant += character
    }
  }
  if (meant.length < leastCharacters) return undefined
  if (isWhole && at === bytes.length) return {length: end - start, meant}
  // What stands behind was torn apart with the last character.
  while (text.charCodeAt(end) >= 0x2e80) end++
  return {length: end - start, meant: undefined}
}

function characterOf(bytes: readonly number[], at: number, size: number): string | undefined {
  let code = (bytes[at] ?? 0) & (0xff >> (size + 1))
  for (let next = 1; next < size; next++) {
    const byte = bytes[at + next] ?? 0
    if (byte >> 6 !== 2) return undefined
    code = (code << 6) | (byte & 0x3f)
  }
  return isScalar(code, size) ? String.fromCodePoint(code) : undefined
}

function tableOf(name: string): readonly Table[] {
  const decode = decoderOf(name)
  if (!decode) return []
  const table = new Map<string, number>()
  const add = (character: string, code: number) => {
    const isOne = character.length === 1 && character > '\x7f' && character !== '\ufffd'
    if (isOne && !table.has(character)) table.set(character, code)
  }
  for (let byte = 0x80; byte < 0x100; byte++) add(decode([byte]), byte)
  const trails = Array.from({length: 0xff - 0x40}, (_, index) => 0x40 + index)
  for (let lead = 0x81; lead < 0xff; lead++) {
    const row = decode(trails.flatMap((trail) => [lead, trail, 0x0a])).split('\n')
    for (const [index, character] of row.entries()) add(character, (lead << 8) | (0x40 + index))
  }
  return [table]
}

/** Undefined where the platform does not know the encoding. */
function decoderOf(name: string): ((bytes: readonly number[]) => string) | undefined {
  try {
    const decoder = new TextDecoder(name)
    return (bytes) => decoder.decode(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}
