import type {Locale} from '../model/locale.ts'

const known = new Map<Locale, ReadonlySet<string>>()

/** Signs that lists have between their members in any language. */
const sign = /^[,;/|、，；،؛·•&+]$/u

/** Whether a text between two members of a list is nothing but its separator: `, `, ` and `, `、`. */
export function isListSeparator(text: string, locale: Locale): boolean {
  const bare = text.trim()
  if (bare === '' || bare.length > longest) return false
  return sign.test(bare) || separatorsOf(locale).has(bare.replace(/^[,،、，]\s*/u, ''))
}

const longest = 16

/** Whether a short text between two members of a list has a word of its separators: ` policies or `. */
export function hasListWord(text: string, locale: Locale): boolean {
  if (text.length > longest * 2) return false
  const words = text.split(/\s+/)
  for (const separator of separatorsOf(locale)) {
    if (sign.test(separator) || separator === '') continue
    // Because Chinese and Japanese have no blanks, their words need none around them.
    if (words.includes(separator) || (unspaced.test(separator) && text.includes(separator)))
      return true
  }
  return false
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** What the language itself writes between the members of a list: words for `and` and `or`. */
function separatorsOf(locale: Locale): ReadonlySet<string> {
  const found = known.get(locale) ?? new Set(separators(locale))
  known.set(locale, found)
  return found
}

function* separators(locale: Locale): Generator<string, void, undefined> {
  for (const type of ['conjunction', 'disjunction'] as const) {
    const format = new Intl.ListFormat(locale, {type})
    for (const members of [
      ['1', '2'],
      ['1', '2', '3']
    ]) {
      for (const part of format.formatToParts(members))
        if (part.type === 'literal') yield part.value.trim().replace(/^[,،、，]\s*/u, '')
    }
  }
}
