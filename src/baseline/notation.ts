import type {BaselineEntry} from '../model/baseline.ts'

/** What a baseline file holds besides its entries. */
const head = [
  '# Findings that are accepted: one a line, sorted. `lockstep baseline` writes this file,',
  '# `lockstep baseline --prune` takes out what is no longer found.'
]

/** A line of a baseline that is none. */
export interface BaselineFault {
  /** 1-based. */
  readonly line: number
  readonly text: string
}

/** What was read of a baseline. */
export interface ReadBaseline {
  readonly entries: readonly BaselineEntry[]
  /** The first line that is no entry; undefined when there is none. */
  readonly fault: BaselineFault | undefined
}

/**
 * Read a baseline.
 *
 * ```text
 * > | 4f0c2a…91  registry-dword-digits  de-DE  mail/turn on tls
 *     ^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^  ^^^^^  ^^^^^^^^^^^^^^^^
 * ```
 *
 * Empty lines and lines that begin with `#` are left out; the article is a JSON string where it
 * begins or ends with a blank or holds a control character.
 */
export function parseBaseline(text: string): ReadBaseline {
  const entries: BaselineEntry[] = []
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const match = entryLine.exec(line)
    const article = match ? readArticle(match[4] ?? '') : undefined
    if (!match || article === undefined) {
      return {entries, fault: {line: index + 1, text: line.slice(0, 80)}}
    }
    const [, fingerprint = '', rule = '', locale = ''] = match
    entries.push({fingerprint, rule, locale, article})
  }
  return {entries, fault: undefined}
}

const entryLine = /^([0-9a-f]{16}) {2}([a-z0-9-]+) {2}([A-Za-z0-9-]+) {2}(\S.*)$/

/** Print a baseline: sorted by article, locale, rule and fingerprint, each entry once. */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  const lines = new Map<string, BaselineEntry>()
  for (const entry of entries) lines.set(printEntry(entry), entry)
  const sorted = [...lines].sort(
    ([, a], [, b]) =>
      compare(a.article, b.article) ||
      compare(a.locale, b.locale) ||
      compare(a.rule, b.rule) ||
      compare(a.fingerprint, b.fingerprint)
  )
  return `${[...head, ...sorted.map(([line]) => line)].join('\n')}\n`
}

function printEntry({fingerprint, rule, locale, article}: BaselineEntry): string {
  return `${fingerprint}  ${rule}  ${locale}  ${writeArticle(article)}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function writeArticle(article: string): string {
  const isPlain = /^[^\s"\p{C}](?:[^\p{C}]*[^\s\p{C}])?$/u.test(article)
  if (isPlain) return article
  return JSON.stringify(article).replace(/[\p{C}\u2028\u2029]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join('')
  )
}

function readArticle(text: string): string | undefined {
  if (!text.startsWith('"')) return text
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}
