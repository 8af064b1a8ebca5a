/** Scripts as far as the end of a path depends on them. */
export type Script = 'latin' | 'unspaced' | 'other'

/**
 * The script of a letter; undefined for digits, marks, punctuation and everything else.
 *
 * `unspaced` scripts put no blanks between words, so that a word there can follow a path at once.
 */
export function scriptOf(char: string): Script | undefined {
  if (char <= '\x7f') return /[A-Za-z]/.test(char) ? 'latin' : undefined
  if (unspaced.test(char)) return 'unspaced'
  if (/\p{Script=Latin}/u.test(char)) return 'latin'
  return /\p{L}/u.test(char) ? 'other' : undefined
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u

/**
 * Whether words with blanks between them can be one name of a key: `Windows NT`, `TLS 1.2`.
 *
 * Names are written with capitals, prose goes on in small letters; where a script has none, up to
 * three words pass. `and DOMAIN`, `Identity. Then` and text in two scripts do not.
 */
export function isNameOfWords(text: string): boolean {
  const words = text.split(/[ \t]+/)
  if (words.length > 6) return false
  if (knownNames.test(text)) return true
  if (words.slice(0, -1).some((word) => /[.,!?)]$/.test(word) && !/^\(.*\)$|^\d/.test(word)))
    return false
  if (
    words.every(
      (word) =>
        /^[A-Z0-9{(&%#.+-]/.test(word) &&
        [...word].every((char) => scriptOf(char) !== 'unspaced' && scriptOf(char) !== 'other')
    )
  )
    return true
  return (
    words.length <= 3 &&
    words.every((word) =>
      [...word].every((char) => scriptOf(char) === 'other' || /\p{M}/u.test(char))
    )
  )
}

/** Names that keep their blanks when a translation writes the whole path in small letters. */
const knownNames =
  /^(?:windows (?:nt|defender|search|update|script host|error reporting|advanced threat protection)|internet (?:explorer|settings)|control panel|web server extensions|image file execution options|(?:user )?shell folders|active setup|installed components|terminal (?:server|services)|session manager|memory management|main|default user|microsoft office|microsoft sql server|group policy|browser helper objects)$/i
