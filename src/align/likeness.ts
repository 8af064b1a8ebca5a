import type {Segment} from '../model/record.ts'

/**
 * Words of a segment that translation tends to keep: those with digits, in code, in link targets, and
 * those in ASCII letters with a capital.
 */
export function tokensOf(segment: Segment): ReadonlySet<string> {
  const tokens = new Set<string>()
  for (const match of segment.text.matchAll(/[A-Za-z0-9][A-Za-z0-9._-]*/g)) {
    if (/\d/.test(match[0]) || /[A-Z]/.test(match[0])) tokens.add(match[0])
  }
  for (const mark of segment.marks) {
    if (mark.url !== undefined) tokens.add(mark.url)
    else if (mark.kind === 'code') tokens.add(segment.text.slice(mark.start, mark.end))
  }
  return tokens
}

/**
 * How likely one segment became the other.
 *
 * @returns  0 (surely not) to 1.
 */
export function likeness(
  source: Segment,
  sourceTokens: ReadonlySet<string>,
  target: Segment,
  targetTokens: ReadonlySet<string>
): number {
  if (source.kind !== target.kind) {
    // Because a list item that lost its marker is a paragraph, prose may become other prose.
    const isProse = source.kind !== 'code' && target.kind !== 'code'
    if (!isProse || sourceTokens.size === 0) return 0
    return 0.6 * overlap(sourceTokens, targetTokens)
  }
  const shape = source.depth === target.depth ? 0.25 : 0.1
  const longer = Math.max(source.text.length, target.text.length, 1)
  const shorter = Math.min(source.text.length, target.text.length)
  const length = 0.25 * (shorter / longer)
  if (sourceTokens.size === 0 && targetTokens.size === 0) return shape + length + 0.2
  return shape + length + 0.5 * overlap(sourceTokens, targetTokens)
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const token of small) if (large.has(token)) shared++
  return large.size === 0 ? 0 : shared / large.size
}
