import type {Finding} from '../../model/finding.ts'

/** A piece of a line with the part that matters; an ellipsis where it is cut. */
export interface Excerpt {
  readonly before: string
  readonly marked: string
  readonly after: string
}

/** Lines of files; undefined where a file or line is not at hand. Lines are 1-based. */
export type LineOf = (file: string, line: number) => string | undefined

/** UTF-16 units that are shown around the marked part. */
const margin = 150
/** A longer part is not marked as a whole. */
const longestMark = 240
/** A longer place that lacks something is the sentence, not the gap. */
const longestGap = 40
/** Units of a very long line that are looked at, to each side. */
const reach = 4000

/** The line that a finding stands in, without wrappers, and the wrapped source of its sentence. */
export interface Excerpts {
  readonly target: Excerpt | undefined
  readonly source: Excerpt | undefined
}

/**
 * Cut out what a finding is about, and the source text that says what should be there.
 *
 * Because of a wrapped document only the target text is read, its wrappers are left out; the source
 * beside it stands in the same wrappers, in those of a sibling, or in the source document.
 */
export function excerptsOf(finding: Finding, lineOf: LineOf): Excerpts {
  const {file, start, end, actual, expected, evidence} = finding
  const whole = lineOf(file, start.line)
  if (whole === undefined) return {target: undefined, source: undefined}
  const from = Math.max(0, start.column - 1 - reach)
  const line = whole.slice(from, start.column - 1 + reach)
  const first = Math.min(line.length, start.column - 1 - from)
  const last = end.line > start.line ? line.length : end.column - 1 - from
  const own = unwrap(line, first, Math.max(first, Math.min(line.length, last)))
  const isOwn = evidence.kind === 'embedded-source' || evidence.kind === 'grammar'
  const beside = isOwn && own.source !== '' ? own.source : sourceOf(finding, lineOf)
  const [begin, stop] = wrongPart(own, actual)
  const share = own.start / Math.max(1, own.target.length)
  return {
    target: own.target.trim() === '' ? undefined : cut(own.target, begin, stop),
    source: beside === undefined ? undefined : cut(beside, ...find(beside, expected, share))
  }

  function sourceOf({evidence: {kind, file: name, line: number}}: Finding, lines: LineOf) {
    if (name === undefined || number === undefined) return undefined
    if (name === file && number === start.line && kind === 'source') return undefined
    const text = lines(name, number)?.slice(0, 4 * reach)
    if (text === undefined || text.trim() === '') return undefined
    const {source} = unwrap(text, 0, 0)
    if (kind === 'source') return text
    return source === '' ? undefined : source
  }
}

/** What is marked: the wrong value in its place; of a place where something is missing, a short one. */
function wrongPart({target, start, end}: Unwrapped, actual: string): [number, number] {
  const at = actual === '' ? -1 : target.slice(start, end).indexOf(actual)
  if (at !== -1 && actual.length <= longestMark) return [start + at, start + at + actual.length]
  return end - start > (actual === '' ? longestGap : longestMark) ? [start, start] : [start, end]
}

/**
 * Where a text stands in another; nowhere is an empty part at the beginning.
 *
 * @param share  Of several places, the one nearest to this share of the text (0 to 1) is taken.
 */
function find(text: string, part: string, share: number): [number, number] {
  if (part === '' || part.length > longestMark) return [0, 0]
  const wanted = share * text.length
  let best = -1
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) {
    if (best === -1 || Math.abs(at - wanted) < Math.abs(best - wanted)) best = at
  }
  return best === -1 ? [0, 0] : [best, best + part.length]
}

function cut(text: string, start: number, end: number): Excerpt {
  const from = Math.max(0, start - margin)
  const to = Math.min(text.length, end + Math.max(margin, 2 * margin - (start - from)))
  return {
    before: (from > 0 ? '…' : '') + text.slice(from, start).trimStart(),
    marked: text.slice(start, end),
    after: text.slice(end, to).trimEnd() + (to < text.length ? '…' : '')
  }
}

/** Target text of a line, where the part stands in it, and the source text of the part's unit. */
interface Unwrapped {
  readonly target: string
  readonly start: number
  readonly end: number
  /** Of the unit that the part begins in; of all units for an empty part at the beginning. */
  readonly source: string
}

/**
 * Take the wrappers out of a line.
 *
 * ```text
 * > | <span data-ttu-id="a">Ziel</span><span class="sxs-lookup"><span data-stu-id="a">Source</span></span>
 *                           ^^^^                                                      ^^^^^^
 * ```
 */
function unwrap(line: string, start: number, end: number): Unwrapped {
  if (!line.includes('<span data-') && !line.includes('sxs-lookup')) {
    return {target: line, start, end, source: ''}
  }
  const open: ('target' | 'lookup' | 'other')[] = []
  const moved = {start: -1, end: -1}
  let [target, source, all, own, done] = ['', '', '', '', 0]
  const take = (to: number) => {
    const text = line.slice(done, to)
    if (open.includes('lookup')) source += text
    else {
      if (moved.start < 0 && start <= to) moved.start = target.length + Math.max(0, start - done)
      if (moved.end < 0 && end <= to) moved.end = target.length + Math.max(0, end - done)
      target += text
    }
  }
  for (const match of line.matchAll(wrapperTag)) {
    const [tag] = match
    const isClosing = tag === '</span>'
    const kind = isClosing ? (open.at(-1) ?? 'other') : kindOf(tag)
    if (kind === 'other') {
      if (isClosing) open.pop()
      else open.push(kind)
      continue
    }
    take(match.index)
    done = match.index + tag.length
    if (!isClosing) {
      open.push(kind)
      continue
    }
    open.pop()
    if (source === '' || open.includes('lookup')) continue
    if (own === '' && moved.start >= 0) own = source
    all += (all === '' ? '' : ' ') + source
    source = ''
  }
  take(line.length)
  if (moved.start < 0) moved.start = target.length
  if (moved.end < moved.start) moved.end = moved.start
  return {target, ...moved, source: end === 0 ? all : own}
}

/** Linear: what is repeated ends before the next angle bracket. */
const wrapperTag = /<span(?:\s[^<>]*)?>|<\/span>/g

function kindOf(tag: string): 'target' | 'lookup' | 'other' {
  if (tag.startsWith('<span data-ttu-id=')) return 'target'
  if (tag.startsWith('<span data-stu-id=') || tag === '<span class="sxs-lookup">') return 'lookup'
  return 'other'
}
