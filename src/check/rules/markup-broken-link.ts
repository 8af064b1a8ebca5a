import {type ShownLink, shownLinks} from '../../link/destination.ts'
import {readLink} from '../../link/relative.ts'
import type {Fix, Observation} from '../../model/finding.ts'
import type {Mark, Segment} from '../../model/record.ts'
import type {Reference} from '../../model/reference.ts'
import {toFile} from '../../place/mapped-text.ts'
import {sourceEvidence} from '../evidence.ts'
import {isLiteral} from '../literal-text.ts'
import {sourceDocument} from '../own-trouble.ts'
import type {Rule, Subject} from '../rule.ts'
import {type DeadLink, deadLinks} from '../targets.ts'

/** Links that show up as text, and links that lead nowhere. */
export const markupBrokenLink: Rule = {
  name: 'markup-broken-link',
  summary: 'A link is read as such, and what it leads to is there',
  severity: 'error',
  *check(subject) {
    const sources = new Map(
      subject.pairs.flatMap(({source, target, split = []}) =>
        [target, ...split].map((segment) => [segment, source] as const)
      )
    )
    const lackOf = deadLinks(subject)
    const isInSource = linksOf(() => sourceDocument(subject)?.segments)
    const isCopied = linksOf(() => subject.reference?.segments)
    for (const segment of subject.document.segments) {
      if (segment.kind === 'code') continue
      const source = sources.get(segment)
      if (/[\]］】〕)][\s\u3000]{0,3}[([（]/.test(segment.text))
        yield* shownOnes(segment, source, subject)
      yield* deadOnes(segment, lackOf, isInSource, isCopied)
    }
  }
}

function* shownOnes(
  segment: Segment,
  source: Segment | undefined,
  {reference}: Subject
): Generator<Observation, void, undefined> {
  const {text, marks} = segment
  const inSource = source ? shownLinks(source.text) : []
  for (const link of shownLinks(text)) {
    const {from, destination} = link
    const isThere = (other: {readonly destination: string}) =>
      isSame(other.destination, destination)
    // What the source shows as well is meant so, or is the source's own finding.
    const isCopied = inSource.some(isThere)
    if (reference?.kind === 'source' && isCopied) continue
    const same = source?.marks.find(
      (mark) =>
        mark.kind === 'link' && isSame(mark.url ?? '', destination) && hasLabel(mark, source)
    )
    const escaped = marks.find(({kind, start}) => kind === 'escape' && start === from)
    if (
      same
        ? marks.some(({kind, start, end}) => kind === 'code' && start <= from && from < end)
        : !isLiteral(segment, {start: from, end: from + 1})
    )
      continue
    // Because a label may be followed by an address in brackets, only what the source links is a link
    // where the brackets are others, emphasis ends between them, or the source shows the address.
    const isDoubtful =
      (text[from] !== ']' && !link.isSwapped) ||
      link.label === undefined ||
      marks.some(({kind, end}) => end === from + 1 && (kind === 'strong' || kind === 'emphasis')) ||
      source?.text.includes(destination) === true
    if (isDoubtful && source && !same && !isCopied) continue
    const found = shownFinding(segment, link, {same, escaped, source, reference})
    yield isCopied ? {...found, atMost: 'warning'} : found
  }
}

/** Whether a link has a text of its own, even its address, and is no address alone. */
function hasLabel({start, end, place, url = ''}: Mark, {text}: Segment): boolean {
  return (
    place.end - place.start > end - start + '[]()'.length || !isSame(text.slice(start, end), url)
  )
}

/** What is known of a link that shows up as text. */
interface Ground {
  /** The link that it was in the source. */
  readonly same: Mark | undefined
  /** The escape of its bracket. */
  readonly escaped: Mark | undefined
  readonly source: Segment | undefined
  readonly reference: Reference | undefined
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
  {same, escaped, source, reference}: Ground
): Observation {
  const {label, destination, from, start, end} = link
  const place = toFile(segment, start, end)
  const written = segment.text.slice(start, end)
  const isWhole = place.end - place.start === written.length
  const hasBlanks = /\s/.test(destination)
  // Because a destination with blanks cannot be told from the words behind it, the source must have it.
  const url = hasBlanks ? same?.url : destination
  const text = label === undefined || url === undefined ? undefined : `[${label}](${url})`
  const expected = text === undefined || text === written ? 'a link that is read as one' : text
  const fix = url === undefined || label === undefined ? undefined : fixOf(segment, link, url, same)
  const bracket = escaped && {...escaped.place, text: ']'}
  const edit = bracket ?? (fix && text !== written ? fix : undefined)
  return {
    place,
    message: `Unexpected link as text \`${short(written)}\`, expected ${
      expected === text ? `\`${short(expected)}\`` : expected
    }`,
    actual: isWhole ? written : segment.text.slice(from + 1, end),
    expected,
    evidence:
      same && source && reference ? sourceEvidence(reference, same.place.start) : {kind: 'grammar'},
    ...(edit ? {fix: edit} : {})
  }
}

/** Brackets as Markdown has them; the label stays as it is where its brackets are right. */
function fixOf(
  segment: Segment,
  {label = '', from, start, end, isClosed, isSwapped}: ShownLink,
  url: string,
  same: Mark | undefined
): Fix | undefined {
  const isAll = isSwapped || segment.text[start] !== '['
  const place = isAll ? toFile(segment, start, end) : toFile(segment, from, end)
  if (place.end - place.start !== end - (isAll ? start : from)) return undefined
  const text = isAll ? `[${label}](${url})` : `](${url})`
  // Because a destination that nobody closed may go on, only the source tells where it ends.
  return {...place, text, ...(isClosed || same ? {} : {unsafe: true})}
}

function short(text: string): string {
  return text.length > 120 ? `${text.slice(0, 117)}…` : text
}

/**
 * @param isInSource  Whether the source document has a link, which then has a finding of its own.
 * @param isCopied    Whether a source text without document of its own has it.
 */
function* deadOnes(
  {marks}: Segment,
  lackOf: (url: string) => DeadLink | undefined,
  isInSource: (url: string) => boolean,
  isCopied: (url: string) => boolean
): Generator<Observation, void, undefined> {
  for (const {kind, url, place, destination} of marks) {
    if (kind !== 'link' || url === undefined || !mayBeDead(url)) continue
    const lack = lackOf(url)
    if (!lack || isInSource(url)) continue
    const {path, fragment} = readLink(url)
    const what = lack === 'document' ? `document \`${path}\`` : `anchor \`${fragment}\``
    yield {
      place: destination ?? place,
      message: `Unexpected link to \`${url}\`, expected a destination that exists: there is no ${what}`,
      actual: url,
      expected: 'a destination that exists',
      evidence: {kind: 'grammar'},
      ...(isCopied(url) ? {atMost: 'warning'} : {})
    }
  }
}

/** Cheap, because nearly all links are absolute. */
function mayBeDead(url: string): boolean {
  return url.includes('#') || /\.(?:md|markdown)(?:$|[?#])/i.test(url)
}

/** Whether segments have an address; they are looked at when the first question comes. */
function linksOf(segments: () => readonly Segment[] | undefined): (url: string) => boolean {
  let urls: ReadonlySet<string> | undefined
  return (url) => {
    urls ??= new Set(
      (segments() ?? []).flatMap(({marks}) => marks.flatMap((mark) => mark.url ?? []))
    )
    return urls.has(url)
  }
}
