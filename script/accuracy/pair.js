/**
 * A line of a translation and the line of the source that it translates.
 *
 * @typedef {object} Row
 * @property {number} index    Among the rows of the pair.
 * @property {number} start    Offset of its text in the file, UTF-16 units.
 * @property {string} text
 * @property {string} open     The same, with URLs, link targets and HTML tags as U+0000.
 * @property {string} prose    The same, with code as U+0000 as well.
 * @property {string} source
 * @property {string} sourceOpen
 * @property {string} sourceProse
 * @property {boolean} isCode  Inside a fenced block.
 */

/**
 * A translated document and its source.
 *
 * @typedef {object} Pair
 * @property {string} slug
 * @property {string} locale
 * @property {string} file   Path for people.
 * @property {string} path   Absolute path.
 * @property {string} text
 * @property {string} source  Empty where there is none.
 * @property {number} bodyStart  Offset behind the front matter.
 * @property {readonly Row[]} rows  Empty where the lines of the two do not correspond.
 */

const frontMatter = /^---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/
const fence = /^ {0,12}(?:> ?)*```/
const urls = /\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?: "[^"\n]*")?\)|https?:\/\/[^\s<>)\]"'`]+/g
const tags = /<\/?[a-zA-Z][\w-]*(?:\s+[\w-]+\s*=\s*(?:"[^"\n]*"|'[^'\n]*'))*\s*\/?>/g
const codeSpans = /`[^`\n]+`/g

/**
 * Lay a translation beside its source, line by line.
 *
 * Lines correspond when both bodies have as many, with the blank ones at the same places: so it is in
 * what machine translation writes. This is plain text work on purpose, apart from the way in which
 * Lockstep aligns.
 *
 * @param {Pick<Pair, 'slug' | 'locale' | 'file' | 'path' | 'text' | 'source'>} given
 * @returns {Pair}
 */
export function pairOf(given) {
  const bodyStart = frontMatter.exec(given.text)?.[0].length ?? 0
  const body = given.text.slice(bodyStart)
  const source = given.source.slice(frontMatter.exec(given.source)?.[0].length ?? 0)
  let rows
  return {
    ...given,
    bodyStart,
    // Because most classes look at few documents closely.
    get rows() {
      rows ??= rowsOf(body, source, bodyStart)
      return rows
    }
  }
}

/** @returns {readonly Row[]} */
function rowsOf(body, source, bodyStart) {
  const lines = body.split('\n')
  const sourceLines = source.split('\n')
  while (lines.at(-1)?.trim() === '') lines.pop()
  while (sourceLines.at(-1)?.trim() === '') sourceLines.pop()
  const isBlank = (line) => line.trim() === ''
  if (lines.length !== sourceLines.length) return []
  if (lines.some((line, index) => isBlank(line) !== isBlank(sourceLines[index]))) return []
  const rows = []
  let start = bodyStart
  let isFenced = false
  for (const [index, text] of lines.entries()) {
    const isFence = fence.test(text)
    if (isFence) isFenced = !isFenced
    const isCode = isFenced && !isFence
    const line = sourceLines[index]
    const open = isCode ? text : masked(masked(text, urls), tags)
    const sourceOpen = isCode ? line : masked(masked(line, urls), tags)
    rows.push({
      index,
      start,
      text,
      open,
      prose: isCode ? masked(text, /[\s\S]+/g) : masked(open, codeSpans),
      source: line,
      sourceOpen,
      sourceProse: isCode ? masked(line, /[\s\S]+/g) : masked(sourceOpen, codeSpans),
      isCode
    })
    start += text.length + 1
  }
  return rows
}

/** The same length, so that offsets stay. */
function masked(text, pattern) {
  return text.replace(pattern, (match) => '\0'.repeat(match.length))
}
