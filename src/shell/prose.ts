/** Fewer words than this are no sentence. */
const leastWords = 4
/** So many words are a sentence whatever they begin with. */
const manyWords = 8
/** Share of the words of a sentence that are words of a language. */
const leastShare = 0.75

/** A word of a language, with the punctuation around it; also bold and in brackets. */
const word = /^[("'“„«‘*_[]*\p{L}[\p{Ll}\p{Lo}\p{M}'’-]*[)"'”“»’*_\],.:;!?…。，、]*$/u

/** Whether code is a sentence: what an indentation too deep makes code of translation may change. */
export function isProse(text: string): boolean {
  const parts = text.trim().split(/\s+/)
  if (parts.length < leastWords)
    return isWordy(text) && /\p{L}\p{M}*[.:!?…。：]$/u.test(text.trim())
  if (/(?:^|\s)(?:[-/][A-Za-z]+|[=|{}$]+)(?:\s|$)/.test(text)) return false
  // Because a path or a call may have words behind it, a short sentence begins with a word.
  if (parts.length < manyWords && !word.test(parts[0] ?? '')) return false
  return parts.filter((part) => word.test(part)).length >= parts.length * leastShare
}

/** Letters, blanks and the punctuation of sentences alone; no word has a capital inside. */
const wordy = /^[\p{L}\p{M}\s.,:;!?…'’"“”„«»()&>-]+$/u

/**
 * Whether code is words of a language, as names of buttons are: `Save`, `Sign in`.
 *
 * Translation may change it, unless translations agree that it may not.
 */
export function isWordy(text: string): boolean {
  return (
    wordy.test(text) && !/\p{Ll}\p{Lu}|\S[.:]\S|(?:^|\s)[-.>]\S|\S-\p{Lu}|<|>\S/u.test(text.trim())
  )
}
