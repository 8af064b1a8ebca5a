import {clipped, displayWidth, isolated, padded, type Style, styled} from '../../escape/terminal.ts'
import {visible} from '../../escape/visible.ts'
import type {Verdict} from '../../model/answer.ts'
import type {Locale} from '../../model/locale.ts'
import type {MatrixRow} from '../../model/report.ts'
import type {FactFormat, FactFormatOptions} from '../fact-format.ts'

/** Columns that a fact may take before it is shortened. */
const longestFact = 44
/** Columns that a cell may take before it is shortened. */
const longestCell = 30
const gap = '  '

const signs: Readonly<Record<Verdict, string>> = {
  confirmed: '✓',
  contradicted: '✗',
  missing: '∅',
  extra: '+',
  unknown: '·',
  outvoted: '≈'
}

const styles: Partial<Record<Verdict, Style>> = {
  confirmed: 'green',
  contradicted: 'red',
  missing: 'red',
  extra: 'yellow',
  outvoted: 'blue'
}

const legend =
  '✓ as the reference   ✗ otherwise   ∅ missing   + added   ≈ as most locales   · not compared; with lines'

/**
 * For people: a table with locales as columns, in as many parts as the terminal's width asks for.
 *
 * ```text
 * tls: TLS
 *
 * version       de-DE        en-US   fr-FR
 * 1.2           ✓ 12         · 12    ✗ 12 1,2
 * ```
 */
export const factsAsTable: FactFormat = {
  name: 'pretty',
  summary: 'A table with locales as columns, for people',
  format(article, options) {
    const {slug, title, rows, locales} = article
    const show = showWith(options)
    const name = title === slug ? slug : `${slug}: ${title}`
    const head = options.color ? styled(show(name), 'bold') : show(name)
    if (rows.length === 0) return `${head}\n\nNo facts\n`
    const factWidth = Math.min(
      longestFact,
      widest(
        rows.map(({fact}) => visible(fact)),
        'registry'
      )
    )
    const parts = partsOf(locales, rows, options.columns - factWidth)
    const tables = parts.map((part) => table(part, rows, factWidth, options))
    return `${[head, ...tables, options.color ? styled(legend, 'dim') : legend].join('\n\n')}\n`
  }
}

/** A column: a locale with its width. */
interface Column {
  readonly locale: Locale
  readonly width: number
}

/** Cut the locales into as many tables as the width needs; each has one at least. */
function partsOf(
  locales: readonly Locale[],
  rows: readonly MatrixRow[],
  available: number
): readonly (readonly Column[])[] {
  const parts: Column[][] = []
  let left = 0
  for (const locale of locales) {
    const cells = rows.map((row) => cellText(row, locale))
    const width = widest(cells, visible(locale))
    const part = parts.at(-1)
    if (part && left >= width + gap.length) part.push({locale, width})
    else {
      parts.push([{locale, width}])
      left = available
    }
    left -= width + gap.length
  }
  return parts
}

function table(
  columns: readonly Column[],
  rows: readonly MatrixRow[],
  factWidth: number,
  options: FactFormatOptions
): string {
  const show = showWith(options)
  const paint = (text: string, style: Style | undefined) =>
    options.color && style ? styled(text, style) : text
  const lines: string[] = []
  let kind: string | undefined
  let group: string | undefined
  for (const row of rows) {
    if (row.kind !== kind) {
      const names = columns.map(({locale, width}) => padded(show(locale), width))
      if (kind !== undefined) lines.push('')
      lines.push([paint(padded(row.kind, factWidth), 'bold'), ...names].join(gap).trimEnd())
      kind = row.kind
      group = undefined
    }
    if (row.group !== (group ?? '')) lines.push(paint(show(row.group), 'dim'))
    group = row.group
    const isKey = row.kind === 'registry' && row.fact === `[${row.group}]`
    const fact = clipped(visible(isKey ? 'key' : row.fact), factWidth)
    const cells = columns.map(({locale, width}) => {
      const text = cellText(row, locale)
      const style = styles[row.cells.get(locale)?.verdict ?? 'unknown']
      return paint(padded(options.color ? isolated(text) : text, width), style)
    })
    const name = padded(options.color ? isolated(fact) : fact, factWidth)
    lines.push([name, ...cells].join(gap).trimEnd())
  }
  return lines.join('\n')
}

/** Sign, line, and what the document has where that is not the fact itself. */
function cellText({cells, fact}: MatrixRow, locale: Locale): string {
  const cell = cells.get(locale)
  if (!cell) return '–'
  const {verdict, text, line} = cell
  const shown = text === undefined || text === fact ? '' : dataOf(text, fact)
  const parts = [signs[verdict], line === undefined ? '' : String(line), visible(shown)]
  return clipped(parts.filter((part) => part !== '').join(' '), longestCell)
}

/** The data alone where only the data of a registry value differs. */
function dataOf(text: string, fact: string): string {
  const name = fact.startsWith('"') ? fact.slice(0, fact.indexOf('"=') + 2) : ''
  return name.length > 2 && text.startsWith(name) ? text.slice(name.length) : text
}

function widest(texts: readonly string[], least: string): number {
  return texts.reduce((width, text) => Math.max(width, displayWidth(text)), displayWidth(least))
}

function showWith({color}: FactFormatOptions): (text: string) => string {
  return (text) => (color ? isolated(visible(text)) : visible(text))
}
