import {sameLocale} from '../../bcp47/canonical.ts'
import type {Evidence, Fix, Observation} from '../../model/finding.ts'
import type {DocumentRecord, MetadataEntry} from '../../model/record.ts'
import {pointAt} from '../../place/lines.ts'
import {isOddRevision} from '../odd-revision.ts'
import {listOf} from '../options.ts'
import type {Rule, Subject} from '../rule.ts'

/** Keys that steer tools or name things outside of the text, and have no words for readers. */
const usualKeys: readonly string[] = [
  'ms.topic',
  'ms.service',
  'ms.subservice',
  'ms.prod',
  'ms.technology',
  'ms.assetid',
  'ms.collection',
  'ms.custom',
  'ms.audience',
  'audience',
  'localization_priority',
  'robots',
  'search.appverid',
  'draft'
]

const revisionKey = 'ms.openlocfilehash'
/** So many siblings agree before they speak for the source, or against it. */
const leastVotes = 3

/** Front matter keys that steer tools differ from the source or from most locales. */
export const metaDrift: Rule = {
  name: 'meta-drift',
  summary: 'Front matter keys that steer tools are the same in every locale',
  severity: 'warning',
  defersTo: ['meta-front-matter'],
  options: [
    {
      name: 'keys',
      default: usualKeys,
      summary: 'Keys that must not differ; letters’ case does not count'
    }
  ],
  *check(subject, options) {
    const {document, isSource} = subject
    if (isSource || document.metadata.size === 0) return
    if (document.trouble.some(({kind}) => kind.startsWith('front-matter'))) return
    const own = byKey(document)
    const siblings = siblingsOf(subject)
    for (const key of listOf(options, 'keys')) {
      const found = compare(key.toLowerCase(), own, siblings, subject)
      if (found) yield found
    }
  }
}

/** Entries by lower-case key, with the key as written. */
type Entries = ReadonlyMap<string, MetadataEntry & {readonly key: string}>

interface Siblings {
  readonly source: DocumentRecord | undefined
  readonly sourceEntries: Entries | undefined
  /** Translations of the document's revision of the source, without itself. */
  readonly peers: readonly Entries[]
  /** Other translations, of whatever revision. */
  readonly others: readonly Entries[]
}

function siblingsOf({document, article, corpus}: Subject): Siblings {
  const source = article.documents.find(({locale}) => sameLocale(locale, corpus.sourceLocale))
  const others = article.documents.filter(
    (other) => other !== document && other !== source && other.metadata.size > 0
  )
  const revision = document.metadata.get(revisionKey)?.value
  const peers = others.filter((other) => other.metadata.get(revisionKey)?.value === revision)
  const hasSource = source !== undefined && source.metadata.size > 0
  return {
    source: hasSource ? source : undefined,
    sourceEntries: hasSource ? byKey(source) : undefined,
    peers: peers.map(byKey),
    others: others.map(byKey)
  }
}

/** Because each document of an article is asked for by all others, its entries are made once. */
const entriesOf = new WeakMap<DocumentRecord, Entries>()

function byKey(document: DocumentRecord): Entries {
  const found =
    entriesOf.get(document) ??
    new Map([...document.metadata].map(([key, entry]) => [key.toLowerCase(), {...entry, key}]))
  entriesOf.set(document, found)
  return found
}

interface Expected {
  /** Undefined where the key should not be there. */
  readonly entry: (MetadataEntry & {readonly key: string}) | undefined
  readonly evidence: Evidence
  readonly fromSource: boolean
}

function compare(
  key: string,
  own: Entries,
  siblings: Siblings,
  {document, article}: Subject
): Observation | undefined {
  const entry = own.get(key)
  const expected = expectedOf(key, siblings)
  if (!expected || dataOf(entry) === dataOf(expected.entry)) return undefined
  if (isOutvoted(key, entry, siblings, expected)) return undefined
  // A key that nobody else has may be this one, translated.
  if (!entry && (hasLoneKey(own, siblings) || (siblings.source && !expected.fromSource)))
    return undefined
  // Because the revision may explain the difference, one that most siblings do not have proves little.
  const weight = isOddRevision(document, article) ? ({atMost: 'info'} as const) : {}
  const {evidence} = expected
  if (!entry) {
    const first = [...document.metadata.values()][0]
    const meant = `${expected.entry?.key ?? key}: ${expected.entry?.value ?? ''}`
    return {
      place: first?.place ?? {start: 0, end: 0},
      message: `Unexpected loss of the front matter key \`${expected.entry?.key ?? key}\`, expected \`${meant}\``,
      actual: '',
      expected: meant,
      evidence,
      ...weight
    }
  }
  const meant = expected.entry ? `\`${expected.entry.value}\`` : 'no such key'
  const fix = fixOf(entry, expected)
  return {
    place: entry.place,
    message: `Unexpected \`${entry.value}\` at \`${entry.key}\`, expected ${meant}`,
    actual: entry.value,
    expected: expected.entry?.value ?? 'no such key',
    evidence,
    ...weight,
    ...(fix ? {fix} : {})
  }
}

