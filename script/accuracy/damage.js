import {pick} from './random.js'

/**
 * @typedef {import('./pair.js').Pair} Pair
 * @typedef {import('./pair.js').Row} Row
 */

/**
 * A replacement of `[start, end)` of a file; offsets in UTF-16 units.
 *
 * @typedef {{start: number, end: number, text: string}} Edit
 */

/**
 * A place where damage can be done. The edits do not overlap; undefined when this throw gives none.
 *
 * @typedef {object} Candidate
 * @property {number} at  Offset, tells places apart.
 * @property {(random: () => number) => readonly Edit[] | undefined} edits
 */

/**
 * A kind of damage.
 *
 * @typedef {object} DamageClass
 * @property {string} name
 * @property {string} about  What machine translation did.
 * @property {readonly string[]} rules  Each may report it; the first one's severity is the class's.
 * @property {boolean} [isWrapped]  Wants a bilingual document.
 * @property {boolean} [isWhole]    Whole lines are lost, so that the lines around are right as well.
 * @property {RegExp} [needs]       What a document has at least; without flag `g`.
 * @property {(pair: Pair) => Iterable<Candidate>} find  Every place of a document.
 */

/**
 * Candidates for what a pattern matches in the translation, where the line of the source has the
 * same text as often.
 *
 * The text that counts is the first group, or all of the match.
 *
 * @param {Pair} pair
 * @param {'text' | 'open' | 'prose'} view
 * @param {RegExp} pattern  With flag `g`.
 * @param {(fact: string, random: () => number, row: Row, at: number) => string | undefined} change
 *        What stands there afterwards; `at` is the fact's offset in the row.
 * @param {{isWanted?: (row: Row, fact: string, at: number) => boolean}} [options]
 * @returns {Iterable<Candidate>}
 */
export function* facts(pair, view, pattern, change, {isWanted = () => true} = {}) {
  for (const row of pair.rows) {
    for (const {fact, at} of factsOf(row[view], pattern)) {
      const isIn = ({fact: other}) => other === fact
      const there = factsOf(row[view], pattern).filter(isIn).length
      const sourceView = row[sourceNames[view]]
      if (factsOf(sourceView, pattern).filter(isIn).length !== there) continue
      if (!isWanted(row, fact, at)) continue
      const start = row.start + at
      yield {
        at: start,
        edits: (random) => {
          const text = change(fact, random, row, at)
          return text === undefined || text === fact
            ? undefined
            : [{start, end: start + fact.length, text}]
        }
      }
    }
  }
}

const sourceNames = {text: 'source', open: 'sourceOpen', prose: 'sourceProse'}

/** @returns {readonly {fact: string, at: number}[]} */
export function factsOf(text, pattern) {
  const found = []
  for (const match of text.matchAll(pattern)) {
    const fact = match[1] ?? match[0]
    found.push({fact, at: match.index + match[0].indexOf(fact)})
  }
  return found
}

/**
 * A candidate of one edit that is always the same.
 *
 * @returns {Candidate}
 */
export function edit(start, end, text) {
  return {at: start, edits: () => [{start, end, text}]}
}

/** Every offset of a text, UTF-16 units. */
export function indexes(text) {
  return [...Array(text.length).keys()]
}

/** A text with one letter (of those that the pattern allows) dropped, doubled, swapped or changed. */
export function withSlip(text, random, letters = /[a-z]/) {
  const places = indexes(text).filter((index) => letters.test(text[index]) && index > 0)
  const inner = places.filter((index) => index < text.length - 1 && letters.test(text[index + 1]))
  if (inner.length === 0) return undefined
  const at = pick(inner, random)
  const head = text.slice(0, at)
  const [letter, next] = [text[at], text[at + 1]]
  const kind = Math.floor(random() * 4)
  if (kind === 0) return head + text.slice(at + 1)
  if (kind === 1) return head + letter + text.slice(at)
  if (kind === 2) return letter === next ? undefined : head + next + letter + text.slice(at + 2)
  const others = [...'aeiorstnlc'].filter((other) => other !== letter)
  return head + pick(others, random) + text.slice(at + 1)
}

/** A text with one of its digits changed. */
export function withOtherDigit(text, random, digits = '0123456789') {
  const places = indexes(text).filter((index) => digits.includes(text[index]))
  if (places.length === 0) return undefined
  const at = pick(places, random)
  const isFirst = at === 0 || !/\d/.test(text[at - 1])
  const others = [...digits].filter((digit) => digit !== text[at] && !(isFirst && digit === '0'))
  return text.slice(0, at) + pick(others, random) + text.slice(at + 1)
}

/**
 * What a machine makes of a word that it takes for a word of the language: a word of the document
 * that the source does not have, in the capitals of the old one, or the word in other letters.
 *
 * @param {string} word
 * @param {Pair} pair
 * @param {() => number} random
 */
export function translated(word, pair, random) {
  const own = ownWords(pair)
  const isCyrillic = own.some((each) => /\p{Script=Cyrillic}/u.test(each))
  if (isCyrillic && random() < 0.5) return transliterated(word)
  const others = own.filter((each) => each.toLowerCase() !== word.toLowerCase())
  if (others.length === 0) return undefined
  const other = pick(others, random)
  if (/^[A-Z]{2,}$/.test(word)) return other.toLocaleUpperCase(pair.locale)
  const first = /^[A-Z]/.test(word)
    ? other.charAt(0).toLocaleUpperCase(pair.locale)
    : other.charAt(0).toLocaleLowerCase(pair.locale)
  return first + other.slice(1)
}

/** @type {WeakMap<Pair, readonly string[]>} */
const wordsOfPair = new WeakMap()

/** Words of the translation that its source does not have; at most eight letters of them. */
function ownWords(pair) {
  const known = wordsOfPair.get(pair)
  if (known) return known
  const source = new Set(pair.source.toLowerCase().match(/\p{L}+/gu) ?? [])
  const words = new Set()
  for (const {prose} of pair.rows) {
    for (const [word] of prose.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{M}]{4,}/gu)) {
      if (source.has(word.toLowerCase())) continue
      words.add(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)
          ? word.slice(0, 3)
          : word
      )
    }
  }
  const own = [...words].filter((word) => !/\p{M}$/u.test(word)).slice(0, 40)
  wordsOfPair.set(pair, own)
  return own
}

const cyrillic = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, index) => [
    letter,
    'а б ц д е ф г х и й к л м н о п к р с т у в в кс й з'.split(' ')[index]
  ])
)

/** `Software` → `софтваре`, as engines do to what they cannot translate. */
export function transliterated(word) {
  return [...word.toLowerCase()].map((letter) => cyrillic[letter] ?? letter).join('')
}
