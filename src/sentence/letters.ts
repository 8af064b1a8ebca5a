/** First character of the blocks of ideographs, kana, hangul and wide forms (CJK Radicals). */
const firstWide = 0x2e80
/** How many letters of an alphabet one of those stands for. */
const wideWeight = 2.2
/** Longer texts are counted up to here, in UTF-16 units. */
const mostText = 20_000

/** Length of a text in letters of an alphabet: what Chinese says in one character counts for more. */
export function letters(text: string): number {
  const end = Math.min(text.length, mostText)
  let length = text.length
  for (let index = 0; index < end; index++) {
    if (text.charCodeAt(index) >= firstWide) length += wideWeight - 1
  }
  return length
}
