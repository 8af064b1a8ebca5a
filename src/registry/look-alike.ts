/**
 * The character that a notation has for one that only looks like it or stands for it.
 *
 * - `sign`: always replaced: `＝` `：` `“` `＼` `３` `Ａ`, a no-break blank
 * - `digit`: replaced in words that hold nothing but ASCII, digits and look-alikes
 * - `letter`: replaced in such words when they have an ASCII letter, too (`ЅOFTWARE`)
 * - `currency`: a backslash only between the words of a path, because `¥` and `₩` are money elsewhere
 *   and a backslash in old Japanese and Korean code pages
 * - `hidden`: left out
 *
 * @see <https://www.unicode.org/reports/tr39/> for the letters, Unicode 15 for digits and blanks
 */
export interface LookAlike {
  readonly kind: 'sign' | 'digit' | 'letter' | 'currency' | 'hidden'
  readonly stands: string
}

/** Each row: what a notation has, and the characters that are written for it. */
const signs: readonly (readonly [string, string])[] = [
  [
    '"',
    '\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u2033\u301d\u301e\u301f\u275d\u275e\u05f4「」『』'
  ],
  ["'", '\u05f3\u2018\u2019\u201a\u201b\u2032\u00b4'],
  ['=', '\ufe66\u207c'],
  [':', '\ufe55\ufe30\ua789\u2236'],
  ['\\', '\ufe68\u2216\u29f5\u29f9'],
  ['/', '\u2044\u2215'],
  ['[', '\u3010\u3014'],
  [']', '\u3011\u3015'],
  ['-', '\u2010\u2011\u2212'],
  [',', '\ufe50'],
  [' ', '\u00a0\u1680\u202f\u205f\u3000']
]

const letters: readonly (readonly [string, string])[] = [
  // Cyrillic
  [
    'ABEKMHOPCTYXSIJQWY',
    '\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0405\u0406\u0408\u051a\u051c\u04ae'
  ],
  [
    'aeopcyxsijqwhdkmt',
    '\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u051b\u051d\u04bb\u0501\u043a\u043c\u0442'
  ],
  // Greek
  [
    'ABEZHIKMNOPTYXovkpa',
    '\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03bd\u03ba\u03c1\u03b1'
  ],
  // Kelvin sign
  ['K', '\u212a']
]

/** The zero of each run of ten decimal digits. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50,
  0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0
]

/** First and last of each run of characters without a shape: soft hyphen, joiners, bidi controls, selectors. */
const hidden: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff]
]

/** Look-alike by UTF-16 unit; no entry for characters that stand for themselves. */
export const lookAlikes: ReadonlyMap<number, LookAlike> = build()

function build(): ReadonlyMap<number, LookAlike> {
  const map = new Map<number, LookAlike>()
  const add = (code: number, kind: LookAlike['kind'], stands: string) =>
    map.set(code, {kind, stands})
  for (let code = 0xff01; code <= 0xff5e; code++)
    add(code, 'sign', String.fromCharCode(code - 0xfee0))
  for (let code = 0x2000; code <= 0x200a; code++) add(code, 'sign', ' ')
  for (const [stands, list] of signs)
    for (const char of list) add(char.charCodeAt(0), 'sign', stands)
  for (const [stands, list] of letters) {
    for (let index = 0; index < list.length; index++) {
      add(list.charCodeAt(index), 'letter', stands.charAt(index))
    }
  }
  for (const zero of zeros)
    for (let digit = 0; digit < 10; digit++) add(zero + digit, 'digit', String(digit))
  for (const char of '\u00a5\uffe5\u20a9\uffe6') add(char.charCodeAt(0), 'currency', '\\')
  for (const [first, last] of hidden)
    for (let code = first; code <= last; code++) add(code, 'hidden', '')
  return map
}
