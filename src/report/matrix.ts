import type {Answer} from '../model/answer.ts'
import type {Slug} from '../model/article.ts'
import type {Locale} from '../model/locale.ts'
import type {DocumentRecord} from '../model/record.ts'
import type {RegistryFact} from '../model/registry.ts'
import type {ArticleReport, MatrixCell, MatrixRow} from '../model/report.ts'
import {pointAt} from '../place/lines.ts'
import {actualText, factText} from './fact-text.ts'

/** A document with what its reference says about its facts. */
export interface AnsweredDocument {
  readonly record: DocumentRecord
  readonly answers: readonly Answer[]
}

/**
 * Lay the facts of an article out: one row for each key and value of the reference, one column for
 * each locale.
 *
 * Rows are grouped by key, in the order in which the documents name them. A fact that occurs twice
 * has two rows; one that only a document has is a row of its own.
 *
 * @param documents  All locales of the article; the order of rows follows theirs.
 */
export function factMatrix(
  slug: Slug,
  title: string,
  documents: readonly AnsweredDocument[]
): ArticleReport {
  const groups = new Map<string, Map<string, Draft>>()
  for (const {record, answers} of documents) {
    const seen = new Map<string, number>()
    for (const answer of answers) place(answer, record, groups, seen)
  }
  const rows: MatrixRow[] = [...groups.values()].flatMap((drafts) => [...drafts.values()])
  return {slug, title, locales: documents.map(({record}) => record.locale), rows}
}

interface Draft extends MatrixRow {
  readonly cells: Map<Locale, MatrixCell>
}

/** Put one answer into its cell; the row is made where it is missing. */
function place(
  answer: Answer,
  record: DocumentRecord,
  groups: Map<string, Map<string, Draft>>,
  seen: Map<string, number>
): void {
  const {actual, verdict} = answer
  const fact = answer.expected ?? actual
  if (fact === undefined) return
  const group = keyOf(fact)
  const base = `${fact.kind}\0${fact.kind === 'registry-value' ? fact.name.toLowerCase() : ''}`
  // Because what a document adds must not push what it shares into another row.
  const kind = verdict === 'extra' ? `${base}\0extra\0${factText(fact)}` : base
  const counter = `${group.toLowerCase()}\0${kind}`
  const count = seen.get(counter) ?? 0
  seen.set(counter, count + 1)
  const rows = upsert(groups, group.toLowerCase(), () => new Map<string, Draft>())
  const row = upsert(rows, `${kind}\0${count}`, () => ({
    fact: factText(fact),
    group,
    cells: new Map<Locale, MatrixCell>()
  }))
  row.cells.set(record.locale, {
    verdict,
    text: actual === undefined ? undefined : actualText(actual),
    line: actual === undefined ? undefined : pointAt(record.lines, actual.place.start).line
  })
}

/** Path of the key that a fact is about; empty where the text names none. */
function keyOf(fact: RegistryFact): string {
  return fact.kind === 'registry-key' ? fact.path : (fact.key ?? '')
}

function upsert<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const found = map.get(key)
  if (found !== undefined) return found
  const value = create()
  map.set(key, value)
  return value
}
