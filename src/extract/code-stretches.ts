import type {Place} from '../model/place.ts'
import type {Segment} from '../model/record.ts'

/**
 * The code of a segment: the content of each code span; each line of a code block, without the blanks
 * around it.
 *
 * @returns  Offsets in the segment's text, in order, none of them empty.
 */
export function codeStretches({kind, text, marks}: Segment): readonly Place[] {
  if (kind === 'code') {
    return [...text.matchAll(/\S[^\n]*/g)].map(({0: line, index}) => ({
      start: index,
      end: index + line.trimEnd().length
    }))
  }
  const spans: Place[] = []
  for (const mark of marks) {
    if (mark.kind !== 'code') continue
    const inner = text.slice(mark.start, mark.end)
    const start = mark.start + inner.length - inner.trimStart().length
    const end = start + inner.trim().length
    if (end > start) spans.push({start, end})
  }
  return spans.sort((a, b) => a.start - b.start)
}
