import type {Fix} from '../model/finding.ts'

/** A text after edits. */
export interface Edited {
  readonly text: string
  /** The edits that were made, ascending. */
  readonly applied: readonly Fix[]
  /** Edits that got in the way of others; they may be tried again on the new text. */
  readonly skipped: number
}

/**
 * Make edits of a text at once.
 *
 * An edit that lies inside another is part of it and is left to it; of two that overlap otherwise,
 * the first is made and the second skipped. Equal edits are one.
 *
 * @param edits  In any order; places are offsets in `text`.
 */
export function applyEdits(text: string, edits: readonly Fix[]): Edited {
  const sorted = [...edits].sort(
    (a, b) => a.start - b.start || b.end - a.end || (a.text < b.text ? -1 : 1)
  )
  const applied: Fix[] = []
  let skipped = 0
  for (const edit of sorted) {
    const last = applied.at(-1)
    if (!last || edit.start >= last.end) applied.push(edit)
    else if (edit.end > last.end) skipped++
  }
  let result = ''
  let cursor = 0
  for (const edit of applied) {
    result += text.slice(cursor, edit.start) + edit.text
    cursor = edit.end
  }
  return {text: result + text.slice(cursor), applied, skipped}
}
