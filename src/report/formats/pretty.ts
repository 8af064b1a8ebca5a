import {withoutLogCommands} from '../../escape/log-command.ts'
import {
  clipped,
  displayWidth,
  isolated,
  padded,
  paddedStart,
  type Style,
  styled
} from '../../escape/terminal.ts'
import {visible} from '../../escape/visible.ts'
import type {Finding, Severity} from '../../model/finding.ts'
import type {Format} from '../../model/format.ts'
import type {GateReport, Report} from '../../model/report.ts'
import {evidenceInWords} from '../evidence.ts'
import {groupBy} from '../group.ts'
import {byCodeUnit} from '../order.ts'

/**
 * For people: findings by article and file, what is wrong and what is right, and why.
 *
 * ```text
 * tls
 *   de-DE/tls.md
 *     33:228  error  Unexpected 9 digits in `dword:000000000`  registry-dword-digits
 *                    dword:000000000 → dword:00000000
 *                    the source text beside another translation (nl-NL/tls.md:33) of the same revision says so
 * ```
 */
export const pretty: Format = {
  name: 'pretty',
  summary: 'Findings by article and file, for people',
  extension: 'txt',
  mediaType: 'text/plain',
  format(report, {color}) {
    const paint: Paint = color ? {style: styled, isolate: isolated} : plain
    const blocks = [
      ...articles(report, paint),
      ...adviceTail(report, paint),
      summary(report, paint)
    ]
    const text = blocks.join('\n\n')
    return `${text.split('\n').map(withoutLogCommands).join('\n')}\n`
  }
}

/** How texts reach the output. */
interface Paint {
  readonly style: (text: string, ...styles: readonly Style[]) => string
  readonly isolate: (text: string) => string
}

const plain: Paint = {style: (text) => text, isolate: (text) => text}

const styleOf: Readonly<Record<Severity, Style>> = {error: 'red', warning: 'yellow', info: 'blue'}

/** Columns that a value may take before it is shortened. */
const longestValue = 100
/** Columns that messages are aligned to; a longer one moves its rule to the right. */
const longestMessage = 90
/** Places of the source that authors are told about. */
const mostAdvice = 5

function articles(report: Report, paint: Paint): string[] {
  const result: string[] = []
  for (const [slug, findings] of groupBy(report.findings, ({article}) => article)) {
    const lines = [paint.style(shown(slug, paint), 'bold')]
    for (const [file, inFile] of groupBy(findings, (finding) => finding.file)) {
      lines.push(`  ${paint.style(shown(file, paint), 'underline')}`, ...table(inFile, paint))
    }
    result.push(lines.join('\n'))
  }
  return result
}

function table(findings: readonly Finding[], paint: Paint): string[] {
  const places = findings.map(({start}) => `${start.line}:${start.column}`)
  const messages = findings.map(({message}) => visible(message))
  const placeWidth = widest(places)
  const severityWidth = widest(findings.map(({severity}) => severity))
  const messageWidth = Math.min(longestMessage, widest(messages))
  const indent = ' '.repeat(4 + placeWidth + 2 + severityWidth + 2)
  return findings.flatMap((finding, index) => {
    const {severity, rule, evidence} = finding
    const place = paint.style(paddedStart(places[index] ?? '', placeWidth), 'dim')
    const message = messages[index] ?? ''
    const gap = ' '.repeat(Math.max(0, messageWidth - displayWidth(message)))
    const name = paint.style(padded(severity, severityWidth), styleOf[severity])
    const words = paint.style(shown(evidenceInWords(evidence), paint), 'dim')
    return [
      `    ${place}  ${name}  ${paint.isolate(message)}${gap}  ${paint.style(visible(rule), 'dim')}`,
      ...change(finding, paint).map((line) => indent + line),
      indent + words
    ]
  })
}

