import {commentIn} from './comments.ts'

/** `<user name>`; in markup it is a tag. With blanks inside of the brackets it is a damaged one. */
const placeholder = /<([^<>\n=]{1,60})>/g
/** `[your tenant]`, `{group name}`: several words of a language in brackets. */
const bracketed =
  /\[\s?\p{L}[\p{L}\p{M}'’-]*(?:\s[\p{L}\p{M}'’-]+){1,6}\s?\]|\{\s?\p{L}[\p{L}\p{M}'’-]*(?:\s[\p{L}\p{M}'’-]+){1,6}\s?\}/gu

/**
 * Code without what translation may change: words of comments and placeholders, blanks in a row,
 * punctuation of the sentence at its end.
 *
 * @param label     Language of the block; undefined in a sentence.
 * @param inMarkup  Whether the code around it has tags, so that what stands in angle brackets is one.
 */
export function codeMeaning(text: string, label?: string, inMarkup = false): string {
  const comment = commentIn(text, label)
  const code = comment ? `${text.slice(0, comment.start)}#` : text
  const isMarkup = inMarkup || isMarkupCode(code)
  const masked = isMarkup || !code.includes('<') ? code : code.replace(placeholder, maskOf)
  const words = /[[{]\s?\p{L}/u.test(masked) ? masked.replace(bracketed, filled) : masked
  return words
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
    .replace(/(?<=[^\s.,:;。，、：；])[.,:;。，、：；]{1,3}$/, '')
}

/** What stands for a placeholder: nobody fills in an empty one. */
const filled = '<…>'
/** What stands for a placeholder with blanks at its brackets. */
const padded = '< … >'

function maskOf(_: string, name: string): string {
  if (name.trim() === '') return '<>'
  return name === name.trim() ? filled : padded
}

/** A meaning without the blanks that stand at the brackets of placeholders. */
export function withoutPadding(meaning: string): string {
  return meaning.replaceAll(padded, filled)
}

/** Whether code has tags. */
export function isMarkupCode(code: string): boolean {
  return /<\/|\/>|="/.test(code)
}

/** Names that PowerShell and the programs of Windows read in any case; strings are left out. */
const caseless =
  /"[^"]*"|'[^']*'|(?<![\w.@\\/])(?:[A-Za-z]+-[A-Za-z]\w*|-[A-Za-z]\w*|\$\w[\w.:]*|\/[A-Za-z]\w*|(?:ft|fl|select|where|foreach|sort)(?=\s))/gi

/** What a command means: as code, with names in lower case. */
export function commandMeaning(text: string, label?: string): string {
  return (
    codeMeaning(text, label)
      .replace(caseless, (name) => (/^["']/.test(name) ? name : name.toLowerCase()))
      .replace(/^[\w.]+/, (name) => name.toLowerCase())
      // Blanks beside a pipe do not matter.
      .replace(/ ?\| ?/g, ' | ')
  )
}

/** Text between quotes of one kind. */
const string = /"[^"\n]*"|'[^'\n]*'/g
/** Several words of a language, at least one of them no name: what translation may change. */
const sentence = /^['"]\s?\p{L}[\p{L}\p{M}'’,]*(?:\s\p{L}[\p{L}\p{M}'’,]*)*\s?[.!?]?['"]$/u

/** Whether two meanings differ in strings alone that are words of a language in the first. */
export function differInWordsAlone(source: string, target: string): boolean {
  const own = source.match(string) ?? []
  const other = target.match(string) ?? []
  if (own.length === 0 || own.length !== other.length) return false
  if (source.replace(string, '""') !== target.replace(string, '""')) return false
  return own.every((text, index) => text === other[index] || isSentence(text))
}

function isSentence(text: string): boolean {
  return sentence.test(text) && /\s\p{Ll}/u.test(text)
}
