import type {MappedText, Place} from '../model/place.ts'

/** Collects a `MappedText` piece by piece, in the order of the text. */
export interface MappedTextBuilder {
  /** Length of the text so far. */
  length(): number
  /** Append text that stands in the file as it is, from `offset` on. */
  append(text: string, offset: number): void
  /** Append text that does not stand in the file (a decoded entity, a blank for a line break). */
  appendGap(text: string): void
  build(): MappedText
}

/** Start an empty text. */
export function mappedTextBuilder(): MappedTextBuilder {
  let text = ''
  const runs: number[] = []
  return {
    length: () => text.length,
    append(value, offset) {
      if (value === '') return
      const last = runs.length - 3
      const start = runs[last] ?? 0
      const length = runs[last + 2] ?? 0
      if (
        last >= 0 &&
        start + length === text.length &&
        (runs[last + 1] ?? 0) + length === offset
      ) {
        runs[last + 2] = length + value.length
      } else {
        runs.push(text.length, offset, value.length)
      }
      text += value
    },
    appendGap(value) {
      text += value
    },
    build: () => ({text, runs})
  }
}

/** A text that stands in the file from `offset` on, unchanged. */
export function wholeText(text: string, offset = 0): MappedText {
  return {text, runs: text === '' ? [] : [0, offset, text.length]}
}

/**
 * Where a range of a mapped text stands in the file.
 *
 * A range that begins or ends inside a gap is widened to the whole gap, so that a decoded entity is
 * covered from `&` to `;`.
 *
 * @param start  0-based offset in the text.
 * @param end    Exclusive; may equal `start` for an empty range.
 */
export function toFile(mapped: MappedText, start: number, end: number): Place {
  const from = fileStart(mapped.runs, start)
  return {start: from, end: Math.max(from, end > start ? fileEnd(mapped.runs, end) : from)}
}

/**
 * The range of a mapped text that a range of the file became; empty where it became nothing.
 *
 * @param place  Offsets in the file.
 */
export function fromFile({runs}: MappedText, place: Place): Place {
  let start: number | undefined
  let end = 0
  for (let index = 0; index < runs.length; index += 3) {
    const from = runs[index + 1] ?? 0
    const length = runs[index + 2] ?? 0
    if (from >= place.end) break
    if (from + length <= place.start) continue
    const shift = (runs[index] ?? 0) - from
    start ??= Math.max(from, place.start) + shift
    end = Math.min(from + length, place.end) + shift
  }
  return {start: start ?? 0, end: start === undefined ? 0 : end}
}

/**
 * Map the runs of a text that was cut out of `through` on to the file that `through` was cut out of.
 *
 * A run that crosses a seam of `through` becomes two.
 */
export function compose(mapped: MappedText, through: MappedText): MappedText {
  const outer = through.runs
  // Because a plain document maps on to itself, nothing has to be done for it.
  if (outer.length === 3 && outer[1] === 0 && outer[2] === through.text.length) return mapped
  const runs: number[] = []
  for (let index = 0; index < mapped.runs.length; index += 3) {
    let textOffset = mapped.runs[index] ?? 0
    let middle = mapped.runs[index + 1] ?? 0
    let left = mapped.runs[index + 2] ?? 0
    // Before the first run stands a gap.
    let run = Math.max(0, runAt(outer, middle))
    while (left > 0 && run < outer.length) {
      const runStart = outer[run] ?? 0
      const runLength = outer[run + 2] ?? 0
      const skipped = Math.max(0, runStart - middle)
      textOffset += skipped
      middle += skipped
      left -= skipped
      const length = Math.min(left, runStart + runLength - middle)
      if (length > 0) {
        runs.push(textOffset, (outer[run + 1] ?? 0) + middle - runStart, length)
        textOffset += length
        middle += length
        left -= length
      }
      run += 3
    }
  }
  return {text: mapped.text, runs}
}

function fileStart(runs: readonly number[], offset: number): number {
  const run = runAt(runs, offset)
  if (run < 0) return runs[1] ?? 0
  const past = offset - (runs[run] ?? 0)
  const length = runs[run + 2] ?? 0
  // Because a place that starts on a seam belongs to what follows, the next run is preferred.
  if (past >= length && run + 3 < runs.length && runs[run + 3] === offset) return runs[run + 4] ?? 0
  return (runs[run + 1] ?? 0) + Math.min(past, length)
}

function fileEnd(runs: readonly number[], end: number): number {
  const run = runAt(runs, end - 1)
  if (run < 0) return runs[1] ?? 0
  const past = end - (runs[run] ?? 0)
  const length = runs[run + 2] ?? 0
  if (past <= length) return (runs[run + 1] ?? 0) + past
  // The last character stands in a gap: the gap reaches to the next run.
  return run + 3 < runs.length ? (runs[run + 4] ?? 0) : (runs[run + 1] ?? 0) + length
}

/** Index of the last run that starts at or before an offset; -1 when the first starts later. */
function runAt(runs: readonly number[], offset: number): number {
  let low = -1
  let high = runs.length / 3 - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((runs[middle * 3] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low < 0 ? -1 : low * 3
}
