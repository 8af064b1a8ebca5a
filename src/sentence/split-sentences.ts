import type {Place} from '../model/place.ts'

/** Longer texts are not split, in UTF-16 units. */
const longest = 20_000

const segmenters = new Map<string, Intl.Segmenter>()

/**
 * Split a text into sentences, by the customs of a locale and the rules of Unicode.
 *
 * What these rules break and no reader would is joined again: behind an initial or an abbreviation
 * (`z. B.`, `p. ex.`), inside of addresses and numbers.
 *
 * @returns  Offsets in the text, in order; together they cover all of it. One for a long text, none for
 *           an empty one.
 * @see      <https://www.unicode.org/reports/tr29/#Sentence_Boundaries>
 */
export function splitSentences(text: string, locale: string): readonly Place[] {
  if (text === '') return []
  if (text.length > longest) return [{start: 0, end: text.length}]
  const places: Place[] = []
  for (const {index, segment} of segmenterOf(locale).segment(text)) {
    const end = index + segment.length
    const last = places.at(-1)
    const before = last ? text.slice(Math.max(last.start, last.end - 24), last.end) : ''
    if (last && goesOn(before, segment)) places[places.length - 1] = {start: last.start, end}
    else places.push({start: index, end})
  }
  return places
}

function segmenterOf(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale)
  if (known) return known
  const segmenter = new Intl.Segmenter(supported(locale), {granularity: 'sentence'})
  segmenters.set(locale, segmenter)
  return segmenter
}

/** Because a folder may have any name, what is no language tag is read by the rules for all. */
function supported(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'und'
  } catch {
    return 'und'
  }
}

/** A letter and its stop, or a short word between stops: `B. `, `p. ex. `. */
const abbreviation = /(?:^|[\s.(])\p{L}\p{M}*\.\s*$|\.\s?\p{Ll}{1,3}\.\s*$/u
/** A number and its stop: `3. `, as in `1. 3. 2024` or at the start of a step. */
const ordinal = /(?:^|\s)\d{1,3}\.\s*$/u

function goesOn(before: string, next: string): boolean {
  if (before.endsWith('\n')) return false
  // Without a blank between them, it is one address, version or file name.
  if (/[.!?]$/.test(before) && /^[\p{Script=Latin}\p{Nd}/_-]/u.test(next)) return true
  return /^\p{Ll}/u.test(next) || abbreviation.test(before) || ordinal.test(before)
}
