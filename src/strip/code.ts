import type {Place} from '../model/place.ts'

/** A line that may open or close fenced code: markers of lists and quotes before it are skipped. */
const fencePattern = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)*(`{3,}|~{3,})(.*)$/

/**
 * Stretches of a text in which wrappers are text: fenced code, and code spans that hold whole
 * wrappers.
 *
 * Finds less than Markdown does on purpose: a backtick that opens in one sentence and closes in
 * another is no code span here, because the sentences are taken apart before Markdown is parsed.
 *
 * @returns  Sorted, without overlap.
 */
export function codeRanges(text: string, bodyStart: number): Place[] {
  const ranges: Place[] = []
  let fence: {marker: string; start: number} | undefined
  let blockStart = bodyStart
  let offset = bodyStart
  while (offset < text.length) {
    const newline = text.indexOf('\n', offset)
    const end = newline < 0 ? text.length : newline + 1
    const line = text.slice(offset, end)
    const found =
      line.includes('```') || line.includes('~~~') ? fencePattern.exec(line.trimEnd()) : null
    const marker = found?.[1] ?? ''
    if (fence) {
      if (
        marker[0] === fence.marker[0] &&
        marker.length >= fence.marker.length &&
        !found?.[2]?.trim()
      ) {
        ranges.push({start: fence.start, end})
        fence = undefined
        blockStart = end
      }
    } else if (marker && !(marker[0] === '`' && found?.[2]?.includes('`'))) {
      codeSpans(text, blockStart, offset, ranges)
      fence = {marker, start: offset}
    } else if (line.trim() === '') {
      codeSpans(text, blockStart, offset, ranges)
      blockStart = end
    }
    offset = end
  }
  if (fence) ranges.push({start: fence.start, end: text.length})
  else codeSpans(text, blockStart, text.length, ranges)
  return ranges
}

/** Code spans of one block that open outside of any wrapper and hold nothing but whole wrappers. */
function codeSpans(text: string, start: number, end: number, ranges: Place[]): void {
  const block = text.slice(start, end)
  if (!block.includes('`') || !block.includes('<span')) return
  const runs = [...block.matchAll(/`+/g)]
  // Because a run that found no partner of its length would search again for each run, the next run
  // of each length is looked up from behind, once.
  const nextOfLength = new Map<number, number>()
  const partner: (number | undefined)[] = new Array(runs.length)
  for (let index = runs.length - 1; index >= 0; index--) {
    const length = runs[index]?.[0].length ?? 0
    partner[index] = nextOfLength.get(length)
    nextOfLength.set(length, index)
  }
  let index = 0
  let depth = 0
  let scanned = 0
  while (index < runs.length) {
    const run = runs[index] as RegExpExecArray
    depth += balance(block.slice(scanned, run.index))
    scanned = run.index
    const closing = partner[index]
    const close = closing === undefined ? undefined : runs[closing]
    if (closing !== undefined && close) {
      const inside = block.slice(run.index, close.index)
      const isPlain = !/<\/?span\b/.test(inside)
      const end = close.index + close[0].length
      if (!isPlain && depth === 0 && balance(inside) === 0) {
        ranges.push({start: start + run.index, end: start + end})
      }
      if (isPlain || (depth === 0 && balance(inside) === 0)) {
        scanned = end
        index = closing + 1
        continue
      }
    }
    index++
  }
}

function balance(text: string): number {
  let depth = 0
  for (const match of text.matchAll(/<(\/?)span\b/g)) depth += match[1] === '/' ? -1 : 1
  return depth
}
