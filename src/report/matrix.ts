import {sameLocale} from '../bcp47/canonical.ts'
import type {Answer, PlainAnswer} from '../model/answer.ts'
import type {Slug} from '../model/article.ts'
import type {Fact} from '../model/fact.ts'
import type {Locale} from '../model/locale.ts'
import type {DocumentRecord} from '../model/record.ts'
import type {ArticleReport, MatrixCell, MatrixKind, MatrixRow} from '../model/report.ts'
import {pointAt} from '../place/lines.ts'
import {isRegistryFact} from '../registry/registry-facts.ts'
import {actualText, factText} from './fact-text.ts'

/** A document with what its reference says about its facts. */
export interface AnsweredDocument {
  readonly record: DocumentRecord
  readonly answers: readonly Answer[]
  readonly plainAnswers?: readonly PlainAnswer[]
}

/** Kinds in the order of a matrix. */
export const matrixKinds: readonly MatrixKind[] = [
  'registry',
  'command',
  'code',
  'path',
  'identifier',
  'placeholder',
  'literal',
  'url',
  'email',
  'version',
  'number'
]

/**
 * Lay the facts of an article out: one row for each fact of the reference, one column for each
 * locale.
 *
 * Rows are grouped by kind, those about the registry by key, in the order in which the source names
 * them, then the other documents. A fact that occurs twice has two rows; one that only a document has
 * is a row of its own.
 *
 * @param documents     All locales of the article; columns follow their order.
 * @param sourceLocale  Whose facts lead the rows.
 */
export function factMatrix(
  slug: Slug,
  title: string,
  documents: readonly AnsweredDocument[],
  sourceLocale: Locale = ''
): ArticleReport {
  return {
    slug,
    title,
    locales: documents.map(({record}) => record.locale),
    // Because a run has thousands of articles, rows are laid out when they are asked for.
    get rows() {
      return rowsOf(documents, sourceLocale)
    }
  }
}

interface Draft {
  readonly kind: MatrixKind
  readonly fact: string
  readonly group: string
  readonly cells: Map<Locale, MatrixCell>
}

type Groups = Map<string, Map<string, Draft>>

function rowsOf(documents: readonly AnsweredDocument[], source: Locale): readonly MatrixRow[] {
  const byKind = new Map<MatrixKind, Groups>(matrixKinds.map((kind) => [kind, new Map()]))
  const isSource = ({record}: AnsweredDocument) => sameLocale(record.locale, source)
  const ordered = [...documents.filter(isSource), ...documents.filter((each) => !isSource(each))]
  for (const document of ordered) {
    const seen = new Map<string, number>()
    const {record, answers, plainAnswers = []} = document
    for (const answer of [...answers, ...plainAnswers, ...unasked(document)]) {
      const fact = answer.expected ?? answer.actual
      const groups = fact && byKind.get(isRegistryFact(fact) ? 'registry' : fact.kind)
      if (groups) place(answer, record, groups, seen)
    }
  }
  return [...byKind.values()].flatMap((groups) =>
    [...groups.values()].flatMap((drafts) =>
      [...drafts.values()].map((draft) => ({
        ...draft,
        agrees: [...draft.cells.values()].every(({verdict}) => isQuiet(verdict))
      }))
    )
  )
}

function isQuiet(verdict: MatrixCell['verdict']): boolean {
  return verdict === 'confirmed' || verdict === 'unknown'
}

/** Facts that no answer is about, as those of a source. */
function unasked({record, plainAnswers = []}: AnsweredDocument): readonly PlainAnswer[] {
  const asked = new Set(plainAnswers.map(({actual}) => actual))
  return record.segments.flatMap(({facts}) =>
    facts.flatMap((fact): readonly PlainAnswer[] => {
      if (isRegistryFact(fact) || asked.has(fact)) return []
      const nothing = {expected: undefined, evidence: undefined}
      return [{verdict: 'unknown', actual: fact, ...nothing, near: fact.place}]
    })
  )
}

/** Put one answer into its cell; the row is made where it is missing. */
function place(
  answer: Answer<Fact>,
  record: DocumentRecord,
  groups: Groups,
  seen: Map<string, number>
): void {
  const {actual, verdict} = answer
  const fact = answer.expected ?? actual
  if (fact === undefined) return
  const group = keyOf(fact)
  const base = `${fact.kind}\0${identityOf(fact)}`
  // Because what a document adds must not push what it shares into another row.
  const kind = verdict === 'extra' ? `${base}\0extra\0${textOf(fact)}` : base
  const counter = `${group.toLowerCase()}\0${kind}`
  const count = seen.get(counter) ?? 0
  seen.set(counter, count + 1)
  const rows = upsert(groups, group.toLowerCase(), () => new Map<string, Draft>())
  const row = upsert(rows, `${kind}\0${count}`, () => ({
    kind: isRegistryFact(fact) ? 'registry' : fact.kind,
    fact: textOf(fact),
    group,
    cells: new Map<Locale, MatrixCell>()
  }))
  row.cells.set(record.locale, {
    verdict,
    text:
      actual === undefined ? undefined : isRegistryFact(actual) ? actualText(actual) : actual.raw,
    line: actual === undefined ? undefined : pointAt(record.lines, actual.place.start).line
  })
}

function textOf(fact: Fact): string {
  return isRegistryFact(fact) ? factText(fact) : fact.raw
}

/** What makes facts of a kind and group the same row. */
function identityOf(fact: Fact): string {
  if (fact.kind === 'registry-key') return ''
  if (fact.kind === 'registry-value') return fact.name.toLowerCase()
  return fact.meanings[0] ?? fact.raw
}

/** Path of the key that a registry fact is about; empty where the text names none. */
function keyOf(fact: Fact): string {
  if (!isRegistryFact(fact)) return ''
  return fact.kind === 'registry-key' ? fact.path : (fact.key ?? '')
}

function upsert<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const found = map.get(key)
  if (found !== undefined) return found
  const value = create()
  map.set(key, value)
  return value
}
