import type {Place} from '../model/place.ts'

/** Closing marks by opening mark, in the customs of all languages. */
const closings: Readonly<Record<string, string>> = {
  "'": "'’",
  '"': '"”“',
  '‘': '’',
  '’': '’',
  '‚': '‘’',
  '“': '”',
  '”': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '「': '」',
  '『': '』'
}

/** Longest quotation, in UTF-16 units; keeps the search linear. */
const longest = 300

/**
 * Quotations of a text, marks included, without overlap.
 *
 * A mark between letters is an apostrophe. A `"` between a blank and a letter opens a quotation inside
 * of another one; one that is never closed leaves none.
 */
export function quotesOf(text: string): Place[] {
  const quotes: Place[] = []
  let from = 0
  for (const match of text.matchAll(/['"‘’‚“”„«»‹「『]/g)) {
    const start = match.index
    if (start < from || isLetter(text[start - 1])) continue
    const marks = closings[match[0]] ?? ''
    let inner = 0
    for (let end = start + 1; end < Math.min(text.length, start + longest); end++) {
      if (!marks.includes(text[end] as string)) continue
      if (isLetter(text[end + 1])) {
        if (text[end] === '"' && /\s/.test(text[end - 1] ?? '')) inner++
        continue
      }
      if (text[end] === '"' && inner > 0) {
        inner--
        continue
      }
      if (end > start + 1) quotes.push({start, end: end + 1})
      from = end + 1
      break
    }
  }
  return quotes
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{Script=Latin}/u.test(character)
}
