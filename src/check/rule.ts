import type {Answer, PlainAnswer} from '../model/answer.ts'
import type {Observation, Severity} from '../model/finding.ts'
import type {Lexicon} from '../model/lexicon.ts'
import type {Locale} from '../model/locale.ts'
import type {ArticleRecords, DocumentRecord} from '../model/record.ts'
import type {Reference, SegmentPair} from '../model/reference.ts'

/** What a rule is given: one document among its siblings, with what its reference says. */
export interface Subject {
  readonly document: DocumentRecord
  readonly isSource: boolean
  /** Undefined for the source document and where no source text is at hand. */
  readonly reference: Reference | undefined
  /** Empty without a reference. */
  readonly pairs: readonly SegmentPair[]
  /** About registry facts. */
  readonly answers: readonly Answer[]
  /** About facts of all other kinds; of a source document, only where nearly all locales disagree. */
  readonly plainAnswers: readonly PlainAnswer[]
  readonly article: ArticleRecords
  readonly corpus: Corpus
}

/** What holds for all documents of a run. */
export interface Corpus {
  readonly lexicon: Lexicon
  readonly sourceLocale: Locale
  /** Every locale of the run, sorted. */
  readonly locales: readonly Locale[]
  /** Whether the run has any document of the source locale. */
  readonly hasSource: boolean
}

/** One check. */
export interface Rule {
  /** Named after what is wrong. */
  readonly name: string
  readonly summary: string
  readonly severity: Severity
  /** Rules that are more specific: what overlaps a finding of theirs is left out. */
  readonly defersTo?: readonly string[]
  /** Yield what is wrong in the document; never throws for content, changes nothing. */
  check(subject: Subject): Iterable<Observation, void, undefined>
}
