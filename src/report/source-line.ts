import type {Evidence} from '../model/finding.ts'
import type {DocumentRecord, Segment} from '../model/record.ts'
import {pointAt} from '../place/lines.ts'

/** Source text that a finding is held against. */
export interface SourceLine {
  readonly file: string
  /** 1-based. */
  readonly line: number
  readonly segment: Segment
  /** It stands in the source document itself, not in the wrappers of a translation. */
  readonly isSource: boolean
}

/**
 * Make the function that finds the segment of the source text which evidence names.
 *
 * @param documents  All locales of an article.
 * @returns          Of several segments in one line, the first.
 */
export function sourceLineFinder(
  documents: readonly DocumentRecord[]
): (evidence: Evidence) => SourceLine | undefined {
  const known = new Map<string, ReadonlyMap<number, Segment>>()
  return ({kind, file, line}) => {
    const document = documents.find((each) => each.file === file)
    const isSource = kind === 'source'
    const segments = isSource ? document?.segments : document?.source
    if (!document || !segments || line === undefined) return undefined
    const byLine = known.get(document.file) ?? linesOf(document, segments)
    known.set(document.file, byLine)
    const segment = byLine.get(line)
    return segment && {file: document.file, line, segment, isSource}
  }
}

function linesOf(
  {lines}: DocumentRecord,
  segments: readonly Segment[]
): ReadonlyMap<number, Segment> {
  const byLine = new Map<number, Segment>()
  for (const segment of segments) {
    const last = pointAt(lines, segment.place.end).line
    for (let line = pointAt(lines, segment.place.start).line; line <= last; line++) {
      if (!byLine.has(line)) byLine.set(line, segment)
    }
  }
  return byLine
}
