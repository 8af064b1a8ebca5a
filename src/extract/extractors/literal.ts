import {isProse} from '../../shell/prose.ts'
import {literalMeaning} from '../../term/literal-meaning.ts'
import {quotesOf} from '../../term/quotes.ts'
import {codeStretches} from '../code-stretches.ts'
import {plainExtractor} from '../plain-extractor.ts'

/** Longer texts are no messages. */
const longest = 600
/** Cheap test: a text without these has no quotation. */
const mark = /["“”„«»‹›「『]|'[^']+'|‘/

/**
 * What stands in quotation marks and may be looked for: messages, lines of logs, values; and sentences
 * that stand in code spans.
 *
 * ```text
 * > | The log says "The sync token has expired".
 *                   ^^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export const literal = plainExtractor({
  kind: 'literal',
  summary: 'Quoted messages and values',
  trust: 10,
  nests: true,
  *read(segment) {
    const {kind, text, marks} = segment
    if (kind === 'code') return
    const code = marks.filter((each) => each.kind === 'code')
    if (code.length > 0) {
      for (const {start, end} of codeStretches(segment)) {
        const inner = text.slice(start, end)
        if (inner.length <= longest && !inner.includes('\n') && isProse(inner))
          yield {start, end, meanings: [literalMeaning(inner)]}
      }
    }
    if (!mark.test(text)) return
    for (const quote of quotesOf(text)) {
      const raw = text.slice(quote.start + 1, quote.end - 1)
      const start = quote.start + 1 + raw.length - raw.trimStart().length
      const end = start + raw.trim().length
      const inner = text.slice(start, end)
      if (inner.includes('\n') || !isSearched(inner)) continue
      if (code.some((each) => each.start < end && start < each.end)) continue
      yield {start, end, meanings: [literalMeaning(inner)]}
    }
  }
})

/** Two words at least, or one that no language has. */
function isSearched(text: string): boolean {
  return /\S\s+\S/.test(text) || /^(?=\S*(?:\d|\p{Ll}\p{Lu}|[_.-]\p{L}))\S{4,}$/u.test(text)
}
