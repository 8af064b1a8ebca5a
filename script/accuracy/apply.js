/**
 * Make the edits and tell the lines that a finding about them may stand on.
 *
 * The lines are those that the edits touch, 1-based, in the damaged text. Where whole lines are
 * gone, or all that stood in them, the nearest lines before and after that have text are right too.
 *
 * @param {string} text
 * @param {readonly import('./damage.js').Edit[]} edits  Not overlapping.
 * @param {boolean} isWhole
 * @returns {{text: string, lines: ReadonlySet<number>}}
 */
export function apply(text, edits, isWhole = false) {
  const sorted = [...edits].sort((a, b) => a.start - b.start)
  let damaged = ''
  let from = 0
  const touched = []
  for (const edit of sorted) {
    damaged += text.slice(from, edit.start)
    touched.push([damaged.length, damaged.length + edit.text.length])
    damaged += edit.text
    from = edit.end
  }
  damaged += text.slice(from)
  const lines = new Set()
  const starts = lineStartsOf(damaged)
  for (const [start, end] of touched) {
    const first = lineAt(starts, start)
    const last = lineAt(starts, Math.max(start, damaged[end - 1] === '\n' ? end - 1 : end))
    for (let line = first; line <= last; line++) lines.add(line)
    if (isWhole || lineText(damaged, starts, first).trim() === '') {
      lines.add(nearest(damaged, starts, first - 1, -1))
      lines.add(nearest(damaged, starts, first, 1))
    }
  }
  return {text: damaged, lines}
}

/** The first line with text from a line on, 1-based. */
function nearest(text, starts, line, step) {
  let at = line
  while (at > 1 && at < starts.length && lineText(text, starts, at).trim() === '') at += step
  return Math.max(1, at)
}

/** @returns {string} */
export function lineText(text, starts, line) {
  return text.slice(starts[line - 1], (starts[line] ?? text.length + 1) - 1)
}

/** @returns {readonly number[]} Offsets of the lines. */
export function lineStartsOf(text) {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** @returns {number} 1-based line of an offset. */
export function lineAt(starts, offset) {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (starts[middle] <= offset) low = middle
    else high = middle
  }
  return low + 1
}
