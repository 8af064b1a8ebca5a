import {exactText, type FoldedText} from './folded.ts'
import {lookAlikes} from './look-alike.ts'
import {scriptOf} from './words.ts'

/**
 * Read a damaged text as the notations of the registry would have it.
 *
 * ```text
 * > | “Enabled”＝dword：0000000١
 *     ^       ^^     ^        ^   each stands for an ASCII character
 * ```
 *
 * Letters and digits of other scripts are replaced only inside words that are otherwise ASCII, so
 * that text in those scripts stays what it is; a word of a script without blanks is one of its own. Linear; ASCII text costs one test.
 *
 * @throws  Never.
 */
export function fold(text: string): FoldedText {
  if (!beyondAscii.test(text)) return exactText(text)
  const folding: Folding = {
    chars: [],
    starts: [],
    ends: [],
    word: {from: -1, hasAscii: false, hasOther: false, swaps: []},
    changed: false
  }
  for (let offset = 0; offset < text.length; offset++) add(folding, text, offset)
  closeWord(folding)
  return folded(text, folding)
}

interface Folding {
  readonly chars: string[]
  readonly starts: number[]
  readonly ends: number[]
  /** The word that is being read; what is to be replaced in it is known at its end. */
  readonly word: {from: number; hasAscii: boolean; hasOther: boolean; swaps: Swap[]}
  changed: boolean
}

interface Swap {
  readonly index: number
  readonly kind: 'digit' | 'letter'
  readonly stands: string
}

const beyondAscii = /[^\x00-\x7f]/
const wordChar = /[\p{L}\p{M}\p{N}_]/u
const asciiWordChar = /\w/

function add(folding: Folding, text: string, offset: number): void {
  const char = text.charAt(offset)
  const alike = lookAlikes.get(char.charCodeAt(0))
  if (alike?.kind === 'hidden') {
    folding.changed = true
    return
  }
  if (alike?.kind === 'sign') {
    push(folding, alike.stands, offset)
    folding.changed = true
    note(folding, alike.stands)
    return
  }
  if (alike?.kind === 'currency' && separates(text, offset)) {
    push(folding, alike.stands, offset)
    folding.changed = true
    closeWord(folding)
    return
  }
  // `وHKEY_USERS`: a word that lost the blank after it is none with the hive.
  if (folding.word.hasOther && /^hk/i.test(text.slice(offset, offset + 2))) closeWord(folding)
  push(folding, char, offset)
  if (alike?.kind === 'digit' || alike?.kind === 'letter') {
    openWord(folding)
    folding.word.swaps.push({
      index: folding.chars.length - 1,
      kind: alike.kind,
      stands: alike.stands
    })
    return
  }
  note(folding, char)
}

function push(folding: Folding, char: string, offset: number): void {
  folding.chars.push(char)
  folding.starts.push(offset)
  folding.ends.push(offset + 1)
}

/** Tell the word about the character that was pushed last. */
function note(folding: Folding, char: string): void {
  if (asciiWordChar.test(char)) {
    openWord(folding)
    if (char > '9' && char !== '_') folding.word.hasAscii = true
  } else if (char > '\x7f' && wordChar.test(char) && scriptOf(char) !== 'unspaced') {
    openWord(folding)
    folding.word.hasOther = true
  } else {
    closeWord(folding)
  }
}

function openWord({chars, word}: Folding): void {
  if (word.from < 0) word.from = chars.length - 1
}

function closeWord(folding: Folding): void {
  const {word, chars} = folding
  if (word.from < 0) return
  if (!word.hasOther && (word.hasAscii || word.swaps.every(({kind}) => kind === 'digit'))) {
    for (const {index, stands} of word.swaps) {
      chars[index] = stands
      folding.changed = true
    }
  }
  word.from = -1
  word.hasAscii = false
  word.hasOther = false
  word.swaps = []
}

/** `MACHINE¥SOFTWARE`, `MACHINE ¥ Software` and ` ¥Software`, but not `¥100` or `100 ¥`. */
function separates(text: string, offset: number): boolean {
  const before = text.charAt(offset - 1)
  const after = text.charAt(offset + 1)
  if (/[A-Za-z{]/.test(after)) return true
  if (before === ' ' && after === ' ')
    return /[A-Za-z_]/.test(text.charAt(offset - 2)) && /[A-Z{]/.test(text.charAt(offset + 2))
  return /[A-Za-z_]/.test(before) && /[\p{L}\p{N}_]/u.test(after)
}

function folded(text: string, {chars, starts, ends, changed}: Folding): FoldedText {
  if (!changed) return exactText(text)
  const start = (index: number) => starts[index] ?? text.length
  const end = (index: number) => ends[index] ?? text.length
  return {
    text,
    plain: chars.join(''),
    isExact: false,
    start,
    end,
    place: (from, to) => ({start: start(from), end: to > from ? end(to - 1) : start(from)})
  }
}
