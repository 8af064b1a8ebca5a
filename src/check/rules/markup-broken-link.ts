import {type ShownLink, shownLinks} from '../../link/destination.ts'
import {anchorOf} from '../../link/heading-anchor.ts'
import {fragmentKey, readLink} from '../../link/relative.ts'
import type {Observation} from '../../model/finding.ts'
import type {Mark, Segment} from '../../model/record.ts'
import type {Reference} from '../../model/reference.ts'
import {toFile} from '../../place/mapped-text.ts'
import {sourceEvidence} from '../evidence.ts'
import {isLiteral} from '../literal-text.ts'
import {sourceDocument} from '../own-trouble.ts'
import type {Rule, Subject} from '../rule.ts'
import {deadLink} from '../targets.ts'

/** Links that show up as text, and links that lead nowhere. */
export const markupBrokenLink: Rule = {
  name: 'markup-broken-link',
  summary: 'A link is read as such, and what it leads to is there',
  severity: 'error',
  *check(subject) {
    const sources = new Map(subject.pairs.map(({source, target}) => [target, source]))
    for (const segment of subject.document.segments) {
      if (segment.kind === 'code') continue
      const source = sources.get(segment)
      if (/[\]］】〕)][\s\u3000]{0,3}[([（]/.test(segment.text))
        yield* shownOnes(segment, source, subject)
      yield* deadOnes(segment, subject)
    }
  }
}

function* shownOnes(
  segment: Segment,
  source: Segment | undefined,
  {reference}: Subject
): Generator<Observation, void, undefined> {
  const inSource = new Set(
    source ? shownLinks(source.text).map(({destination}) => destination) : []
  )
  for (const link of shownLinks(segment.text)) {
    if (!isLiteral(segment, {start: link.from, end: link.from + 1})) continue
    const same = source?.marks.find(
      (mark) => mark.kind === 'link' && isSame(mark.url ?? '', link.destination)
    )
    // What the source shows as well is meant so, or is the source's own finding.
    if (!same && inSource.has(link.destination)) continue
    // Because a label may be followed by an address in brackets, words in other brackets are none.
    const isWide = segment.text[link.from] !== ']' && !link.isSwapped
    if ((isWide || link.isSwapped || link.label === undefined) && source && !same) continue
    yield shownFinding(segment, link, same, source, reference)
  }
}

/** Whether two destinations are one but for the locale in them and what blanks broke. */
function isSame(url: string, written: string): boolean {
  const plain = (text: string) =>
    text
      .replace(/^<|>$/g, '')
      .replace(/\s+|%20/g, '')
      .replace(/\/[a-z]{2,3}(?:-[a-z]{4})?-[a-z]{2}(?=\/|$)/i, '')
      .replace(/\/$/, '')
      .toLowerCase()
  return plain(url) === plain(written)
}

function shownFinding(
  segment: Segment,
  link: ShownLink,
  same: Mark | undefined,
  source: Segment | undefined,
  reference: Reference | undefined
): Observation {
  const {label, destination, from, start, end, isClosed, isSwapped} = link
  const actual = segment.text.slice(start, end)
  const hasBlanks = /\s/.test(destination)
  // Because a destination with blanks cannot be told from the words behind it, the source must have it.
  const url = hasBlanks ? (same?.url ?? destination) : destination
  const opening = isSwapped ? '[' : (segment.text[start] ?? '')
  const bracket = /[［【〔]/.test(opening) ? '[' : opening
  const expected = label === undefined ? 'a link' : `[${label}](${url})`
  const place = toFile(segment, start, end)
  const tail = toFile(segment, from, end)
  const isPlain = tail.end - tail.start === end - from && place.end - place.start >= end - start
  const isWhole = place.end - place.start === actual.length
  const isKnown = label !== undefined && (!hasBlanks || same !== undefined)
  const canFix = isKnown && (isSwapped || bracket !== opening ? isWhole : isPlain)
  const edit =
    isSwapped || bracket !== opening ? {...place, text: expected} : {...tail, text: `](${url})`}
  // Because a destination that nobody closed may go on, only the source tells where it ends.
  const isSafe = isClosed || same !== undefined
  return {
    place,
    message: `Unexpected link as text \`${short(actual)}\`, expected ${label === undefined ? 'a link' : `\`${short(expected)}\``}`,
    actual: isWhole ? actual : segment.text.slice(from, end),
    expected,
    evidence:
      same && source && reference ? sourceEvidence(reference, same.place.start) : {kind: 'grammar'},
    ...(canFix ? {fix: {...edit, ...(isSafe ? {} : {unsafe: true as const})}} : {})
  }
}

function short(text: string): string {
  return text.length > 120 ? `${text.slice(0, 117)}…` : text
}

function* deadOnes(segment: Segment, subject: Subject): Generator<Observation, void, undefined> {
  const {document, article, corpus, reference} = subject
  for (const {kind, url, place, destination} of segment.marks) {
    if (kind !== 'link' || url === undefined || !mayBeDead(url)) continue
    const dead = deadLink(url, document, article.documents, corpus)
    if (!dead || (dead === 'anchor' && isHeading(url, reference))) continue
    // Because the source document has a finding of its own, its copies are left alone.
    const hasSame = (each: Segment) => each.marks.some((mark) => mark.url === url)
    if (sourceDocument(subject)?.segments.some(hasSame)) continue
    const {path, fragment} = readLink(url)
    const lacking = dead === 'document' ? `no document \`${path}\`` : `no anchor \`${fragment}\``
    yield {
      place: destination ?? place,
      message: `Unexpected link to \`${url}\`, expected a destination that exists: there is ${lacking}`,
      actual: url,
      expected: 'a destination that exists',
      evidence: {kind: 'grammar'}
    }
  }
}

/** Cheap, because nearly all links are absolute. */
function mayBeDead(url: string): boolean {
  return url.includes('#') || /\.(?:md|markdown)(?:$|[?#])/i.test(url)
}

/** Whether an anchor of the own document is one of the source that the wrappers carry. */
function isHeading(url: string, reference: Reference | undefined): boolean {
  if (!url.startsWith('#') || !reference) return false
  const anchor = fragmentKey(url)
  return reference.segments.some(
    ({kind, text, label}) =>
      kind === 'heading' && (anchorOf(text) === anchor || label?.toLowerCase() === anchor)
  )
}