/** What the source says; where it lacks the key, what nearly all siblings say. */
function expectedOf(key: string, {source, sourceEntries, others}: Siblings): Expected | undefined {
  const atSource = sourceEntries?.get(key)
  if (source && atSource) {
    const {locale, file, lines} = source
    const {line} = pointAt(lines, atSource.place.start)
    return {entry: atSource, evidence: {kind: 'source', locale, file, line}, fromSource: true}
  }
  const most = majorityOf(key, others)
  if (most === undefined) return undefined
  // A key that the source and its siblings lack was added; one that the source lacks is not lost.
  if (!most.entry && !source) return undefined
  return {entry: most.entry, evidence: {kind: 'consensus'}, fromSource: false}
}

/** The data that more than three quarters of at least three siblings agree on. */
function majorityOf(
  key: string,
  siblings: readonly Entries[]
): {readonly entry: Expected['entry']} | undefined {
  const votes = new Map<string, {entry: Expected['entry']; count: number}>()
  for (const sibling of siblings) {
    const entry = sibling.get(key)
    const data = dataOf(entry)
    votes.set(data, {entry, count: (votes.get(data)?.count ?? 0) + 1})
  }
  const [most] = [...votes.values()].sort((a, b) => b.count - a.count)
  if (!most || most.count < leastVotes || most.count * 4 <= siblings.length * 3) return undefined
  return {entry: most.entry}
}

/**
 * Whether the translations differ from the source in numbers that speak against it: it was changed
 * since, or the key is one that they translate.
 */
function isOutvoted(
  key: string,
  entry: MetadataEntry | undefined,
  {peers}: Siblings,
  {entry: meant, fromSource}: Expected
): boolean {
  if (!fromSource) return false
  const differing = peers.filter((peer) => dataOf(peer.get(key)) !== dataOf(meant))
  const same = differing.filter((peer) => dataOf(peer.get(key)) === dataOf(entry))
  if (same.length + 1 >= leastVotes && (same.length + 1) * 2 > peers.length + 1) return true
  return differing.length + 1 >= leastVotes && differing.length === peers.length
}

function hasLoneKey(own: Entries, {others, sourceEntries}: Siblings): boolean {
  if (others.length === 0 && !sourceEntries) return false
  return [...own.keys()].some(
    (key) => !sourceEntries?.has(key) && others.every((other) => !other.has(key))
  )
}

/** The values of an entry as a set: order, letters' case and blanks do not matter; empty is none. */
function dataOf(entry: MetadataEntry | undefined): string {
  if (!entry) return ''
  const values = entry.value.split(',').map((value) => value.trim().toLowerCase())
  return [...new Set(values)]
    .filter((value) => value !== '')
    .sort()
    .join(',')
}

/** Only where both stand on one line as they are, so that nothing of YAML is lost. */
function fixOf(entry: MetadataEntry & {readonly key: string}, expected: Expected): Fix | undefined {
  const {entry: meant, fromSource} = expected
  if (!fromSource || !meant || !isPlain(entry) || !isPlain(meant)) return undefined
  const {start, end} = entry.place
  return {start: end - entry.value.length, end: Math.max(end, start), text: meant.value}
}

/** `key: value` without quotes, comment or list. */
function isPlain({key, value, place}: MetadataEntry & {readonly key: string}): boolean {
  if (!/^[A-Za-z0-9][\w./@-]*(?:, ?[A-Za-z0-9][\w./@-]*)*$/.test(value)) return false
  return place.end - place.start === key.length + 2 + value.length
}
