import type {Element, ElementContent} from 'hast'
import {h, s} from 'hastscript'
import {visible} from '../../escape/visible.ts'
import type {Severity} from '../../model/finding.ts'
import {type Counts, severities, totalOf} from './report-entry.ts'
import {number} from './report-number.ts'

/** The mark of a severity. */
export function badge(severity: Severity): Element {
  return h('span', {className: ['badge', `badge-${severity}`]}, severity)
}

/** A link where there is something to link to, else what it would hold. */
export function linked(
  href: string | undefined,
  content: readonly (ElementContent | string)[],
  className: readonly string[] = []
): Element {
  if (href !== undefined) return h('a', {href, className: [...className]}, [...content])
  return h('span', {className: [...className]}, [...content])
}

/** `de-DE/tls.md:33`, as a link to the repository's host where it is known. */
export function placeOf(
  file: string,
  line: number | undefined,
  place: (file: string, line: number) => string | undefined
): Element {
  const text = line === undefined ? file : `${file}:${line}`
  return linked(
    place(file, line ?? 1),
    [h('code', [h('bdi', {dir: 'ltr'}, visible(text))])],
    ['place']
  )
}

/** Header cells of columns. */
export function headRow(names: readonly (string | Element)[]): Element {
  return h('thead', [
    h(
      'tr',
      names.map((name) => h('th', {scope: 'col'}, [name]))
    )
  ])
}

/** The cells of counts: errors, warnings, infos. */
export function countCells(counts: Counts): Element[] {
  return severities.map((severity) =>
    h(
      'td',
      {className: counts[severity] === 0 ? ['none'] : [`count-${severity}`]},
      number(counts[severity])
    )
  )
}

/** Units of a bar's drawing. */
const barWidth = 1000

/**
 * A bar of counts by severity; the numbers stand beside it, so it is nothing to screen readers.
 *
 * @param most  What the whole width stands for.
 */
export function bar(counts: Counts, most: number): Element {
  let start = 0
  const parts = severities.flatMap((severity) => {
    if (counts[severity] === 0) return []
    const x = start
    const width = Math.max(4, Math.round((counts[severity] / Math.max(1, most)) * barWidth))
    start += width
    return [s('rect', {className: [`fill-${severity}`], x, y: 0, width, height: 10})]
  })
  return drawing('bar', parts)
}

/** What has gone to the left of the middle, what has come to the right. */
export function balance(gone: number, come: number, most: number): Element {
  const scale = barWidth / 2 / Math.max(1, most)
  const [left, right] = [Math.round(gone * scale), Math.round(come * scale)]
  const middle = barWidth / 2
  return drawing('bar', [
    s('rect', {className: ['fill-good'], x: middle - left, y: 0, width: left, height: 10}),
    s('rect', {className: ['fill-error'], x: middle, y: 0, width: right, height: 10}),
    s('rect', {className: ['fill-axis'], x: middle - 3, y: 0, width: 6, height: 10})
  ])
}

function drawing(name: string, content: Element[]): Element {
  return s(
    'svg',
    {
      className: [name],
      viewBox: `0 0 ${barWidth} 10`,
      preserveAspectRatio: 'none',
      ariaHidden: 'true',
      focusable: 'false'
    },
    content
  )
}

/** One of four strengths of colour, by order of magnitude. */
export function heat(amount: number): number {
  return Math.min(4, 1 + Math.floor(Math.log10(Math.max(1, amount)) * 1.5))
}

/** A cell of counts, coloured by the worst severity; what stands in it says the rest. */
export function heatCell(counts: Counts | undefined): Element {
  if (counts === undefined) return h('td')
  const total = totalOf(counts)
  const worst = severities.find((severity) => counts[severity] > 0) ?? 'info'
  const name = `heat heat-${worst} heat-${heat(total)}`
  const extra = counts.error > 0 && counts.error < total
  return h('td', {className: name.split(' ')}, [
    number(total),
    ...(counts.error > 0
      ? [
          h(
            'span',
            {className: ['visually-hidden']},
            extra ? `, ${counts.error} errors` : ' errors'
          )
        ]
      : [])
  ])
}
