import {writesNoBlanks} from './no-blanks.ts'
import {type Speller, spellersOf} from './spellers.ts'

/** Longer texts are no sentences. */
const longest = 20_000

/** Larger numbers are not written out. */
const largest = 1_000_000

const known = new Map<string, readonly (readonly string[])[]>()

/**
 * Whether a text says a value in words, inflected or inside of longer words.
 *
 * ```text
 * > | innerhalb der ersten dreißig Tage        30
 *                          ^^^^^^^
 * ```
 *
 * It excuses a number that is not written in digits; it is no reading, and lets through too much.
 *
 * @param value  In one spelling: `30`.
 */
export function isSpelled(value: string, text: string, locale: string): boolean {
  const number = Number(value)
  if (!/^\d{1,7}$/.test(value) || number > largest || text.length > longest) return false
  const lower = fold(text)
  if (number === 12 && locale.startsWith('en') && stands('dozen', lower)) return true
  return wordsOf(number, locale).some((words) => words.every((word) => stands(word, lower)))
}

/** Whether the words of a locale are known at all. */
export function canSpell(locale: string): boolean {
  return spellersOf(locale).length > 0
}

/** Every way to say a value: its words, without what inflection changes. */
function wordsOf(number: number, locale: string): readonly (readonly string[])[] {
  const key = `${locale} ${number}`
  const found = known.get(key)
  if (found) return found
  const said = spellersOf(locale).flatMap((speller) => spell(speller, number))
  const words = [...new Set(said)].map((text) =>
    fold(text)
      .split(/[\s-]+/)
      .map(stem)
  )
  known.set(key, words)
  return words
}

/** Options that languages have; those that a language does not know change nothing. */
const forms = [
  {},
  {gender: 'feminine'},
  {gender: 'neuter'},
  {formal: false},
  {useFeminine: true},
  {andConnector: true}
]

function spell(speller: Speller, number: number): readonly string[] {
  const said: string[] = []
  for (const options of forms) said.push(...attempt(() => speller.toCardinal(number, options)))
  if (number > 0) said.push(...attempt(() => speller.toOrdinal?.(number) ?? ''))
  return said.filter((text) => text !== '')
}

/** Because languages refuse numbers and options that they do not have by throwing. */
function attempt(say: () => string): readonly string[] {
  try {
    return [say()]
  } catch {
    return []
  }
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[’']/g, "'")
}

/** A word without the end that inflection changes; scripts without blanks have none. */
function stem(word: string): string {
  const {length} = word
  if (length < 4 || writesNoBlanks.test(word)) return word
  return word.slice(0, length - (length < 6 ? 1 : length < 9 ? 2 : 3))
}

/** Long beginnings of words may stand inside of a compound, short ones begin a word. */
function stands(part: string, text: string): boolean {
  const mayStandInside = part.length > 4 || writesNoBlanks.test(part)
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (mayStandInside || !/\p{L}/u.test(text[at - 1] ?? ' ')) return true
  }
  return false
}
