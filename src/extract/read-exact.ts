import type {Place} from '../model/place.ts'
import type {Segment} from '../model/record.ts'
import {codeStretches} from './code-stretches.ts'
import type {ReadFact} from './plain-extractor.ts'

/** Finds facts in a text: offsets in it, in order, without overlap. */
export type Find = (text: string) => Iterable<ReadFact, void, undefined>

/** A fact of the exact kinds is shorter than this. */
const longest = 2000

/**
 * Read facts from running text, and code that is one fact as a whole.
 *
 * What stands in a longer code span or line of code is left to the reader of code.
 *
 * @returns  In the order of the text.
 */
export function readExact(segment: Segment, find: Find): readonly ReadFact[] {
  const {kind, text, marks} = segment
  const found: ReadFact[] = []
  if (kind !== 'code') {
    const prose = withoutCode(text, marks)
    for (const {start, end} of apart(text, marks)) {
      for (const fact of find(prose.slice(start, end)))
        found.push({...fact, start: start + fact.start, end: start + fact.end})
    }
  }
  for (const {start, end} of codeStretches(segment)) {
    if (end - start > longest) continue
    for (const fact of find(text.slice(start, end))) {
      if (fact.start === 0 && fact.end === end - start) found.push({...fact, start, end})
      break
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Because translation glues words to links (`[a@b.com](…)und`), no fact goes on over an end of one. */
function apart(text: string, marks: Segment['marks']): readonly Place[] {
  const ends = new Set([0, text.length])
  for (const {kind, start, end} of marks) if (kind === 'link') ends.add(start).add(end)
  const sorted = [...ends].sort((a, b) => a - b)
  return sorted.slice(1).map((end, index) => ({start: sorted[index] ?? 0, end}))
}

/** Because no fact goes on over a line end, code becomes line ends. */
function withoutCode(text: string, marks: Segment['marks']): string {
  let prose = ''
  for (const {kind, start, end} of marks) {
    if (kind !== 'code') continue
    prose += text.slice(prose.length, start)
    prose += '\n'.repeat(Math.max(0, end - prose.length))
  }
  return prose + text.slice(prose.length)
}
