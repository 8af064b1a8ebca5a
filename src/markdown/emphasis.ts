import type {Place} from '../model/place.ts'
import {canClose, canOpen, characterAt, characterBefore} from './flanking.ts'

/** Brackets and quotation marks by what closes them. */
const partners: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['（', '）'],
  ['［', '］'],
  ['【', '】'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
  ['“', '”'],
  ['„', '“'],
  ['‘', '’'],
  ['«', '»'],
  ['»', '«'],
  ['"', '"'],
  ["'", "'"]
])

/** What ends a clause: it says the same behind an emphasis as in it. */
const clauseEnd = /^[:：.。,，、;；!！?？…؟،؛।]$/

/** Punctuation that no blank stands before. */
const attached = /^[\p{Pe}\p{Pf}:：.。,，、;；!！?？…؟،؛।]$/u

/**
 * Write emphasis around a phrase so that Markdown reads it.
 *
 * ```text
 * … ** False** …    →  … **False** …
 * 为**「启用」**的   →  为「**启用**」的
 * ```
 *
 * Blanks at the edges go outside, or go where one stands there already; so do a pair of quotation
 * marks or brackets and what ends a clause, where the delimiters could not open or close beside them.
 *
 * @param phrase     What is emphasised, blanks and all.
 * @param before     The text before it.
 * @param after      The text behind it.
 * @param delimiter  `**` or `*`.
 * @param language   Of the text: French puts blanks before `:` and the like.
 * @returns          What stands for the phrase and its delimiters; undefined where no way is plain.
 */
export function emphasize(
  phrase: string,
  before: string,
  after: string,
  delimiter: string,
  language: string
): string | undefined {
  const inner = phrase.trim()
  if (inner === '' || inner.includes('\n\n')) return undefined
  const previous = characterBefore(before, before.length)
  const next = characterAt(after, 0)
  const isLed = /^\s/.test(phrase) && !/^\s?$/u.test(previous) && !/^\p{Ps}$/u.test(previous)
  const isAttached = attached.test(next) && language !== 'fr'
  const isTrailed = /\s$/.test(phrase) && !/^\s?$/u.test(next) && !isAttached
  let lead = isLed ? ' ' : ''
  let trail = isTrailed ? ' ' : ''
  let content = inner
  for (let moved = 0; moved < 4 && content !== ''; moved++) {
    const first = characterAt(content, 0)
    const last = characterBefore(content, content.length)
    const opens = canOpen(characterBefore(before + lead, before.length + lead.length), first)
    const closes = canClose(last, characterAt(trail + after, 0))
    if (opens && closes) return lead + delimiter + content + delimiter + trail
    if (content.length > 1 && partners.get(first) === last) {
      lead += first
      trail = last + trail
      content = content.slice(first.length, -last.length)
    } else if (!closes && clauseEnd.test(last)) {
      trail = last + trail
      content = content.slice(0, -last.length)
    } else return undefined
  }
  return undefined
}

/** Whether a run of delimiters may stand for itself: a power, a path, a mask. */
export function isSign(text: string, {start, end}: Place): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  const after = text.slice(end, end + 2)
  return /[\p{N}/\\*]$/u.test(before) || (/[\p{N})]\s$/u.test(before) && /^\s[\p{N}(]/u.test(after))
}
