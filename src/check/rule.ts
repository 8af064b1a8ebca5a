import type {Answer, PlainAnswer} from '../model/answer.ts'
import type {Observation, Severity} from '../model/finding.ts'
import type {Lexicon} from '../model/lexicon.ts'
import type {Locale} from '../model/locale.ts'
import type {ArticleRecords, DocumentRecord} from '../model/record.ts'
import type {Reference, SegmentPair} from '../model/reference.ts'
import type {RuleOption, RuleOptions} from '../model/settings.ts'
import type {IdleSuppression} from './idle-suppression.ts'

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
  /** Names in suppressions that silenced nothing; only for rules that run last. */
  readonly idle?: readonly IdleSuppression[]
}

/** What holds for all documents of a run. */
export interface Corpus {
  readonly lexicon: Lexicon
  readonly sourceLocale: Locale
  /** Every locale of the run, sorted. */
  readonly locales: readonly Locale[]
  /** Whether the run has any document of the source locale. */
  readonly hasSource: boolean
  /** What relative links can lead to; absent where only a part of the content was read. */
  readonly targets?: Targets
}

/** What relative links can lead to. */
export interface Targets {
  /** Documents of each article, by its slug in lower case. */
  readonly bySlug: ReadonlyMap<string, readonly Target[]>
  /** Paths of all documents as `file` has them, in lower case. */
  readonly files: ReadonlySet<string>
}

/** A document that a link can lead to. */
export interface Target {
  readonly locale: Locale
  /** As `fragmentKey` has them; undefined where the document was not read. */
  readonly anchors: ReadonlySet<string> | undefined
}

/** One check. */
export interface Rule {
  /** Named after what is wrong. */
  readonly name: string
  readonly summary: string
  readonly severity: Severity
  /** Rules that are more specific: what overlaps a finding of theirs is left out. */
  readonly defersTo?: readonly string[]
  /** What can be set besides the severity and `ignore`, which every rule has. */
  readonly options?: readonly RuleOption[]
  /** It is about what came of the findings of the others. */
  readonly runsLast?: true
  /**
   * Yield what is wrong in the document; never throws for content, changes nothing.
   *
   * @param options  Every option that the rule declares, and `ignore`.
   */
  check(subject: Subject, options: RuleOptions): Iterable<Observation, void, undefined>
}
