import {isMisspelling} from '../term/misspelling.ts'
import type {TermCount} from './term-counts.ts'

/** A name in fewer articles is not known well enough to be misspelled. */
const leastArticles = 20
/** A slip must be this much rarer than the name. */
const rarer = 20
/** What stands in more articles is no slip but a word. */
const mostArticles = 2

/**
 * Words of the source that a frequent name was misspelled to.
 *
 * ```text
 * Windoes → Windows, Sharepoint → SharePoint
 * ```
 *
 * @param counts  Of all terms of the source.
 * @param names   With the number of their articles.
 * @param known   Words of the source's language, in lower case.
 */
export function slipsOf(
  counts: ReadonlyMap<string, TermCount>,
  names: ReadonlyMap<string, number>,
  known: ReadonlySet<string>
): ReadonlyMap<string, string> {
  const frequent = new Map<string, readonly string[]>()
  const byFold = new Map<string, string>()
  for (const [name, articles] of names) {
    if (name.includes(' ') || articles < leastArticles || !/^[A-Za-z]{5,}$/.test(name)) continue
    // Capitals inside show that the case belongs to the name.
    if (/[a-z][A-Z]/.test(name)) byFold.set(name.toLowerCase(), name)
    for (const key of shortened(name)) frequent.set(key, [...(frequent.get(key) ?? []), name])
  }
  const slips = new Map<string, string>()
  for (const [term, {articles}] of counts) {
    if (!/^[A-Z][A-Za-z]{3,}$/.test(term)) continue
    const isRarer = (name: string) =>
      term !== name && articles * rarer <= (counts.get(name)?.articles ?? 0)
    const folded = byFold.get(term.toLowerCase())
    if (folded !== undefined) {
      if (term !== term.toUpperCase() && isRarer(folded)) slips.set(term, folded)
      continue
    }
    if (articles > mostArticles || known.has(term.toLowerCase())) continue
    const near = [...shortened(term)]
      .flatMap((key) => frequent.get(key) ?? [])
      .find((name) => isRarer(name) && isMisspelling(term, name))
    if (near !== undefined) slips.set(term, near)
  }
  return slips
}

/** A word and what is left of it without one of its letters: misspellings share one of these. */
function* shortened(word: string): Generator<string, void, undefined> {
  const lower = word.toLowerCase()
  yield lower
  for (let index = 0; index < lower.length; index++)
    yield lower.slice(0, index) + lower.slice(index + 1)
}
