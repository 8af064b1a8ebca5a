import type {Place} from '../model/place.ts'

/** Characters that cannot be seen and change the order or the look of those around them. */
export const hidden =
  /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|[\u{E0000}-\u{E007F}]/gu

/** Names by code point, as Unicode has them. */
const names: ReadonlyMap<number, string> = new Map([
  [0x00ad, 'SOFT HYPHEN'],
  [0x061c, 'ARABIC LETTER MARK'],
  [0x180e, 'MONGOLIAN VOWEL SEPARATOR'],
  [0x200b, 'ZERO WIDTH SPACE'],
  [0x200c, 'ZERO WIDTH NON-JOINER'],
  [0x200d, 'ZERO WIDTH JOINER'],
  [0x200e, 'LEFT-TO-RIGHT MARK'],
  [0x200f, 'RIGHT-TO-LEFT MARK'],
  [0x202a, 'LEFT-TO-RIGHT EMBEDDING'],
  [0x202b, 'RIGHT-TO-LEFT EMBEDDING'],
  [0x202c, 'POP DIRECTIONAL FORMATTING'],
  [0x202d, 'LEFT-TO-RIGHT OVERRIDE'],
  [0x202e, 'RIGHT-TO-LEFT OVERRIDE'],
  [0x2060, 'WORD JOINER'],
  [0x2061, 'FUNCTION APPLICATION'],
  [0x2062, 'INVISIBLE TIMES'],
  [0x2063, 'INVISIBLE SEPARATOR'],
  [0x2064, 'INVISIBLE PLUS'],
  [0x2066, 'LEFT-TO-RIGHT ISOLATE'],
  [0x2067, 'RIGHT-TO-LEFT ISOLATE'],
  [0x2068, 'FIRST STRONG ISOLATE'],
  [0x2069, 'POP DIRECTIONAL ISOLATE'],
  [0xfeff, 'ZERO WIDTH NO-BREAK SPACE']
])

/** Such as `U+202E RIGHT-TO-LEFT OVERRIDE`. */
export function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return `${number} ${names.get(code) ?? 'TAG CHARACTER'}`
}

/** Whether a hidden character is one of the bidirectional algorithm at all. */
export function isBidiControl(character: string): boolean {
  return /^[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]$/.test(character)
}

/** Whether a hidden character reverses the order of letters, which no prose needs. */
export function isOverride(character: string): boolean {
  return character === '\u202D' || character === '\u202E'
}

/** Whether a hidden character is a letter that only machines read. */
export function isTagCharacter(character: string): boolean {
  return (character.codePointAt(0) ?? 0) >= 0xe0000
}

/**
 * The controls of a paragraph that have no counterpart in it, in order.
 *
 * An isolate that is closed closes the embeddings that were opened in it, which then have none.
 *
 * @see <https://www.unicode.org/reports/tr9/#BD9>
 */
export function unbalanced(paragraph: string): readonly (Place & {readonly opens: boolean})[] {
  const stack: {start: number; isIsolate: boolean}[] = []
  const lost: (Place & {readonly opens: boolean})[] = []
  let isolates = 0
  const report = (start: number, opens: boolean) => lost.push({start, end: start + 1, opens})
  for (const {0: character, index} of paragraph.matchAll(/[\u202A-\u202E\u2066-\u2069]/g)) {
    if (character === '\u202C') {
      if (stack.at(-1)?.isIsolate === false) stack.pop()
      else report(index, false)
    } else if (character === '\u2069') {
      if (isolates === 0) {
        report(index, false)
        continue
      }
      isolates--
      for (let top = stack.pop(); top && !top.isIsolate; top = stack.pop()) report(top.start, true)
    } else {
      const isIsolate = character >= '\u2066'
      if (isIsolate) isolates++
      stack.push({start: index, isIsolate})
    }
  }
  for (const {start} of stack) report(start, true)
  return lost.sort((a, b) => a.start - b.start)
}

/**
 * Whether a joiner at an offset does what scripts and emoji need it for: it stands beside a letter of
 * a script that joins or stacks its letters.
 */
export function isJoinerNeeded(text: string, offset: number): boolean {
  const character = text[offset]
  if (character !== '\u200C' && character !== '\u200D') return false
  return joining.test(text.slice(Math.max(0, offset - 4), offset))
}

/** A letter, mark or emoji right before a joiner. */
const joining =
  /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\uFE0F|(?![A-Za-z])(?!\p{Script=Latin})(?!\p{Script=Greek})(?!\p{Script=Cyrillic})(?!\p{Script=Han})(?!\p{Script=Hiragana})(?!\p{Script=Katakana})(?!\p{Script=Hangul})[\p{L}\p{M}])$/u
