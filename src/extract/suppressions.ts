import type {Html, Nodes, Root} from 'mdast'
import type {MappedText, Place} from '../model/place.ts'
import type {Suppression} from '../model/record.ts'
import {lineStarts, pointAt} from '../place/lines.ts'
import {toFile} from '../place/mapped-text.ts'
import {type Directive, readComment} from './suppression-comment.ts'

/** More of them are not read; they bound what a hostile document costs. */
const most = 1000

/**
 * Find the comments of a document that silence rules.
 *
 * ```text
 * > | <!-- lockstep-disable-next-line fact-number, fact-url -- the price differs by country -->
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 *
 * A comment that stands alone is about the block that follows, one inside of a block about the next
 * line that is not blank. In front matter it is `# lockstep-…`; `disable` there is about the whole
 * document. What looks like one inside of code is none.
 *
 * @param tree       Positions are offsets in `mapped.text`.
 * @param mapped     The text that was parsed, with the way back to the file.
 * @param file       The file.
 * @param bodyStart  Where its front matter ends.
 * @returns          In the order of the file; one for each scope that a comment has.
 */
export function readSuppressions(
  tree: Root,
  mapped: MappedText,
  file: string,
  bodyStart: number
): readonly Suppression[] {
  if (!file.includes('lockstep-')) return []
  const nextLine = lineFinder(file, bodyStart)
  const drafts = [
    ...inFrontMatter(file.slice(0, bodyStart), nextLine),
    ...inBody(tree, mapped, nextLine)
  ]
  return withScopes(drafts.slice(0, most), file.length)
}

interface Draft extends Directive {
  readonly place: Place
  /** What `disable-next-line` is about; where `disable` begins. */
  readonly scope: Place
}

function inFrontMatter(text: string, nextLine: NextLine): readonly Draft[] {
  const drafts: Draft[] = []
  for (const {index, 0: line, 1: content = ''} of text.matchAll(/^[ \t]*#([^\r\n]*)/gm)) {
    const directive = readComment(content)
    if (!directive) continue
    const place = {start: index + line.search(/#/), end: index + line.length}
    const scope = directive.directive === 'disable' ? {start: 0, end: 0} : nextLine(place.end)
    drafts.push({...directive, place, scope})
  }
  return drafts
}

function inBody(tree: Root, mapped: MappedText, nextLine: NextLine): readonly Draft[] {
  const drafts: Draft[] = []
  // Comments that stand alone and wait for the block that they are about.
  let waiting: Omit<Draft, 'scope'>[] = []
  const settle = (node: Nodes) => {
    if (waiting.length === 0) return
    const scope = placeOf(node, mapped)
    for (const draft of waiting) drafts.push({...draft, scope})
    waiting = []
  }
  const read = (node: Html, isBlock: boolean) => {
    const {comments, isAlone} = commentsOf(node, mapped)
    if (isBlock && !isAlone) settle(node)
    for (const comment of comments) {
      if (drafts.length + waiting.length >= most) return
      if (isBlock && isAlone && comment.directive === 'disable-next-line') waiting.push(comment)
      else drafts.push({...comment, scope: nextLine(comment.place.end)})
    }
  }
  const visit = (node: Nodes, isInline: boolean) => {
    if (node.type === 'html') return read(node, !isInline)
    if (!isInline && leaves.has(node.type)) settle(node)
    if (!('children' in node)) return
    for (const child of node.children) visit(child as Nodes, isInline || leaves.has(node.type))
  }
  visit(tree, false)
  settle({type: 'root', children: [], position: endOf(tree)})
  return drafts.sort((a, b) => a.place.start - b.place.start)
}

/** Blocks that have no blocks in them, and tables, whose rows belong together. */
const leaves: ReadonlySet<string> = new Set([
  'heading',
  'paragraph',
  'code',
  'table',
  'definition',
  'thematicBreak'
])

/** The comments of an HTML node, and whether it has nothing else. */
function commentsOf(
  node: Html,
  mapped: MappedText
): {readonly comments: readonly Omit<Draft, 'scope'>[]; readonly isAlone: boolean} {
  const {value} = node
  const comments: Omit<Draft, 'scope'>[] = []
  const offset = node.position?.start.offset ?? 0
  let isAlone = true
  let cursor = 0
  for (;;) {
    const start = value.indexOf('<!--', cursor)
    const end = start < 0 ? -1 : value.indexOf('-->', start + 4)
    if (value.slice(cursor, end < 0 ? value.length : start).trim() !== '') isAlone = false
    if (end < 0) return {comments, isAlone}
    const directive = readComment(value.slice(start + 4, end))
    cursor = end + 3
    if (!directive) continue
    comments.push({...directive, place: toFile(mapped, offset + start, offset + cursor)})
  }
}

function placeOf(node: Nodes, mapped: MappedText): Place {
  const start = node.position?.start.offset ?? 0
  return toFile(mapped, start, node.position?.end.offset ?? start)
}

function endOf({position}: Root): NonNullable<Root['position']> {
  const end = position?.end ?? {line: 1, column: 1, offset: 0}
  return {start: end, end}
}

/** The line that a comment is about which ends at an offset; the end of the text where there is none. */
type NextLine = (offset: number) => Place

/** Blank lines and the rule below the head of a table have nothing to silence. */
const hasContent = /[\p{L}\p{N}]/u

function lineFinder(text: string, bodyStart: number): NextLine {
  const starts = lineStarts(text)
  const known = new Map<number, Place>()
  const find = (from: number): Place => {
    for (let line = from; line < starts.length; line++) {
      const start = starts[line] ?? 0
      const content = text.slice(start, starts[line + 1] ?? text.length).replace(/[\r\n]+$/, '')
      const isYamlComment = start < bodyStart && /^\s*#/.test(content)
      if (hasContent.test(content) && !isYamlComment) return {start, end: start + content.length}
    }
    return {start: text.length, end: text.length}
  }
  return (offset) => {
    const {line} = pointAt(starts, offset)
    // Because a hostile line may have thousands of comments, each line is looked for once.
    const place = known.get(line) ?? find(line)
    known.set(line, place)
    return place
  }
}

/** Give each `disable` its end: the `enable` that names its rule, or all; else the end of the file. */
function withScopes(drafts: readonly Draft[], length: number): readonly Suppression[] {
  return drafts.flatMap((draft, index): readonly Suppression[] => {
    const {directive, rules, reason, place, scope} = draft
    if (directive === 'disable-next-line') return [draft]
    if (directive === 'enable') {
      return [{directive, rules, reason, place, scope: {start: place.end, end: place.end}}]
    }
    const start = scope.start === 0 && scope.end === 0 ? 0 : place.end
    const ends = new Map<number, string[]>()
    for (const rule of rules) {
      const end = endOfStretch(drafts, index, rule) ?? length
      ends.set(end, [...(ends.get(end) ?? []), rule])
    }
    if (ends.size === 0) return [{...draft, scope: {start, end: start}}]
    return [...ends].map(([end, names]) => ({...draft, rules: names, scope: {start, end}}))
  })
}

function endOfStretch(drafts: readonly Draft[], from: number, rule: string): number | undefined {
  for (let index = from + 1; index < drafts.length; index++) {
    const draft = drafts[index]
    if (draft?.directive !== 'enable') continue
    if (draft.rules.length === 0 || draft.rules.includes(rule)) return draft.place.start
  }
  return undefined
}
