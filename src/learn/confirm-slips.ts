import {sameLocale} from '../bcp47/canonical.ts'
import type {Locale} from '../model/locale.ts'
import type {ArticleRecords, Segment} from '../model/record.ts'
import {findTerm} from '../term/terms.ts'
import {textWithoutCode} from '../term/text-without-code.ts'

/** Share of the translations of its articles that write the name instead of the slip. */
const leastRestored = 1 / 3

/** An article in which a slip stands. */
interface Use {
  readonly article: ArticleRecords
  readonly text: string
}

/**
 * Slips that are no words and no names of their own.
 *
 * Because a near miss of a name may be an ordinary word (`Terms`) or somebody's name (`Gail`), a slip
 * is no word that the source writes in lower case, and some of its translations have the name instead.
 * Without translations its rareness must do.
 *
 * @param slips     Slip → name, one word each; what differs by case only is left as it is.
 * @param sourceOf  The source's segments of an article.
 */
export function confirmSlips(
  slips: ReadonlyMap<string, string>,
  articles: readonly ArticleRecords[],
  sourceLocale: Locale,
  sourceOf: (article: ArticleRecords) => readonly Segment[] | undefined
): ReadonlyMap<string, string> {
  const open = [...slips].filter(([slip, name]) => slip.toLowerCase() !== name.toLowerCase())
  if (open.length === 0) return slips
  const uses = new Map(open.map(([slip]): [string, Use[]] => [slip, []]))
  const wanted = new Set(open.map(([slip]) => slip.toLowerCase()))
  const ordinary = new Set<string>()
  for (const article of articles) {
    const text = (sourceOf(article) ?? []).map(textWithoutCode).join('\n')
    const seen = new Set<string>()
    for (const [word] of text.matchAll(/[A-Za-z]+/g)) {
      if (uses.has(word)) seen.add(word)
      else if (wanted.has(word)) ordinary.add(word)
    }
    for (const slip of seen) uses.get(slip)?.push({article, text})
  }
  const isConfirmed = (slip: string, name: string) =>
    !ordinary.has(slip.toLowerCase()) && isRestored(name, uses.get(slip) ?? [], sourceLocale)
  return new Map([...slips].filter(([slip, name]) => !uses.has(slip) || isConfirmed(slip, name)))
}

/** Whether enough translations have the name more often than the source does. */
function isRestored(name: string, uses: readonly Use[], sourceLocale: Locale): boolean {
  let translations = 0
  let restored = 0
  for (const {article, text} of uses) {
    const times = findTerm(text, name).length
    for (const {locale, segments} of article.documents) {
      if (sameLocale(locale, sourceLocale)) continue
      translations++
      const own = segments.map(textWithoutCode).join('\n')
      if (findTerm(own, name).length > times) restored++
    }
  }
  return restored >= translations * leastRestored
}
