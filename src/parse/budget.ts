/** Quotes and lists inside each other; articles have three or four, a parser's stack some hundred. */
const deepest = 100

/** Marks of inline markup in one block, which a parser compares with each other. */
const mostMarks = 10_000

/**
 * Why a text would cost more to parse than an article may.
 *
 * Because container blocks are parsed by recursion and inline markup in quadratic time, both are
 * counted first, in linear time.
 *
 * @returns  What is there, for a message; undefined for a text that can be parsed.
 */
export function overBudget(text: string): string | undefined {
  let marks = 0
  for (const line of text.split('\n')) {
    const depth = containersOf(line)
    if (depth > deepest) return `text of ${depth} quotes and lists inside each other`
    if (line.trim() === '') marks = 0
    else marks += line.match(/[*_[\]<>`~!]/g)?.length ?? 0
    if (marks > mostMarks) return `block of more than ${mostMarks} marks of markup`
  }
  return undefined
}

/** How many markers of quotes and lists a line begins with. */
function containersOf(line: string): number {
  let depth = 0
  const marker = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))/y
  while (marker.test(line)) depth++
  return depth
}
