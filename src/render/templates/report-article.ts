import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {visible} from '../../escape/visible.ts'
import type {Evidence, Finding} from '../../model/finding.ts'
import {type ArticleEntry, ruleId} from './report-entry.ts'
import {factSections} from './report-matrix.ts'
import {badge} from './report-overview.ts'
import {shortValue as short} from './report-value.ts'

/** Findings of one article that a page shows; the others are in `report.json`. */
const mostFindings = 1000

/** The part of a report about one article: its facts in every locale, then its findings. */
export function articleSection({article, findings}: ArticleEntry, id: string | undefined): Element {
  const isNamed = article.title !== article.slug
  const more = findings.length - mostFindings
  return h('section', {id, className: ['article'], ariaLabel: visible(article.slug)}, [
    h('h3', [h('a', {href: `#${id ?? ''}`}, [h('bdi', visible(article.title))])]),
    ...(isNamed ? [h('p', {className: ['slug']}, [h('code', visible(article.slug))])] : []),
    ...factSections(article),
    ...(findings.length > 0
      ? [h('ol', {className: ['findings']}, findings.slice(0, mostFindings).map(findingItem))]
      : [h('p', {className: ['clean']}, 'No findings.')]),
    ...(more > 0 ? [h('p', {className: ['more']}, `${more} more are in report.json.`)] : [])
  ])
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
