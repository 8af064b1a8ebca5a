import type {Element} from 'hast'
import {h} from 'hastscript'
import {visible} from '../../escape/visible.ts'
import type {ArticleReport, MatrixCell, MatrixKind, MatrixRow} from '../../model/report.ts'
import {shortValue as short} from './report-value.ts'
import {scroller} from './scroller.ts'

/** So many rows that agree stand beside those that do not; more of them are folded away. */
const mostAgreeing = 12
/** Facts that a folded list names. */
const mostListed = 400

/**
 * The facts of an article in every locale, by kind.
 *
 * Registry entries have a row each; of the other kinds, facts that every locale has are a list that
 * unfolds where there are many of them.
 */
export function factSections(article: ArticleReport): readonly Element[] {
  const {rows} = article
  if (rows.length === 0) return []
  const plain = rows.filter(({kind, agrees}) => kind !== 'registry' && agrees)
  const folded = new Set(plain.length > mostAgreeing ? plain : [])
  const shown = rows.filter((row) => !folded.has(row))
  return [
    ...(shown.length > 0 ? [matrix(article, shown)] : []),
    ...(folded.size > 0 ? [foldedFacts([...folded])] : [])
  ]
}

function foldedFacts(rows: readonly MatrixRow[]): Element {
  const facts = [...new Set(rows.map(({fact}) => fact))]
  const more = facts.length - mostListed
  return h('details', {className: ['agreeing']}, [
    h('summary', `${rows.length} more facts are the same in every locale`),
    h('p', [
      ...facts
        .slice(0, mostListed)
        .flatMap((fact, index) => [
          ...(index > 0 ? [' · '] : []),
          h('code', [h('bdi', short(fact))])
        ]),
      ...(more > 0 ? [` and ${more} others`] : [])
    ])
  ])
}

function matrix({locales, slug}: ArticleReport, rows: readonly MatrixRow[]): Element {
  const head = h(
    'tr',
    ['Fact', ...locales.map(visible)].map((name) => h('th', {scope: 'col'}, name))
  )
  const body: Element[] = []
  let group: string | undefined
  for (const row of rows) {
    const name = row.kind === 'registry' ? `registry\0${row.group}` : row.kind
    if (name !== group) {
      group = name
      body.push(groupRow(row, locales.length + 1))
    }
    // The row of the key itself repeats what the row of its group says.
    const isKey = row.kind === 'registry' && row.fact === `[${row.group}]`
    body.push(
      h('tr', [
        h('th', {scope: 'row'}, [h('code', isKey ? 'key' : short(row.fact))]),
        ...locales.map((locale) => cell(row.cells.get(locale), row.fact))
      ])
    )
  }
  return scroller(
    `Facts of ${visible(slug)} by locale`,
    h('table', {className: ['matrix']}, [h('thead', [head]), h('tbody', body)])
  )
}

/** What facts of a kind are called. */
const names: Readonly<Record<Exclude<MatrixKind, 'registry'>, string>> = {
  command: 'Commands',
  code: 'Code',
  path: 'Paths',
  identifier: 'Identifiers',
  placeholder: 'Placeholders',
  literal: 'Literals',
  url: 'Addresses',
  email: 'E-mail addresses',
  version: 'Versions',
  number: 'Numbers'
}

function groupRow({kind, group}: MatrixRow, columns: number): Element {
  const name =
    kind === 'registry' ? h('code', group === '' ? 'No key named' : short(group)) : names[kind]
  return h('tr', {className: ['group']}, [h('th', {scope: 'rowgroup', colSpan: columns}, [name])])
}

const signs = {
  confirmed: '✓',
  contradicted: '✗',
  missing: '∅',
  extra: '+',
  unknown: '·',
  outvoted: '≈'
} as const

const verdicts = {
  confirmed: 'confirmed',
  contradicted: 'contradicted',
  missing: 'missing',
  extra: 'extra',
  unknown: 'not compared',
  outvoted: 'as most locales have it'
} as const

/** What a document has for a fact; the value only where it is not the fact itself. */
function cell(content: MatrixCell | undefined, fact: string): Element {
  if (content === undefined) return h('td', {className: ['absent']}, '–')
  const {verdict, text, line} = content
  const difference = text === undefined ? '' : differenceTo(fact, text)
  const quiet = verdict === 'confirmed' || verdict === 'unknown'
  return h('td', {className: [`is-${verdict}`]}, [
    h('span', {className: ['sign']}, signs[verdict]),
    ' ',
    h('span', {className: [quiet ? 'visually-hidden' : 'verdict']}, verdicts[verdict]),
    ...(difference === '' ? [] : [' ', h('code', short(difference))]),
    ...(line === undefined ? [] : [' ', h('span', {className: ['line']}, `line ${line}`)])
  ])
}

/** The data alone where only the data differs; nothing where nothing does. */
function differenceTo(fact: string, text: string): string {
  if (fact === text) return ''
  const name = fact.slice(0, fact.indexOf('=') + 1)
  return name !== '' && text.startsWith(name) ? text.slice(name.length) : text
}
