import type {Place} from '../model/place.ts'

/**
 * Stretches of a text in which wrappers are text: fenced code, and code spans that hold whole
 * wrappers.
 *
 * Finds less than Markdown does on purpose: a backtick that opens in one sentence and closes in
 * another is no code span here, because the sentences are taken apart before Markdown is parsed.
 * Fences of lists are found by their fence alone, those of block quotes end with the quote.
 *
 * @returns  Sorted, without overlap.
 */
export function codeRanges(text: string, bodyStart: number): readonly Place[] {
  if (!/`|~~~/.test(text)) return []
  const ranges: Place[] = []
  let fence: Fence | undefined
  let blockStart = bodyStart
  let offset = bodyStart
  const endFence = (end: number) => {
    if (fence) ranges.push({start: fence.start, end})
    fence = undefined
    blockStart = end
  }
  while (offset < text.length) {
    linePattern.lastIndex = offset
    const [line = '', content = ''] = linePattern.exec(text) ?? []
    if (fence && quoteDepth(content) < fence.quoteDepth) endFence(offset)
    if (fence) {
      if (closes(content, fence)) endFence(offset + line.length)
    } else {
      fence = fenceAt(content, offset)
      if (fence || content.trim() === '') {
        codeSpans(text, blockStart, offset, ranges)
        blockStart = offset + line.length
      }
    }
    offset += line.length
  }
  if (fence) endFence(text.length)
  else codeSpans(text, blockStart, text.length, ranges)
  return ranges
}

/** A fence that is open. */
interface Fence {
  /** Where its line starts. */
  readonly start: number
  /** Such as three backticks. */
  readonly marker: string
  /** Number of block quotes that it stands in. */
  readonly quoteDepth: number
}

/** A line with its end; the content is the first group. */
const linePattern = /([^\r\n]*)(?:\r\n|\r|\n)?/y

/** A line that opens fenced code, behind the markers of quotes and lists. */
const openPattern = /^((?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*)[ \t]*(`{3,}|~{3,})(.*)$/s

/** A line that may close fenced code, behind the markers of quotes. */
const closePattern = /^(?:[ \t]*>)*[ \t]*(`{3,}|~{3,})[ \t]*$/

function fenceAt(line: string, start: number): Fence | undefined {
  if (!line.includes('```') && !line.includes('~~~')) return undefined
  const [, prefix = '', marker = '', info = ''] = openPattern.exec(line) ?? []
  if (marker === '' || (marker[0] === '`' && info.includes('`'))) return undefined
  return {start, marker, quoteDepth: prefix.split('>').length - 1}
}

function closes(line: string, {marker, quoteDepth: depth}: Fence): boolean {
  const found = closePattern.exec(line)?.[1] ?? ''
  return found.startsWith(marker) && quoteDepth(line) === depth
}

/** Number of markers of block quotes that a line begins with. */
function quoteDepth(line: string): number {
  const [prefix = ''] = /^(?:[ \t]*>)*/.exec(line) ?? []
  return prefix.split('>').length - 1
}

/** A run of backticks, or where a span opens or closes. */
interface Token extends Place {
  /** Length of a run of backticks; 0 for a span. */
  readonly ticks: number
  /** Spans that are open before it. */
  readonly depth: number
  /** Spans that open or close before it. */
  readonly spans: number
}

/** Code spans of one block that open outside of any wrapper and hold nothing but whole wrappers. */
function codeSpans(text: string, start: number, end: number, ranges: Place[]): void {
  const block = text.slice(start, end)
  if (!block.includes('`') || !block.includes('<span')) return
  const runs = runsOf(block)
  const partners = partnersOf(block, runs)
  for (let index = 0; index < runs.length; index++) {
    const open = runs[index] as Token
    const partner = partners[index]
    const close = partner === undefined ? undefined : runs[partner]
    if (partner === undefined || !close) continue
    const isPlain = close.spans === open.spans
    const isCode = open.depth === 0 && close.depth === 0
    if (isCode && !isPlain) ranges.push({start: start + open.start, end: start + close.end})
    if (isCode || isPlain) index = partner
  }
}

/** The runs of backticks of a block, with the spans around them. */
function runsOf(block: string): readonly Token[] {
  const runs: Token[] = []
  let depth = 0
  let spans = 0
  for (const {0: found, index} of block.matchAll(/`+|<(\/?)span\b/g)) {
    if (found[0] === '`') {
      runs.push({start: index, end: index + found.length, ticks: found.length, depth, spans})
    } else {
      spans++
      depth += found[1] === '/' ? -1 : 1
    }
  }
  return runs
}

/**
 * Index of the run that closes the code span which each run opens.
 *
 * Because a run that found no partner of its length would search again for each run, the next run
 * of each length is looked up from behind, once. A backslash takes one backtick off a run that
 * opens, but not off one that closes.
 */
function partnersOf(block: string, runs: readonly Token[]): readonly (number | undefined)[] {
  const nextOfLength = new Map<number, number>()
  const partners: (number | undefined)[] = new Array(runs.length)
  for (let index = runs.length - 1; index >= 0; index--) {
    const {start, ticks} = runs[index] as Token
    partners[index] = nextOfLength.get(isEscaped(block, start) ? ticks - 1 : ticks)
    nextOfLength.set(ticks, index)
  }
  return partners
}

/** Whether an odd number of backslashes stands before an offset. */
function isEscaped(block: string, offset: number): boolean {
  let first = offset
  while (block[first - 1] === '\\') first--
  return (offset - first) % 2 === 1
}
