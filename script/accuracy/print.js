/**
 * @typedef {object} Row
 * @property {string} name
 * @property {string} severity
 * @property {number} places
 * @property {number} found
 * @property {number} otherRule
 * @property {number} otherLine
 * @property {number} missed
 * @property {number} further  Findings beyond one a place.
 */

/** @param {number} found @param {number} places */
export function percent(found, places) {
  return places === 0 ? '–' : `${((100 * found) / places).toFixed(1)} %`
}

/**
 * The table of classes, with the totals.
 *
 * @param {readonly Row[]} rows
 * @param {readonly Row[]} totals
 */
export function classTable(rows, totals) {
  const head = [
    'class',
    'severity',
    'places',
    'found',
    'other rule',
    'other line',
    'missed',
    'further',
    'recall'
  ]
  const cells = [...rows, ...totals].map((row) => [
    row.name,
    row.severity,
    ...[row.places, row.found, row.otherRule, row.otherLine, row.missed, row.further].map(String),
    percent(row.found, row.places)
  ])
  return table(head, cells, 2)
}

/**
 * What the documents had before any damage.
 *
 * @param {readonly {rule: string, severity: string, findings: number, documents: number}[]} rows
 * @param {number} documents  In all.
 */
export function beforeTable(rows, documents) {
  const head = ['before the damage', 'severity', 'findings', 'documents', 'share']
  const cells = rows.map((row) => [
    row.rule,
    row.severity,
    String(row.findings),
    String(row.documents),
    `${((100 * row.documents) / documents).toFixed(2)} %`
  ])
  return table(head, cells, 2)
}

/** Columns of one width; from the given one on, to the right. */
function table(head, rows, right) {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at].length)))
  const line = (row) =>
    row
      .map((cell, at) => (at < right ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
      .join('  ')
      .trimEnd()
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n')
}

/**
 * A place that was missed, for who repairs the rule.
 *
 * @param {import('./measure.js').Outcome} outcome
 */
export function missText({place, verdict, findings}) {
  const {kind, target, line, before, after, lines} = place
  const [from, to] = partOf(before, after)
  const found = findings.map(
    ({rule, start, message}) => `    ${rule} at line ${start.line}: ${message}`
  )
  return [
    `${kind.name} ${verdict} ${target.record.file}:${line} (right: ${[...lines].join(', ')})`,
    `  - ${shown(before, from, to)}`,
    `  + ${shown(after, from, to)}`,
    ...found
  ].join('\n')
}

/** Where two lines differ: length of their common beginning and end. */
function partOf(before, after) {
  const least = Math.min(before.length, after.length)
  let start = 0
  while (start < least && before[start] === after[start]) start++
  let end = 0
  while (end < least - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return [start, end]
}

function shown(text, start, end) {
  const from = Math.max(0, start - 70)
  const to = Math.min(text.length, Math.max(text.length - end + 70, from + 20))
  return `${from > 0 ? '…' : ''}${text.slice(from, Math.min(to, from + 400))}${to < text.length ? '…' : ''}`
}