/** `wrong → expected`; nothing where neither is known. */
function change({actual, expected}: Finding, paint: Paint): string[] {
  if (actual === '' && expected === '') return []
  const wrong = actual === '' ? '(nothing)' : clipped(visible(actual), longestValue)
  const right = expected === '' ? '(nothing)' : clipped(visible(expected), longestValue)
  const arrow = paint.style('→', 'dim')
  return [
    `${paint.style(paint.isolate(wrong), 'red')} ${arrow} ${paint.style(paint.isolate(right), 'green')}`
  ]
}

function summary({summary: counts, findings, gate}: Report, paint: Paint): string {
  const {checked, verified} = counts.facts
  const scope = `${count(counts.documents, 'document')} of ${count(counts.articles, 'article')} in ${count(counts.locales.length, 'locale')}`
  const known = gate === undefined ? '' : gateText(gate)
  const silenced = counts.suppressed === 0 ? '' : `; ${counts.suppressed} silenced by comments`
  const facts = `${verified} of ${count(checked, 'fact')} verified${silenced}${known}`
  if (findings.length === 0) return `${paint.style('No findings', 'green')} in ${scope}; ${facts}`
  const severities = (['error', 'warning', 'info'] as const)
    .filter((severity) => counts.findings[severity] > 0)
    .map((severity) => paint.style(amount(counts.findings[severity], severity), styleOf[severity]))
  const head = `${paint.style(count(findings.length, 'finding'), 'bold')} (${severities.join(', ')}) in ${scope}; ${facts}`
  return [head, ...ruleCounts(findings, paint), advice(findings)].join('\n')
}

/** What does not count, and why. */
function gateText({accepted, untouched, stale}: GateReport): string {
  const parts = [
    accepted.length === 0 ? '' : `${accepted.length} accepted by the baseline`,
    untouched.length === 0 ? '' : `${untouched.length} on lines that did not change`,
    stale.length === 0
      ? ''
      : `${stale.length} of the baseline no longer found (\`lockstep baseline --prune\`)`
  ]
  return parts.map((part) => (part === '' ? '' : `; ${part}`)).join('')
}

/** What authors can do about the source, the most damaged places of it. */
function adviceTail({advice: all}: Report, paint: Paint): string[] {
  if (all.length === 0) return []
  const lines = all
    .slice(0, mostAdvice)
    .flatMap(({file, line, fact, locales, advice: text}) => [
      `  ${paint.style(shown(`${file}:${line}`, paint), 'underline')}  ${paint.isolate(clipped(visible(fact), longestValue))}  ${paint.style(`damaged in ${count(locales.length, 'locale')}`, 'dim')}`,
      `    ${text}`
    ])
  const more = all.length - mostAdvice
  const rest = more > 0 ? [paint.style(`  ${more} more in the report`, 'dim')] : []
  return [[paint.style('Advice to authors', 'bold'), ...lines, ...rest].join('\n')]
}

/** What to do next. */
function advice(findings: readonly Finding[]): string {
  const fixable = findings.filter(({fix}) => fix && !fix.unsafe).length
  const fix = fixable === 0 ? '' : `\`lockstep fix\` can put ${fixable} of them right; `
  return `${fix}\`lockstep explain <rule>\` tells about a rule`
}

/** Rules with their counts, the most frequent first. */
function ruleCounts(findings: readonly Finding[], paint: Paint): string[] {
  const rules = [...groupBy(findings, ({rule}) => rule)].sort(
    ([a, left], [b, right]) => right.length - left.length || byCodeUnit(a, b)
  )
  const width = widest(rules.map(([, list]) => String(list.length)))
  return rules.map(
    ([rule, list]) =>
      `  ${paddedStart(String(list.length), width)}  ${paint.style(visible(rule), 'dim')}`
  )
}

/** Columns of the widest text; 0 without texts. */
function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, displayWidth(text)), 0)
}

function shown(text: string, paint: Paint): string {
  return paint.isolate(visible(text))
}

/** `1 error`, `3 warnings`; `info` has no plural. */
function amount(number: number, severity: Severity): string {
  return severity === 'info' ? `${number} info` : count(number, severity)
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
