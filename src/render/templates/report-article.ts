import type {Element} from 'hast'
import {h} from 'hastscript'
import {visible} from '../../escape/visible.ts'
import type {Finding} from '../../model/finding.ts'
import {type ArticleEntry, severities} from './report-entry.ts'
import {filterForm} from './report-filter.ts'
import {type FindingContext, findingItem} from './report-finding.ts'
import {findingsPerPage, identifier} from './report-links.ts'
import {factSections} from './report-matrix.ts'
import {count} from './report-number.ts'
import {bar, countCells, headRow, placeOf} from './report-parts.ts'
import {scroller} from './scroller.ts'

/** Findings from which on a page offers to filter them. */
const filteredFrom = 8

/** Number of pages that an article takes. */
export function partsOf({findings}: ArticleEntry): number {
  return Math.max(1, Math.ceil(findings.length / findingsPerPage))
}

/**
 * The page of an article: what it counts, its findings by document, its facts in every locale.
 *
 * @param part  1-based; the facts stand on the first.
 */
export function articleMain(
  entry: ArticleEntry,
  part: number,
  context: FindingContext,
  hasScript: boolean
): readonly Element[] {
  const {article, findings} = entry
  const first = (part - 1) * findingsPerPage
  const shown = findings.slice(first, first + findingsPerPage)
  const byFile = new Map<string, Finding[]>()
  for (const finding of shown) {
    const name = `${finding.file}\0${finding.locale}`
    byFile.set(name, [...(byFile.get(name) ?? []), finding])
  }
  const ids = new Map([...byFile.keys()].map((name, index) => [name, `document-${index + 1}`]))
  const documents = [...byFile].map(([name, list]) =>
    documentSection(ids.get(name) ?? '', list, context)
  )
  const matrix = part === 1 ? factSections(article) : []
  return [
    h('p', {className: ['slug']}, [h('code', [h('bdi', visible(article.slug))])]),
    ...(findings.length === 0
      ? [h('p', {className: ['clean']}, 'No findings.')]
      : [localeTable(entry, byFile, ids)]),
    ...(hasScript && shown.length >= filteredFrom ? [filterForm(shown, [])] : []),
    ...documents,
    ...(matrix.length === 0
      ? []
      : [
          h('section', {ariaLabel: 'Facts'}, [
            h('h2', {id: 'facts'}, 'Facts in every locale'),
            ...matrix
          ])
        ])
  ]
}

/** What each locale counts, with links to its findings on this page. */
function localeTable(
  {byLocale, article}: ArticleEntry,
  byFile: ReadonlyMap<string, readonly Finding[]>,
  ids: ReadonlyMap<string, string>
): Element {
  const most = Math.max(
    ...[...byLocale.values()].map((counts) => counts.error + counts.warning + counts.info)
  )
  const idOf = new Map(
    [...byFile].map(([name, list]) => [list[0]?.locale ?? '', ids.get(name) ?? ''])
  )
  const rows = [...byLocale].map(([locale, counts]) => {
    const id = idOf.get(locale)
    const name = visible(locale)
    return h('tr', [
      h('th', {scope: 'row'}, [id === undefined ? name : h('a', {href: `#${id}`}, name)]),
      ...countCells(counts),
      h('td', {className: ['bar-cell']}, [bar(counts, most)])
    ])
  })
  const head = headRow(['Locale', 'Errors', 'Warnings', 'Info', hidden('Share')])
  return scroller(
    `Findings of ${visible(article.slug)} by locale`,
    h('table', {className: ['toc', 'compact']}, [head, h('tbody', rows)])
  )
}

function hidden(text: string): Element {
  return h('span', {className: ['visually-hidden']}, text)
}

function documentSection(id: string, findings: readonly Finding[], context: FindingContext) {
  const [first] = findings
  const {locale = '', file = ''} = first ?? {}
  const name = `${visible(locale)}: ${count(findings.length, 'finding')}`
  const tally = severities
    .map((severity) => findings.filter((finding) => finding.severity === severity).length)
    .map((amount, index) => (amount === 0 ? '' : amountOf(amount, index)))
    .filter((text) => text !== '')
    .join(', ')
  return h('section', {className: ['document'], ariaLabel: name}, [
    h('h2', {id}, [visible(locale), ' ', h('small', tally)]),
    h('p', {className: ['file']}, [placeOf(file, undefined, context.links.place)]),
    h(
      'ol',
      {className: ['findings']},
      findings.map((finding) => findingItem(finding, context))
    )
  ])
}

function amountOf(amount: number, index: number): string {
  return index === 2 ? `${amount} info` : count(amount, index === 0 ? 'error' : 'warning')
}

/** Id of the section of an article on a page that holds all of them. */
export function articleId(slug: string): string {
  return `article-${identifier(slug)}`
}
