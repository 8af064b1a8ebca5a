import {anchorKey} from '../../markdown/anchor-key.ts'
import type {Evidence, Observation} from '../../model/finding.ts'
import type {ArticleRecords, DocumentRecord, Segment} from '../../model/record.ts'
import {toFile} from '../../place/mapped-text.ts'
import {type Anchor, anchorsOf, headingAnchor} from '../anchors.ts'
import {sourceEvidence} from '../evidence.ts'
import {isOddRevision} from '../odd-revision.ts'
import type {Rule, Subject} from '../rule.ts'

/** So many siblings must agree on an anchor. */
const leastSiblings = 2

/** An anchor that was lost or changed, and one that stands twice. */
export const markupAnchor: Rule = {
  name: 'markup-anchor',
  summary: 'Anchors are those of the source, each once',
  severity: 'warning',
  defersTo: ['markup-wrapper', 'text-residue'],
  *check(subject) {
    const {document, reference, isSource} = subject
    if (isSource || !reference) {
      yield* repeated(document)
      return
    }
    if (!reference.sameRevision || reference.kind === 'consensus') return
    yield* headings(subject)
    yield* inline(subject)
  }
}

/** Names that stand twice, so that nobody gets to the second: in a document of its own. */
function* repeated({segments}: DocumentRecord): Generator<Observation, void, undefined> {
  const seen = new Set<string>()
  for (const segment of segments) {
    for (const {name, place} of anchorsOf(segment)) {
      if (seen.has(name)) {
        yield {
          place,
          message: `Unexpected second anchor \`${name}\`, expected each name once`,
          actual: name,
          expected: 'each name once',
          evidence: {kind: 'grammar'}
        }
      }
      seen.add(name)
    }
  }
}

function* headings(subject: Subject): Generator<Observation, void, undefined> {
  const {document, reference, pairs, article} = subject
  if (!reference) return
  const known = anchorVotes(document, article)
  const ceiling = isOddRevision(document, article) ? {atMost: 'info' as const} : {}
  for (const {source, target, merged, split, isOutvoted} of pairs) {
    if (source?.kind !== 'heading' || target?.kind !== 'heading') continue
    if (merged || split || isOutvoted) continue
    const own = headingAnchor(target)
    const expected = source.label ?? agreed(source, own, known)
    if (expected === undefined || expected === own?.name) continue
    const isOwn = source.label !== undefined
    const evidence: Evidence = isOwn
      ? sourceEvidence(reference, source.place.start)
      : {kind: 'consensus'}
    yield {...observe(target, own, expected), evidence, ...ceiling}
  }
}

function observe(
  heading: Segment,
  own: Anchor | undefined,
  expected: string
): Omit<Observation, 'evidence'> {
  if (own) {
    return {
      place: own.place,
      message: `Unexpected anchor \`${own.name}\`, expected \`${expected}\``,
      actual: own.name,
      expected
    }
  }
  const start = toFile(heading, 0, 0).start
  return {
    place: {start, end: heading.place.end},
    message: `Unexpected loss of the anchor \`${expected}\``,
    actual: '',
    expected
  }
}

/** In how many siblings' headings an anchor stands. */
function anchorVotes(
  document: DocumentRecord,
  {documents}: ArticleRecords
): ReadonlyMap<string, number> {
  const votes = new Map<string, number>()
  for (const other of documents) {
    if (other === document) continue
    const labels = other.segments.flatMap(({kind, label}) =>
      kind === 'heading' && label !== undefined ? [label] : []
    )
    for (const label of new Set(labels)) votes.set(label, (votes.get(label) ?? 0) + 1)
  }
  return votes
}

/**
 * The anchor that siblings have for a heading of a source without anchors: derived from its text.
 *
 * @returns  Undefined where siblings do not agree on one, or have the document's own as well.
 */
function agreed(
  source: Segment,
  own: Anchor | undefined,
  votes: ReadonlyMap<string, number>
): string | undefined {
  const key = anchorKey(source.text)
  if (key === '' || (own && (anchorKey(own.name) === key || votes.has(own.name)))) return undefined
  let best: string | undefined
  for (const [name, count] of votes) {
    if (count < leastSiblings || anchorKey(name) !== key) continue
    if (best === undefined || count > (votes.get(best) ?? 0)) best = name
  }
  return best
}

/** Anchors besides those of headings, compared with those of the source. */
function* inline({document, reference, pairs}: Subject): Generator<Observation, void, undefined> {
  if (!reference) return
  const there = new Set<string>()
  for (const segment of document.segments) {
    for (const {name} of anchorsOf(segment)) there.add(name)
  }
  const seen = new Map<string, Segment | undefined>()
  for (const {source, target, isOutvoted} of pairs) {
    for (const {name, place} of source && target && !isOutvoted ? anchorsOf(source) : []) {
      if (there.has(name) || (source?.kind === 'heading' && name === source.label)) continue
      there.add(name)
      yield {
        place: target?.place ?? {start: 0, end: 0},
        message: `Unexpected loss of the anchor \`${name}\``,
        actual: '',
        expected: name,
        evidence: sourceEvidence(reference, place.start)
      }
    }
    for (const {name, place} of target ? anchorsOf(target) : []) {
      const isFirst = !seen.has(name)
      const isSame = isFirst || isRepeated(name, seen.get(name), source)
      if (!isSame) {
        yield {
          place,
          message: `Unexpected second anchor \`${name}\`, expected each name once`,
          actual: name,
          expected: 'each name once',
          evidence: {kind: 'grammar'}
        }
      }
      if (isFirst) seen.set(name, source)
    }
  }
}

/** Whether the source repeats an anchor as well: it has it twice, or two headings that give it. */
function isRepeated(
  name: string,
  first: Segment | undefined,
  second: Segment | undefined
): boolean {
  if (!first || !second) return false
  if (anchorsOf(second).some((anchor) => anchor.name === name)) return true
  return anchorKey(first.text) === anchorKey(second.text)
}
