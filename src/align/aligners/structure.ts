import type {Segment} from '../../model/record.ts'
import type {SegmentPair} from '../../model/reference.ts'
import type {Aligner} from '../aligner.ts'
import {likeness, tokensOf} from '../likeness.ts'

/** Below this a loss and an addition explain two segments better than a pair does. */
const leastLikeness = 0.35
/** A gap of more cells than this is paired in order, because a table of it would cost too much. */
const mostCells = 250_000

/** Segments by kind, anchor, length and shared facts, in order (Needleman and Wunsch). */
export const structure: Aligner = {
  name: 'structure',
  summary: 'Same kind, similar length, shared facts, in order',
  trust: 1,
  align: (source, target) => pairGaps(source, target, anchors(source, target))
}

/**
 * Pair two texts, given some pairs that are certain.
 *
 * @param certain  Index pairs `[source, target]`, ascending in both.
 */
export function pairGaps(
  source: readonly Segment[],
  target: readonly Segment[],
  certain: readonly (readonly [number, number])[]
): SegmentPair[] {
  const pairs: SegmentPair[] = []
  let sourceStart = 0
  let targetStart = 0
  for (const [sourceIndex, targetIndex] of [...certain, [source.length, target.length] as const]) {
    pairs.push(
      ...pairGap(source.slice(sourceStart, sourceIndex), target.slice(targetStart, targetIndex))
    )
    if (sourceIndex < source.length)
      pairs.push({source: source[sourceIndex], target: target[targetIndex]})
    sourceStart = sourceIndex + 1
    targetStart = targetIndex + 1
  }
  return pairs
}

/** Segments that are unique on both sides by something that translation does not touch. */
function anchors(source: readonly Segment[], target: readonly Segment[]): [number, number][] {
  const inSource = uniqueKeys(source)
  const inTarget = uniqueKeys(target)
  const found: [number, number][] = []
  for (const [key, targetIndex] of inTarget) {
    const sourceIndex = inSource.get(key)
    if (sourceIndex !== undefined && sourceIndex >= 0 && targetIndex >= 0)
      found.push([sourceIndex, targetIndex])
  }
  found.sort((a, b) => a[1] - b[1])
  return ascending(found)
}

function uniqueKeys(segments: readonly Segment[]): Map<string, number> {
  const keys = new Map<string, number>()
  for (const [index, segment] of segments.entries()) {
    const key = keyOf(segment)
    if (key !== undefined) keys.set(key, keys.has(key) ? -1 : index)
  }
  return keys
}

function keyOf(segment: Segment): string | undefined {
  if (segment.kind === 'heading') return `heading ${segment.label ?? slugOf(segment.text)}`
  if (segment.kind === 'code') return `code ${segment.text}`
  const urls = segment.marks.filter((mark) => mark.kind === 'link').map((mark) => mark.url)
  return urls.length > 0 ? `${segment.kind} ${urls.join(' ')}` : undefined
}

/** The anchor that the wrapper's writer derives from a heading: `TLS 1.0 off` → `tls-10-off`. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s+/g, '-')
}

/** The longest run of pairs that ascend on both sides (patience sorting, n log n). */
function ascending(found: readonly [number, number][]): [number, number][] {
  const tails: number[] = []
  const previous: number[] = []
  for (const [index, [sourceIndex]] of found.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((found[tails[middle] ?? 0]?.[0] ?? 0) < sourceIndex) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = index
  }
  const chain: [number, number][] = []
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    chain.push(found[index] as [number, number])
  }
  return chain.reverse()
}

function pairGap(source: readonly Segment[], target: readonly Segment[]): SegmentPair[] {
  if (source.length === 0) return target.map((segment) => ({source: undefined, target: segment}))
  if (target.length === 0) return source.map((segment) => ({source: segment, target: undefined}))
  if (source.length * target.length > mostCells) return inOrder(source, target)
  return bestPath(source, target)
}

function inOrder(source: readonly Segment[], target: readonly Segment[]): SegmentPair[] {
  const pairs: SegmentPair[] = []
  for (let index = 0; index < Math.max(source.length, target.length); index++) {
    const pair = {source: source[index], target: target[index]}
    if (pair.source && pair.target && pair.source.kind !== pair.target.kind) {
      pairs.push({source: pair.source, target: undefined}, {source: undefined, target: pair.target})
    } else pairs.push(pair)
  }
  return pairs
}

function bestPath(source: readonly Segment[], target: readonly Segment[]): SegmentPair[] {
  const width = target.length + 1
  const score = new Float64Array((source.length + 1) * width)
  const sourceTokens = source.map(tokensOf)
  const targetTokens = target.map(tokensOf)
  const gain = new Float64Array(score.length)
  for (let row = 1; row <= source.length; row++) {
    for (let column = 1; column < width; column++) {
      const cell = row * width + column
      const value = likeness(
        source[row - 1] as Segment,
        sourceTokens[row - 1] as ReadonlySet<string>,
        target[column - 1] as Segment,
        targetTokens[column - 1] as ReadonlySet<string>
      )
      gain[cell] = value >= leastLikeness ? value : -1
      score[cell] = Math.max(
        (score[cell - width - 1] ?? 0) + (gain[cell] ?? 0),
        score[cell - width] ?? 0,
        score[cell - 1] ?? 0
      )
    }
  }
  const pairs: SegmentPair[] = []
  let row = source.length
  let column = target.length
  while (row > 0 || column > 0) {
    const cell = row * width + column
    if (
      row > 0 &&
      column > 0 &&
      (gain[cell] ?? -1) > 0 &&
      score[cell] === (score[cell - width - 1] ?? 0) + (gain[cell] ?? 0)
    ) {
      pairs.push({source: source[--row], target: target[--column]})
    } else if (column > 0 && (row === 0 || score[cell] === score[cell - 1])) {
      pairs.push({source: undefined, target: target[--column]})
    } else {
      pairs.push({source: source[--row], target: undefined})
    }
  }
  return pairs.reverse()
}
