import type {Element} from 'hast'
import {h} from 'hastscript'
import {visible} from '../../escape/visible.ts'
import type {Finding, Severity} from '../../model/finding.ts'
import {severities} from './report-entry.ts'
import {number} from './report-number.ts'

/**
 * A form that filters findings; hidden until `assets/report.js` runs.
 *
 * @param extra  Further fields, before the others.
 */
export function filterForm(
  findings: readonly Pick<Finding, 'severity' | 'rule' | 'locale'>[],
  extra: readonly Element[]
): Element {
  const known = (severity: string): severity is Severity =>
    severities.some((each) => each === severity)
  const bySeverity = choices(findings, ({severity}) => severity).filter(([name]) => known(name))
  return h('form', {id: 'filters', className: ['filters'], role: 'search', hidden: true}, [
    ...extra,
    select('severity', 'Severity', bySeverity),
    select(
      'rule',
      'Rule',
      choices(findings, ({rule}) => rule)
    ),
    select(
      'locale',
      'Locale',
      choices(findings, ({locale}) => locale)
    ),
    h('button', {type: 'submit'}, 'Filter'),
    h('button', {type: 'reset'}, 'Clear')
  ])
}

type Choice = readonly [name: string, amount: number]

/** What there is to choose from, sorted, with the number of findings. */
function choices<Item>(items: readonly Item[], key: (item: Item) => string): Choice[] {
  const amounts = new Map<string, number>()
  for (const item of items) amounts.set(key(item), (amounts.get(key(item)) ?? 0) + 1)
  return [...amounts].sort(([a], [b]) => (a < b ? -1 : 1))
}

function select(name: string, label: string, options: readonly Choice[]): Element {
  return h('label', [
    h('span', label),
    ' ',
    h('select', {name, autoComplete: 'off'}, [
      h('option', {value: ''}, 'all'),
      ...options.map(([value, amount]) =>
        h('option', {value: visible(value)}, `${visible(value)} (${number(amount)})`)
      )
    ])
  ])
}
