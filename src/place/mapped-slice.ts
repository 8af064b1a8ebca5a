import type {MappedText} from '../model/place.ts'

/** A stretch of a mapped text, with its way back. */
export function sliceMapped({text, runs}: MappedText, start: number, end: number): MappedText {
  const cut: number[] = []
  for (let index = 0; index < runs.length; index += 3) {
    const from = Math.max(runs[index] ?? 0, start)
    const to = Math.min((runs[index] ?? 0) + (runs[index + 2] ?? 0), end)
    if (to > from)
      cut.push(from - start, (runs[index + 1] ?? 0) + from - (runs[index] ?? 0), to - from)
  }
  return {text: text.slice(start, end), runs: cut}
}

/** Mapped texts put together, with text between that stands nowhere in the file. */
export function joinMapped(parts: readonly MappedText[], between: string): MappedText {
  let text = ''
  const runs: number[] = []
  for (const [index, part] of parts.entries()) {
    if (index > 0) text += between
    for (let run = 0; run < part.runs.length; run += 3) {
      runs.push(
        (part.runs[run] ?? 0) + text.length,
        part.runs[run + 1] ?? 0,
        part.runs[run + 2] ?? 0
      )
    }
    text += part.text
  }
  return {text, runs}
}
