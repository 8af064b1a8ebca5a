import {align} from '../align/align.ts'
import * as aligners from '../align/aligners/index.ts'
import {sameLocale} from '../bcp47/canonical.ts'
import {checkArticle} from '../check/check-article.ts'
import type {Corpus, Subject} from '../check/rule.ts'
import * as rules from '../check/rules/index.ts'
import type {Answer, PlainAnswer} from '../model/answer.ts'
import type {Finding} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import type {ArticleRecords, DocumentRecord} from '../model/record.ts'
import type {Reference, SegmentPair} from '../model/reference.ts'
import type {Settings} from '../model/settings.ts'
import * as comparers from '../resolve/comparers/index.ts'
import {asConsensus, pivotOf} from '../resolve/pivot.ts'
import * as references from '../resolve/references/index.ts'
import {answer, findReference, plainAnswers} from '../resolve/resolve.ts'
import {answersAboutSource, vote} from '../resolve/vote.ts'
import {votePairs} from '../resolve/vote-pairs.ts'

/** What is known of a document when its rules have run. */
export interface ExaminedDocument {
  readonly record: DocumentRecord
  readonly answers: readonly Answer[]
  readonly plainAnswers: readonly PlainAnswer[]
  readonly findings: readonly Finding[]
  /** What comments in the document silence. */
  readonly suppressed: readonly Finding[]
}

/**
 * One article in all its locales: resolve its references → align → ask → vote → check.
 *
 * @returns  In the order of the article's documents.
 */
export function examine(
  article: ArticleRecords,
  corpus: Corpus,
  settings: Pick<Settings, 'rules' | 'overrides'>
): readonly ExaminedDocument[] {
  const {documents} = article
  const {sourceLocale} = corpus
  const asked = documents.map((document) => {
    const reference = findReference(document, documents, sourceLocale, Object.values(references))
    const pairs = reference ? pairsWith(reference, document) : []
    return {
      document,
      reference,
      pairs,
      answers: answer(document, reference, pairs, documents, sourceLocale),
      plainAnswers: reference
        ? plainAnswers(document, reference, pairs, sourceLocale, Object.values(comparers))
        : consensusAnswers(document, documents, sourceLocale)
    }
  })
  const voted = vote(asked)
  const votedPairs = votePairs(asked)
  const subjects = asked.map(({document, reference}, index): Subject => {
    const pairs = votedPairs[index] ?? []
    const isSource = sameLocale(document.locale, sourceLocale)
    const answers = asked[index]?.answers ?? []
    const plain = isSource
      ? answersAboutSource(document, voted)
      : (voted[index]?.plainAnswers ?? [])
    return {document, isSource, reference, pairs, answers, plainAnswers: plain, article, corpus}
  })
  const checked = checkArticle(subjects, Object.values(rules), settings)
  return subjects.map(({document, answers, plainAnswers: plain}, index) => ({
    record: document,
    answers,
    plainAnswers: plain,
    findings: checked[index]?.findings ?? [],
    suppressed: checked[index]?.suppressed ?? []
  }))
}

function pairsWith(reference: Reference, document: DocumentRecord): readonly SegmentPair[] {
  return align(reference.segments, document.segments, Object.values(aligners))
}

/** Without a source text, a document is held against what most of its siblings have. */
function consensusAnswers(
  document: DocumentRecord,
  documents: readonly DocumentRecord[],
  sourceLocale: Locale
): readonly PlainAnswer[] {
  const pivot = pivotOf(document, documents, sourceLocale)
  if (!pivot) return []
  const pairs = pairsWith(pivot, document)
  return asConsensus(plainAnswers(document, pivot, pairs, pivot.locale, Object.values(comparers)))
}
