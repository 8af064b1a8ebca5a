import {align} from '../align/align.ts'
import * as aligners from '../align/aligners/index.ts'
import {sameLocale} from '../bcp47/canonical.ts'
import {check} from '../check/check.ts'
import type {Corpus} from '../check/rule.ts'
import * as rules from '../check/rules/index.ts'
import type {Answer} from '../model/answer.ts'
import type {Finding} from '../model/finding.ts'
import type {ArticleRecords, DocumentRecord} from '../model/record.ts'
import type {Settings} from '../model/settings.ts'
import * as references from '../resolve/references/index.ts'
import {answer, findReference} from '../resolve/resolve.ts'

/** What is known of a document when its rules have run. */
export interface ExaminedDocument {
  readonly record: DocumentRecord
  readonly answers: readonly Answer[]
  readonly findings: readonly Finding[]
}

/**
 * One article in all its locales: resolve its references → align → ask → check.
 *
 * @returns  In the order of the article's documents.
 */
export function examine(
  article: ArticleRecords,
  corpus: Corpus,
  settings: Pick<Settings, 'rules'>
): readonly ExaminedDocument[] {
  const {documents} = article
  const {sourceLocale} = corpus
  return documents.map((document) => {
    const reference = findReference(document, documents, sourceLocale, Object.values(references))
    const pairs = reference
      ? align(reference.segments, document.segments, Object.values(aligners))
      : []
    const answers = answer(document, reference, pairs, documents, sourceLocale)
    const isSource = sameLocale(document.locale, sourceLocale)
    const subject = {document, isSource, reference, pairs, answers, article, corpus}
    return {
      record: document,
      answers,
      findings: check(subject, Object.values(rules), settings.rules)
    }
  })
}
