import type {Place} from '../model/place.ts'

/** A capitalised or mixed-case word, or several in a row with numbers among them. */
export interface Term extends Place {
  readonly text: string
}

const mostWords = 4

/**
 * Terms of a text that may be names, with all shorter ones inside them.
 *
 * ```text
 * > | Restart Exchange Online
 *     ^^^^^^^ ^^^^^^^^ ^^^^^^                `Restart`, `Exchange`, `Online`
 *     ^^^^^^^^^^^^^^^^ ^^^^^^                `Restart Exchange`
 *             ^^^^^^^^^^^^^^^                `Exchange Online` …
 * ```
 *
 * @param text  Text in a language of the Latin script.
 */
export function termsOf(text: string): Term[] {
  const terms: Term[] = []
  let words: Place[] = []
  for (const match of text.matchAll(/[A-Za-z0-9]+(?:[.+#-][A-Za-z0-9]+)*/g)) {
    const start = match.index
    const end = start + match[0].length
    const last = words.at(-1)
    if (last && !(last.end + 1 === start && text[last.end] === ' ')) {
      addTerms(text, words, terms)
      words = []
    }
    if (/[A-Z]/.test(match[0])) words.push({start, end})
    // Because a version is no part of a name, `TLS 1.2` holds the name `TLS`.
    else if (words.length > 0 && /^\d+$/.test(match[0])) words.push({start, end})
    else {
      addTerms(text, words, terms)
      words = []
    }
  }
  addTerms(text, words, terms)
  return terms
}

function addTerms(text: string, words: readonly Place[], terms: Term[]): void {
  for (const [index, first] of words.entries()) {
    if (!/[A-Z]/.test(text.slice(first.start, first.end))) continue
    for (const last of words.slice(index, index + mostWords)) {
      const term = text.slice(first.start, last.end)
      if (term.length > 1) terms.push({text: term, start: first.start, end: last.end})
    }
  }
}

/** Letters and digits that make a Latin word longer; those of other scripts do not. */
const wordCharacter = /[A-Za-z0-9_\u00c0-\u024f]/

/**
 * Where a term stands in a text as words of its own.
 *
 * Skips host names, mail addresses, paths and file names (`microsoft.com`, `@contoso`, `/teams`).
 *
 * @param text  Searched as it is: give both in lower case to ignore case.
 */
export function findTerm(text: string, term: string): Place[] {
  const found: Place[] = []
  for (
    let start = text.indexOf(term);
    start >= 0;
    start = text.indexOf(term, start + term.length)
  ) {
    const end = start + term.length
    if (isApart(text, start, end)) found.push({start, end})
  }
  return found
}

/** Whether `findTerm` would find anything. */
export function hasTerm(text: string, term: string): boolean {
  for (
    let start = text.indexOf(term);
    start >= 0;
    start = text.indexOf(term, start + term.length)
  ) {
    if (isApart(text, start, start + term.length)) return true
  }
  return false
}

/** Whether a range of a text is no part of a longer word, address, path or file name. */
export function isApart(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ' '
  const after = text[end] ?? ' '
  if (wordCharacter.test(before) || wordCharacter.test(after)) return false
  if (/[./@\\#$%]/.test(before)) return false
  return !(/[.@\\/]/.test(after) && wordCharacter.test(text[end + 1] ?? ' '))
}
