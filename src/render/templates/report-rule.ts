import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {visible} from '../../escape/visible.ts'
import type {Finding} from '../../model/finding.ts'
import type {RuleInfo} from '../../model/format.ts'
import {helpNodes} from './report-help.ts'
import {findingsPerPage, type ReportLinks} from './report-links.ts'
import {count, number} from './report-number.ts'
import {badge, headRow, linked, placeOf} from './report-parts.ts'
import {shortValue} from './report-value.ts'
import {scroller} from './scroller.ts'

/** UTF-16 units of a message in a table. */
const longestMessage = 240

/**
 * The page of a rule: what it means, and where it was broken.
 *
 * @param findings  All findings of the rule, in the order of the report.
 * @param part      1-based; the explanation stands on the first.
 */
export function ruleMain(
  findings: readonly Finding[],
  info: RuleInfo | undefined,
  part: number,
  links: ReportLinks
): readonly ElementContent[] {
  const first = (part - 1) * findingsPerPage
  const shown = findings.slice(first, first + findingsPerPage)
  const rows = shown.map((finding) => {
    const {severity, locale, file, start, message} = finding
    const text = message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message
    return h('tr', [
      h('td', [badge(severity)]),
      h('td', {className: ['locale']}, visible(locale)),
      h('td', [linked(links.finding(finding), [h('bdi', shortValue(text))])]),
      h('td', [placeOf(file, start.line, links.place)])
    ])
  })
  const help = part === 1 && info !== undefined ? helpNodes(info.help, links.rule) : []
  return [
    ...(help.length === 0 ? [] : [h('div', {className: ['help']}, [...help])]),
    h('section', {ariaLabel: 'Findings'}, [
      h('h2', {id: 'findings'}, [
        count(findings.length, 'finding'),
        ...rangeOf(first, shown, findings)
      ]),
      scroller(
        'Findings of the rule',
        h('table', {className: ['plain']}, [
          headRow(['Severity', 'Locale', 'Finding', 'Place']),
          h('tbody', rows)
        ])
      )
    ])
  ]
}

function rangeOf(
  first: number,
  shown: readonly Finding[],
  findings: readonly Finding[]
): (Element | string)[] {
  if (shown.length === findings.length) return []
  return [' ', h('small', `${number(first + 1)} to ${number(first + shown.length)}`)]
}
