/** Lines of a text: half-open ranges without their ends. */
export interface Lines {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** The lines of a text; a line ends at CR LF, LF or CR. */
export function linesOf(text: string): Lines {
  const starts: number[] = [0]
  const ends: number[] = []
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    ends.push(match.index)
    starts.push(match.index + match[0].length)
  }
  ends.push(text.length)
  return {text, starts, ends}
}

/** The first index from which no blank or tab stands, at most the end. */
export function skipBlanks(text: string, from: number, end: number): number {
  let at = from
  while (at < end && (text.charAt(at) === ' ' || text.charAt(at) === '\t')) at++
  return at
}
