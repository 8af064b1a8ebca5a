import {sameLocale} from '../bcp47/canonical.ts'
import type {Habit} from '../model/lexicon.ts'
import type {Locale} from '../model/locale.ts'
import type {DocumentRecord, Segment} from '../model/record.ts'
import {hasName} from '../term/names.ts'
import {termsOf} from '../term/terms.ts'
import {textWithoutCode} from '../term/text-without-code.ts'

/** A name is met in at least this many translated documents … */
const leastSeen = 4
/** … and this share of them keeps it, letter for letter. */
const leastKept = 0.85

/** A locale has a habit when so many of its documents had the choice. */
const leastChoices = 3
/** How translations treat a term of the source. */
export interface TermCount {
  /** Articles whose source has it. */
  articles: number
  seen: number
  kept: number
  /** The same among locales of other scripts, where a kept Latin word is no accident. */
  foreignSeen: number
  foreignKept: number
  /** Documents that lack it, by the index of their locale. */
  readonly changed: Uint16Array
  /** Documents whose source has it, likewise. */
  readonly choices: Uint16Array
}

/** Counts terms article by article. */
export interface TermCounter {
  readonly counts: ReadonlyMap<string, TermCount>
  add(source: readonly Segment[], documents: readonly DocumentRecord[]): void
  habitsOf(names: Iterable<string>): ReadonlyMap<Locale, ReadonlyMap<string, Habit>>
}

/**
 * Start counting.
 *
 * @param locales  Of all documents, the source's among them or not.
 */
export function termCounter(locales: readonly Locale[], sourceLocale: Locale): TermCounter {
  const counts = new Map<string, TermCount>()
  const indexes = new Map(locales.map((locale, index) => [locale, index]))
  return {
    counts,
    add(source, documents) {
      const targets = documents
        .filter(({locale}) => !sameLocale(locale, sourceLocale))
        .map(({locale, segments}) => {
          const text = segments.map(textWithoutCode).join('\n')
          return {
            text,
            isForeign: isForeign(text),
            index: indexes.get(locale) ?? 0,
            words: new Map()
          }
        })
      for (const term of termsIn(source)) {
        const count = counts.get(term) ?? emptyCount(locales.length)
        counts.set(term, count)
        count.articles++
        for (const target of targets) countIn(target, term, count)
      }
    },
    habitsOf: (names) => habitsOf(names, counts, locales)
  }
}

function termsIn(source: readonly Segment[]): ReadonlySet<string> {
  const terms = new Set<string>()
  for (const segment of source)
    for (const term of termsOf(textWithoutCode(segment))) terms.add(term.text)
  return terms
}

interface Target {
  readonly text: string
  readonly isForeign: boolean
  /** Index of its locale. */
  readonly index: number
  /** Words that were looked for. */
  readonly words: Map<string, boolean>
}

function countIn(target: Target, term: string, count: TermCount): void {
  const {text, isForeign: isOfOtherScript, index} = target
  const isKept = hasFirstWord(target, term) && hasName(text, term)
  count.seen++
  increase(count.choices, index)
  if (isKept) count.kept++
  else increase(count.changed, index)
  if (!isOfOtherScript) return
  count.foreignSeen++
  if (isKept) count.foreignKept++
}

/** Because most words of a source are translated, many terms need no search of their own. */
function hasFirstWord({text, words}: Target, term: string): boolean {
  const blank = term.indexOf(' ')
  const word = blank < 0 ? term : term.slice(0, blank)
  const known = words.get(word)
  if (known !== undefined) return known
  const isThere = text.includes(word)
  words.set(word, isThere)
  return isThere
}

function increase(numbers: Uint16Array, index: number): void {
  numbers[index] = Math.min(0xffff, (numbers[index] ?? 0) + 1)
}

/** Most letters are of another script than the Latin; marks and signs count as letters. */
function isForeign(text: string): boolean {
  const end = Math.min(text.length, 2000)
  let latin = 0
  let other = 0
  for (let index = 0; index < end; index++) {
    const code = text.charCodeAt(index)
    if ((code > 0x40 && code < 0x5b) || (code > 0x60 && code < 0x7b)) latin++
    else if (code >= 0xc0 && (code < 0x2000 || code >= 0x2e80)) other++
  }
  return latin < other
}

function emptyCount(locales: number): TermCount {
  return {
    articles: 0,
    seen: 0,
    kept: 0,
    foreignSeen: 0,
    foreignKept: 0,
    changed: new Uint16Array(locales),
    choices: new Uint16Array(locales)
  }
}

/** Whether a term of the source is a name: nearly all translations keep it. */
export function isName(term: string, count: TermCount): boolean {
  // Because `A1`, `V2` and `OK` are written in either case by everybody, a name has three letters.
  if ((term.match(/[A-Za-z]/g)?.length ?? 0) < 3) return false
  if (count.seen < leastSeen || count.kept < count.seen * leastKept) return false
  if (count.foreignSeen > 0) return count.foreignKept >= count.foreignSeen * leastKept
  // Because Latin languages share words (Server, Problem), letters alone must show that it is a name.
  return /[A-Z].*[A-Z]|[a-z][A-Z]|\d/.test(term)
}

function habitsOf(
  names: Iterable<string>,
  counts: ReadonlyMap<string, TermCount>,
  locales: readonly Locale[]
): ReadonlyMap<Locale, ReadonlyMap<string, Habit>> {
  const habits = locales.map(() => new Map<string, Habit>())
  for (const name of names) {
    const count = counts.get(name)
    if (!count) continue
    for (const [index, own] of habits.entries()) {
      const choices = count.choices[index] ?? 0
      const changed = count.changed[index] ?? 0
      if (changed - 1 > accidentsOf(choices)) own.set(name, 'changes')
      else if (choices >= leastChoices) own.set(name, 'keeps')
    }
  }
  return new Map(locales.map((locale, index) => [locale, habits[index] ?? new Map()]))
}

/** How many changes may be slips: in more documents more, but a smaller share of them. */
function accidentsOf(choices: number): number {
  return Math.sqrt(choices) / 4
}
