import {isTag, placeholders} from '../../token/placeholders.ts'
import {plainExtractor} from '../plain-extractor.ts'

/** Places that a reader or a program fills in. */
export const placeholder = plainExtractor({
  kind: 'placeholder',
  summary: 'Placeholders: `<tenant>`, `{0}`, `%1`',
  trust: 70,
  *read({kind, text, marks}) {
    if (kind === 'code') return
    for (const {start, end, meaning} of placeholders(text)) yield {start, end, meanings: [meaning]}
    // Markdown takes `<tenant>` for a tag where nobody escaped it.
    for (const {kind: mark, value = '', start, end, place} of marks) {
      if (mark !== 'html' || value.startsWith('<!') || value.startsWith('</') || isTag(value))
        continue
      yield {start, end, place, raw: value, meanings: ['<>']}
    }
  }
})
