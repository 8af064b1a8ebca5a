import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {visible} from '../../escape/visible.ts'
import type {Evidence, Finding} from '../../model/finding.ts'
import type {ArticleReport, MatrixCell} from '../../model/report.ts'
import {type ArticleEntry, ruleId} from './report-entry.ts'
import {badge, scroller} from './report-overview.ts'

/** Findings of one article that a page shows; the others are in `report.json`. */
const mostFindings = 1000
/** UTF-16 units of a value that a page shows. */
const longestValue = 600

/** The part of a report about one article: its facts in every locale, then its findings. */
export function articleSection({article, findings}: ArticleEntry, id: string | undefined): Element {
  const isNamed = article.title !== article.slug
  const more = findings.length - mostFindings
  return h('section', {id, className: ['article'], ariaLabel: visible(article.slug)}, [
    h('h3', [h('a', {href: `#${id ?? ''}`}, [h('bdi', visible(article.title))])]),
    ...(isNamed ? [h('p', {className: ['slug']}, [h('code', visible(article.slug))])] : []),
    ...(article.rows.length > 0 ? [matrix(article)] : []),
    ...(findings.length > 0
      ? [h('ol', {className: ['findings']}, findings.slice(0, mostFindings).map(findingItem))]
      : [h('p', {className: ['clean']}, 'No findings.')]),
    ...(more > 0 ? [h('p', {className: ['more']}, `${more} more are in report.json.`)] : [])
  ])
}

function matrix({rows, locales, slug}: ArticleReport): Element {
  const head = h(
    'tr',
    ['Fact', ...locales.map(visible)].map((name) => h('th', {scope: 'col'}, name))
  )
  const body: Element[] = []
  let group: string | undefined
  for (const row of rows) {
    if (row.group !== group) {
      group = row.group
      body.push(groupRow(group, locales.length + 1))
    }
    // The row of the key itself repeats what the row of its group says.
    const isKey = row.fact === `[${row.group}]`
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

function groupRow(group: string, columns: number): Element {
  const name = group === '' ? 'No key named' : short(group)
  return h('tr', {className: ['group']}, [
    h('th', {scope: 'rowgroup', colSpan: columns}, [h('code', name)])
  ])
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

function findingItem(finding: Finding): Element {
  const {severity, rule, locale, file, start, message, actual, expected, evidence} = finding
  const id = `finding-${finding.fingerprint.replace(/[^A-Za-z0-9-]+/g, '-')}`
  return h('li', {id, className: ['finding', `finding-${severity}`]}, [
    h('p', {className: ['finding-head']}, [
      badge(severity),
      ' ',
      h('span', {className: ['locale']}, visible(locale)),
      ' ',
      h('code', {className: ['place']}, `${visible(file)}:${start.line}:${start.column}`),
      ' ',
      h('a', {className: ['rule'], href: `index.html#${ruleId(rule)}`}, visible(rule))
    ]),
    h('p', {className: ['message']}, [h('bdi', short(message))]),
    ...change(actual, expected),
    h('p', {className: ['evidence']}, evidenceText(evidence))
  ])
}

function change(actual: string, expected: string): Element[] {
  if (actual === '' && expected === '') return []
  return [
    h('dl', {className: ['change']}, [
      ...value('Found', 'del', actual),
      ...value('Expected', 'ins', expected)
    ])
  ]
}

function value(label: string, tag: 'del' | 'ins', text: string): Element[] {
  const content =
    text === '' ? h('span', {className: ['none']}, 'nothing') : h(tag, [h('bdi', short(text))])
  return [h('div', [h('dt', label), h('dd', [content])])]
}

const kinds = {
  source: 'the source document',
  'embedded-source': 'the source text in the document itself',
  'sibling-source': 'the source text in another translation',
  consensus: 'most locales',
  grammar: 'the notation itself'
} as const

function evidenceText(evidence: Evidence): (ElementContent | string)[] {
  const {kind, file, line, sameRevision} = evidence
  const place = file === undefined ? undefined : line === undefined ? file : `${file}:${line}`
  return [
    `Evidence: ${kinds[kind]}`,
    ...(place === undefined ? [] : [' (', h('code', visible(place)), ')']),
    ...(sameRevision === false ? ['; it belongs to another revision of the source'] : [])
  ]
}

/** A value made visible, and shortened where it is very long. */
function short(text: string): string {
  const cut = text.length > longestValue ? `${text.slice(0, longestValue)}…` : text
  return visible(cut)
}
