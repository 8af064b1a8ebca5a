import {codeMeaning, isMarkupCode} from '../../shell/code-meaning.ts'
import {isProse} from '../../shell/prose.ts'
import {codeStretches} from '../code-stretches.ts'
import {plainExtractor} from '../plain-extractor.ts'

/**
 * Code spans and lines of code blocks.
 *
 * Sentences are left out, because an indentation too deep or a tick too many makes code of them.
 */
export const code = plainExtractor({
  kind: 'code',
  summary: 'Code spans and lines of code blocks',
  trust: 80,
  *read(segment) {
    const label = segment.kind === 'code' ? segment.label : undefined
    const inMarkup = segment.kind === 'code' && isMarkupCode(segment.text)
    for (const {start, end} of codeStretches(segment)) {
      const text = segment.text.slice(start, end)
      if (isProse(text)) continue
      const meaning = codeMeaning(text, label, inMarkup)
      // A comment alone says nothing that translation may not change.
      if (/[\p{L}\p{N}]/u.test(meaning)) yield {start, end, meanings: [meaning]}
    }
  }
})
