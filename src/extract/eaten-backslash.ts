import type {MappedText} from '../model/place.ts'
import type {Mark, Segment} from '../model/record.ts'
import {joinMapped, sliceMapped} from '../place/mapped-slice.ts'

/** A text with the backslashes back that its writer meant, and where they were taken out. */
export interface Restored {
  readonly text: MappedText
  /** Escapes that ate a backslash. */
  readonly eaten: readonly Mark[]
}

/** Farther than this behind a hive no path goes on. */
const longestPath = 300

/**
 * Put the backslashes of key paths back that Markdown took for escapes.
 *
 * ```text
 * > | HKEY_CLASSES_ROOT\\CLSID\\{0E5A}       as written; a reader sees CLSID{0E5A}
 *                            ^^
 * ```
 *
 * An escaped underscore is a backslash of the path only where the writer left the underscores of the
 * hive alone; brackets and backslashes are escaped on purpose.
 */
export function restoreBackslashes(segment: Segment): Restored {
  const eaten = segment.marks.filter((mark) => mark.kind === 'escape' && isEaten(mark, segment))
  if (eaten.length === 0) return {text: segment, eaten}
  const parts: MappedText[] = []
  let from = 0
  for (const {start, place} of eaten) {
    parts.push(sliceMapped(segment, from, start), {text: '\\', runs: [0, place.start, 1]})
    from = start
  }
  parts.push(sliceMapped(segment, from, segment.text.length))
  return {text: joinMapped(parts, ''), eaten}
}

function isEaten(mark: Mark, {text, marks}: Segment): boolean {
  if (
    !/[.{*_#$!@%&+~-]/.test(text[mark.start] ?? '') ||
    !/[^\s\\]/.test(text[mark.start - 1] ?? ' ')
  )
    return false
  const before = text.slice(Math.max(0, mark.start - longestPath), mark.start)
  const hive = before.search(/HK(?:EY_[A-Z_]+|LM|CU|CR|U|CC):?(?:\\[^\n"<>|]*)?$/)
  if (hive < 0) return false
  const start = mark.start - before.length + hive
  const path = text.slice(start, mark.start)
  // Because a blank ends a path unless a backslash follows, what is far behind is no part of it.
  if (/\s[^\\]*$/.test(path)) return false
  if (text[mark.start] !== '_') return true
  const hiveEnd = start + (/^\w+/.exec(path)?.[0].length ?? 0)
  return !marks.some(
    (other) => other.kind === 'escape' && other.start >= start && other.start < hiveEnd
  )
}
