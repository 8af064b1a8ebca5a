import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {readLocale} from '../../bcp47/canonical.ts'
import {directionOf} from '../../bcp47/direction.ts'
import {visible} from '../../escape/visible.ts'
import type {Evidence, Finding} from '../../model/finding.ts'
import type {Locale} from '../../model/locale.ts'
import {type Excerpt, excerptsOf, type LineOf} from './report-excerpt.ts'
import {findingId, type ReportLinks} from './report-links.ts'
import {badge, linked, placeOf} from './report-parts.ts'
import {shortValue as short} from './report-value.ts'

/** What the item of a finding needs to know besides. */
export interface FindingContext {
  readonly links: ReportLinks
  readonly lineOf: LineOf
  /** Whether its locale and file are said; they are not below a heading that says them. */
  readonly isAlone: boolean
}

/** A finding with its line and the source beside it, for a list. */
export function findingItem(finding: Finding, {links, lineOf, isAlone}: FindingContext): Element {
  const {severity, rule, locale, file, start, message, actual, expected, evidence, fix} = finding
  const id = findingId(finding)
  const place = isAlone
    ? placeOf(file, start.line, links.place)
    : linked(
        links.place(file, start.line),
        [`line ${start.line}, column ${start.column}`],
        ['place']
      )
  const head = [
    badge(severity),
    ...(isAlone ? [h('span', {className: ['locale']}, visible(locale))] : []),
    place,
    linked(links.rule(rule), [visible(rule)], ['rule']),
    h('a', {className: ['anchor'], href: `#${id}`, ariaLabel: `Link to line ${start.line}`}, '#')
  ]
  return h(
    'li',
    {
      id,
      className: ['finding', `finding-${severity}`],
      dataRule: visible(rule),
      dataSeverity: severity,
      dataLocale: visible(locale)
    },
    [
      h('p', {className: ['finding-head']}, spaced(head)),
      h('p', {className: ['message']}, [h('bdi', short(message))]),
      ...excerpts(finding, lineOf),
      ...change(actual, expected),
      h('p', {className: ['evidence']}, [
        ...evidenceText(evidence, links),
        ...(fix === undefined ? [] : fixText(fix.unsafe === true))
      ])
    ]
  )
}

function spaced(nodes: readonly Element[]): (Element | string)[] {
  return nodes.flatMap((node, index) => (index === 0 ? [node] : [' ', node]))
}

function fixText(isUnsafe: boolean): (ElementContent | string)[] {
  const command = isUnsafe ? 'lockstep fix --unsafe' : 'lockstep fix'
  return ['. ', h('code', command), ' puts it right']
}

function excerpts(finding: Finding, lineOf: LineOf): Element[] {
  const {target, source} = excerptsOf(finding, lineOf)
  const {locale, start, evidence} = finding
  if (target === undefined && source === undefined) return []
  const isSource = evidence.kind === 'source'
  return [
    h('div', {className: ['excerpts']}, [
      ...(target ? [quote(`${visible(locale)}, line ${start.line}`, locale, target, 'wrong')] : []),
      ...(source ? [quote('Source', isSource ? evidence.locale : undefined, source, 'right')] : [])
    ])
  ]
}

/** A line as a quotation; its direction is that of its locale, else of its own first letter. */
function quote(
  label: string,
  locale: Locale | undefined,
  {before, marked, after}: Excerpt,
  kind: 'wrong' | 'right'
): Element {
  const isKnown = locale !== undefined && readLocale(locale) !== undefined
  const language = isKnown ? {lang: locale, dir: directionOf(locale)} : {dir: 'auto'}
  return h('div', {className: ['excerpt', `excerpt-${kind}`]}, [
    h('p', {className: ['excerpt-label']}, label),
    h('p', {className: ['excerpt-text'], ...language}, [
      visible(before),
      ...(marked === '' ? [] : [h('mark', visible(marked))]),
      visible(after)
    ])
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

/** UTF-16 units of a value that scrolls by itself. */
const longValue = 300

function value(label: string, tag: 'del' | 'ins', text: string): Element[] {
  const content =
    text === '' ? h('span', {className: ['none']}, 'nothing') : h(tag, [h('bdi', short(text))])
  const scrolls =
    text.length > longValue
      ? [
          h(
            'div',
            {className: ['long'], tabIndex: 0, role: 'group', ariaLabel: `${label}, long text`},
            [content]
          )
        ]
      : [content]
  return [h('div', [h('dt', label), h('dd', scrolls)])]
}

const kinds = {
  source: 'the source document',
  'embedded-source': 'the source text in the document itself',
  'sibling-source': 'the source text in another translation',
  consensus: 'most locales',
  grammar: 'the notation itself'
} as const

function evidenceText(evidence: Evidence, links: ReportLinks): (ElementContent | string)[] {
  const {kind, file, line, sameRevision} = evidence
  return [
    `Evidence: ${kinds[kind]}`,
    ...(file === undefined ? [] : [' (', placeOf(file, line, links.place), ')']),
    ...(sameRevision === false ? ['; it belongs to another revision of the source'] : [])
  ]
}
