import type {Place} from '../model/place.ts'
import type {Trouble} from '../model/record.ts'
import type {WrapperPair} from './wrapper-pair.ts'

type TagKind = 'target' | 'lookup' | 'source' | 'open' | 'close'

interface Tag extends Place {
  readonly kind: TagKind
  readonly id: string
}

/**
 * `<span data-ttu-id="x">`, `<span class="sxs-lookup">`, `<span data-stu-id="x">`, any other
 * `<span …>` and `</span>`. An attribute list ends at the first `>`.
 */
const tagPattern =
  /<span data-ttu-id="([^"<>\n]*)">|<span class="sxs-lookup">|<span data-stu-id="([^"<>\n]*)">|<span(?:\s[^<>]*)?>|<\/span>/g

/**
 * Find the wrappers of a text that pair up, and record those that do not.
 *
 * The target ends at the closing tag right before the lookup tag, whatever spans it holds; the
 * source ends where it leaves as many spans open as the target. Linear in the length of the text: a
 * pair that fails is given up at the next wrapper tag.
 *
 * @param text       The file.
 * @param bodyStart  Tags before it are front matter.
 * @param code       Stretches of code, sorted: tags inside are text.
 */
export function pairWrappers(
  text: string,
  bodyStart: number,
  code: readonly Place[]
): {pairs: WrapperPair[]; trouble: Trouble[]} {
  const pairs: WrapperPair[] = []
  const trouble: Trouble[] = []
  const tags = tagsOf(text, bodyStart, code, trouble)
  let index = 0
  while (index < tags.length) {
    const tag = tags[index] as Tag
    if (tag.kind === 'target') {
      const found = pairAt(tags, index)
      if (found) {
        pairs.push(found.pair)
        if (found.sourceId !== tag.id) {
          trouble.push({
            kind: 'wrapper-id',
            place: {start: found.pair.start, end: found.pair.end},
            actual: `target ${tag.id} with source ${found.sourceId}`
          })
        }
        index = found.next
        continue
      }
    }
    if (tag.kind === 'target' || tag.kind === 'lookup' || tag.kind === 'source') {
      trouble.push({
        kind: 'wrapper-unpaired',
        place: {start: tag.start, end: tag.end},
        actual: text.slice(tag.start, tag.end)
      })
      // Because a lookup and the source tag inside it are one wrapper, they are one trouble.
      if (tag.kind === 'lookup' && tags[index + 1]?.kind === 'source') index++
    }
    index++
  }
  return {pairs, trouble}
}

function tagsOf(
  text: string,
  bodyStart: number,
  code: readonly Place[],
  trouble: Trouble[]
): Tag[] {
  const tags: Tag[] = []
  let range = 0
  let isInPair = false
  for (const match of text.matchAll(tagPattern)) {
    const start = match.index
    const end = start + match[0].length
    const kind = kindOf(match[0])
    if (start < bodyStart) {
      // Because target and source are one wrapper, they are one trouble.
      if (kind === 'target' || (kind === 'source' && !isInPair)) {
        trouble.push({kind: 'wrapper-in-front-matter', place: {start, end}, actual: match[0]})
      }
      if (kind === 'target' || kind === 'source') isInPair = kind === 'target'
      continue
    }
    while (range < code.length && (code[range] as Place).end <= start) range++
    const here = code[range]
    if (here && here.start <= start) continue
    tags.push({kind, id: match[1] ?? match[2] ?? '', start, end})
  }
  return tags
}

function kindOf(tag: string): TagKind {
  if (tag === '</span>') return 'close'
  if (tag.startsWith('<span data-ttu-id=')) return 'target'
  if (tag.startsWith('<span data-stu-id=')) return 'source'
  return tag === '<span class="sxs-lookup">' ? 'lookup' : 'open'
}

function pairAt(
  tags: readonly Tag[],
  first: number
): {pair: WrapperPair; sourceId: string; next: number} | undefined {
  let lookup = first + 1
  while (tags[lookup]?.kind === 'open' || tags[lookup]?.kind === 'close') lookup++
  const opened = tags[first] as Tag
  const targetClose = tags[lookup - 1]
  const lookupTag = tags[lookup]
  const sourceTag = tags[lookup + 1]
  if (lookupTag?.kind !== 'lookup' || sourceTag?.kind !== 'source') return undefined
  if (targetClose?.kind !== 'close' || targetClose.end !== lookupTag.start) return undefined
  if (lookupTag.end !== sourceTag.start) return undefined
  const sourceClose = sourceEnd(tags, lookup + 2, leftOpen(tags, first + 1, lookup - 1))
  if (sourceClose === undefined) return undefined
  const close = tags[sourceClose] as Tag
  const last = tags[sourceClose + 1] as Tag
  return {
    pair: {
      id: opened.id,
      start: opened.start,
      targetStart: opened.end,
      targetEnd: targetClose.start,
      sourceStart: sourceTag.end,
      sourceEnd: close.start,
      end: last.end
    },
    sourceId: sourceTag.id,
    next: sourceClose + 2
  }
}

/** How many spans a stretch of tags leaves open; negative where it closes more than it opens. */
function leftOpen(tags: readonly Tag[], from: number, to: number): number {
  let depth = 0
  for (let index = from; index < to; index++) depth += tags[index]?.kind === 'open' ? 1 : -1
  return depth
}

/**
 * Index of the tag that closes the source wrapper; the next one closes the lookup.
 *
 * Because a sentence may hold half of a native span (its other half stands in the next sentence),
 * the source is taken to leave as many spans open as the target does; failing that, none; failing
 * that, the first two closing tags in a row count.
 */
function sourceEnd(tags: readonly Tag[], from: number, wanted: number): number | undefined {
  let depth = 0
  let balanced: number | undefined
  let first: number | undefined
  for (let index = from; index < tags.length; index++) {
    const tag = tags[index] as Tag
    if (tag.kind === 'open') depth++
    else if (tag.kind !== 'close') break
    else {
      const next = tags[index + 1]
      if (next?.kind === 'close' && next.start === tag.end) {
        if (depth === wanted) return index
        if (depth === 0) balanced ??= index
        first ??= index
      }
      depth--
    }
  }
  return balanced ?? first
}
