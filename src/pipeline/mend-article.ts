import type {Corpus} from '../check/rule.ts'
import * as rules from '../check/rules/index.ts'
import type {Finding, Fix} from '../model/finding.ts'
import type {ArticleRecords, DocumentRecord} from '../model/record.ts'
import type {Settings} from '../model/settings.ts'
import {applyEdits} from '../place/edits.ts'
import {type Repair, type Trouble, troubleWith} from './compare-findings.ts'
import {type ExaminedDocument, examine} from './examine.ts'
import {canEdit, type Mendable, type Mended, mend, openMendable} from './mend.ts'

/** Because each of them reads documents and examines their article, an article has so many at most. */
const mostTrials = 64

/** What fixes are made with. */
export interface Mending {
  readonly corpus: Corpus
  readonly settings: Settings
  /** Whether fixes are made that a person should look at. */
  readonly unsafe: boolean
  /**
   * Whether a fix of the source may bring copies of its finding to light in translations, for the next
   * round to put right.
   */
  readonly bringsCopies: boolean
  /** Whether pages are made of the documents. */
  readonly wantsBody: boolean
  /** Whether a document may be edited. */
  readonly isWanted: (record: DocumentRecord) => boolean
  /** The text of a file that is not the one on disk. */
  readonly textOf: (path: string) => string | undefined
}

/** A fix that was not made. */
export interface Refusal {
  /** The finding that it belongs to. */
  readonly finding: Finding
  readonly reason: Trouble['reason'] | 'too-many'
  /** The finding that it would leave or bring; undefined of `too-many`. */
  readonly left: Finding | undefined
}

/** An article with the fixes of its findings made in memory. */
export interface MendedArticle {
  readonly article: ArticleRecords
  /** What is known of the documents then. */
  readonly documents: readonly ExaminedDocument[]
  /** By path; only documents that were changed. */
  readonly mended: ReadonlyMap<string, Mended>
  readonly refused: readonly Refusal[]
}

/**
 * Make the fixes of an article's findings, and take back those that do not do what they should.
 *
 * The article is examined again with the fixes made. A fix whose own finding stays, or that brings a
 * finding that was not there, is taken back: the fixes are tried all at once, then by halves, until
 * the bad ones are alone. No trial makes more findings than there were.
 *
 * @param examined  What is known of the article as it is.
 */
export async function mendArticle(
  article: ArticleRecords,
  examined: readonly ExaminedDocument[],
  mending: Mending
): Promise<MendedArticle> {
  const {corpus, settings} = mending
  const files = new Map<string, Mendable>()
  const repairs: Repair[] = []
  for (const {record, findings} of examined) {
    if (!mending.isWanted(record)) continue
    const wanted = repairsOf(findings, mending.unsafe)
    if (wanted.length === 0) continue
    const file = await openMendable(record, settings.maxBytes, mending.textOf(record.path))
    if (!file) continue
    files.set(record.file, file)
    repairs.push(...compatible(wanted.filter(({fix}) => canEdit(file, fix))))
  }
  const before = examined.flatMap(({findings}) => findings)
  const read = (made: readonly Repair[], wantsBody: boolean) => {
    const reading = {wantsBody, sourceLocale: corpus.sourceLocale}
    return mendFiles(files, made, (file, fixes) => mend(file, fixes, reading))
  }
  const wanted = new Set(article.documents.filter(mending.isWanted).map(({file}) => file))
  const follows = ({file, fix}: Finding) =>
    mending.bringsCopies && wanted.has(file) && fix !== undefined && (mending.unsafe || !fix.unsafe)
  const attempt = (made: readonly Repair[]): Attempt => {
    const changed = withRecords(article, read(made, false))
    const documents = examine(changed, corpus, settings)
    const after = documents.flatMap(({findings}) => findings)
    return {documents, trouble: troubleWith(before, after, made, defersTo, follows)}
  }
  const {made, refused, last} = settle(repairs, attempt)
  if (made.length === 0 || !last) return {article, documents: examined, mended: new Map(), refused}
  const mended = read(made, mending.wantsBody)
  const changed = withRecords(article, mended)
  // Because answers point at the facts of the record that was asked about, only its body is new.
  const documents = last.documents.map((document, index) => {
    const body = changed.documents[index]?.body
    return {...document, record: {...document.record, body}}
  })
  return {article: changed, documents, mended, refused}
}

interface Attempt {
  readonly documents: readonly ExaminedDocument[]
  readonly trouble: Trouble | undefined
}

function repairsOf(findings: readonly Finding[], unsafe: boolean): readonly Repair[] {
  return findings.flatMap((finding) =>
    finding.fix && (unsafe || !finding.fix.unsafe) ? [{finding, fix: finding.fix}] : []
  )
}

/** Those that can be made at once; the others are left to a next time. */
function compatible(repairs: readonly Repair[]): readonly Repair[] {
  const end = repairs.reduce((most, {fix}) => Math.max(most, fix.end), 0)
  const {applied} = applyEdits(
    ' '.repeat(end),
    repairs.map(({fix}) => fix)
  )
  const kept = new Set(applied.map(keyOf))
  return repairs.filter(({fix}) => kept.has(keyOf(fix)))
}

function keyOf({start, end, text}: Fix): string {
  return `${start} ${end} ${text}`
}

function mendFiles(
  files: ReadonlyMap<string, Mendable>,
  made: readonly Repair[],
  mendOne: (file: Mendable, fixes: readonly Fix[]) => Mended
): ReadonlyMap<string, Mended> {
  const mended = new Map<string, Mended>()
  for (const [name, file] of files) {
    const fixes = made.filter(({finding}) => finding.file === name).map(({fix}) => fix)
    if (fixes.length > 0) mended.set(file.record.path, mendOne(file, fixes))
  }
  return mended
}

function withRecords(article: ArticleRecords, mended: ReadonlyMap<string, Mended>): ArticleRecords {
  const documents = article.documents.map((record) => mended.get(record.path)?.record ?? record)
  return {...article, documents}
}

/** Find the fixes that can be made together: all, else those of each half, the first one first. */
function settle(
  repairs: readonly Repair[],
  attempt: (made: readonly Repair[]) => Attempt
): {
  readonly made: readonly Repair[]
  readonly refused: readonly Refusal[]
  readonly last: Attempt | undefined
} {
  let made: readonly Repair[] = []
  const refused: Refusal[] = []
  let last: Attempt | undefined
  let trials = 0
  const accept = (group: readonly Repair[]): void => {
    if (group.length === 0) return
    if (trials++ >= mostTrials) {
      for (const {finding} of group) refused.push({finding, reason: 'too-many', left: undefined})
      return
    }
    const wanted = [...made, ...group]
    const result = attempt(wanted)
    const [first] = group
    if (!result.trouble) {
      made = wanted
      last = result
    } else if (group.length === 1 && first) {
      const {reason, finding: left} = result.trouble
      refused.push({finding: first.finding, reason, left})
    } else {
      const middle = Math.ceil(group.length / 2)
      accept(group.slice(0, middle))
      accept(group.slice(middle))
    }
  }
  accept(repairs)
  return {made, refused, last}
}

const deferring = new Map(Object.values(rules).map((rule) => [rule.name, rule.defersTo ?? []]))

function defersTo(rule: string): readonly string[] {
  return deferring.get(rule) ?? []
}
