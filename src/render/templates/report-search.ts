import type {Element} from 'hast'
import {h} from 'hastscript'
import {escapeScript} from '../../escape/script.ts'
import {visible} from '../../escape/visible.ts'
import type {Finding} from '../../model/finding.ts'
import type {OutputFile} from '../../model/output.ts'
import type {Report} from '../../model/report.ts'
import {type ArticleEntry, severities} from './report-entry.ts'
import {filterForm} from './report-filter.ts'
import {findingId, type ReportPaths} from './report-links.ts'

/** Findings of one file of the index: some 400 kB. */
const findingsPerChunk = 2000
/** UTF-16 units of a text in the index; what is longer is whole on the page of its article. */
const longestText = 240
const longestValue = 120

/** The page that filters all findings and searches in them; without script it leads elsewhere. */
export function searchMain({findings}: Report): readonly Element[] {
  const text = h('label', {className: ['wide']}, [
    h('span', 'Text'),
    ' ',
    h('input', {type: 'search', name: 'text', autoComplete: 'off', spellCheck: 'false'})
  ])
  return [
    h('noscript', [
      h('p', [
        'This page needs JavaScript. All findings are on the pages of the ',
        h('a', {href: 'articles.html'}, 'articles'),
        ' and of the ',
        h('a', {href: 'index.html#rules'}, 'rules'),
        ' as well.'
      ])
    ]),
    filterForm(findings, [text]),
    h('p', {id: 'status', className: ['hint'], role: 'status'}),
    h('ol', {id: 'results', className: ['results']}),
    h('button', {id: 'more', type: 'button', hidden: true}, 'Show more')
  ]
}

/**
 * The index that the page searches: scripts that call a function with data, because pages from the
 * file system may load nothing else.
 *
 * `data/findings.js` says which part holds how many findings of which severity, rule and locale, so
 * that a filter loads only parts that it fits. Parts are sorted by severity and locale for that.
 */
export function* searchIndex(
  entries: readonly ArticleEntry[],
  paths: ReportPaths
): Generator<OutputFile> {
  const all = entries.flatMap((entry) => entry.findings.map((finding) => ({entry, finding})))
  const order = (finding: Finding): number => severities.indexOf(finding.severity)
  all.sort(
    (a, b) =>
      order(a.finding) - order(b.finding) ||
      compare(a.finding.locale, b.finding.locale) ||
      compare(a.finding.rule, b.finding.rule)
  )
  const rules = indexOf(all.map(({finding}) => visible(finding.rule)))
  const locales = indexOf(all.map(({finding}) => visible(finding.locale)))
  const tallies: number[][][] = []
  for (let start = 0; start < all.length; start += findingsPerChunk) {
    const chunk = all.slice(start, start + findingsPerChunk)
    const articles = new Map<ArticleEntry, number>()
    const tally = new Map<string, number[]>()
    const rows = chunk.map(({entry, finding}) => {
      const kinds = [
        order(finding),
        rules.get(visible(finding.rule)) ?? 0,
        locales.get(visible(finding.locale)) ?? 0
      ] as const
      const counted = tally.get(kinds.join()) ?? [...kinds, 0]
      counted[3] = (counted[3] ?? 0) + 1
      tally.set(kinds.join(), counted)
      const article = articles.get(entry) ?? articles.size
      articles.set(entry, article)
      return [...kinds, article, finding.start.line, ...textsOf(finding), ...anchorOf(finding)]
    })
    tallies.push([...tally.values()])
    const names = [...articles.keys()].map(({article: {slug, title}}) => [
      visible(title),
      visible(slug),
      paths.article(slug, 1)
    ])
    yield script(`findings-${tallies.length}`, [tallies.length - 1, {articles: names, rows}])
  }
  const names = (map: ReadonlyMap<string, number>) => [...map.keys()]
  yield script('findings', [-1, {rules: names(rules), locales: names(locales), chunks: tallies}])

  function anchorOf(finding: Finding): readonly string[] {
    const path = paths.article(finding.article, paths.part(finding)) ?? ''
    // Most are on the first page of their article, whose path is there already.
    return paths.part(finding) === 1 ? [findingId(finding)] : [findingId(finding), path]
  }
}

/** Message, what is there and what should be; values that the message has are left out. */
function textsOf({message, actual, expected}: Finding): readonly string[] {
  const value = (text: string) =>
    message.includes(text) ? '' : visible(text.slice(0, longestValue))
  return [visible(message.slice(0, longestText)), value(actual), value(expected)]
}

function indexOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(names)].sort().map((name, index) => [name, index]))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function script(name: string, values: readonly unknown[]): OutputFile {
  const list = values.map((value) => escapeScript(JSON.stringify(value))).join(',')
  return {path: `data/${name}.js`, content: `lockstepFindings(${list})\n`}
}
