import {escapeUriPath} from '../../escape/uri-path.ts'
import type {Slug} from '../../model/article.ts'
import type {Finding} from '../../model/finding.ts'
import type {ArticleEntry} from './report-entry.ts'

/** Findings that one page of an article or rule shows. */
export const findingsPerPage = 500

/** What a part of a report can link to; undefined where that is not a link. */
export interface ReportLinks {
  readonly article: (slug: Slug) => string | undefined
  readonly finding: (finding: Finding) => string | undefined
  readonly rule: (rule: string) => string | undefined
  /** The findings that fit, on the page that filters them. */
  readonly search: (filter: Readonly<Record<string, string>>) => string | undefined
  /** A line of a file at the repository's host. */
  readonly place: (file: string, line: number) => string | undefined
}

/** Paths of the pages, relative to the folder of the report. */
export interface ReportPaths {
  /** Path of a part (1-based) of an article's page; undefined for an article that has none. */
  readonly article: (slug: Slug, part: number) => string | undefined
  readonly rule: (rule: string, part: number) => string | undefined
  /** The part (1-based) of the article's page that a finding stands on. */
  readonly part: (finding: Finding) => number
}

/** Give every article and rule a path that says its name and is one file on every system. */
export function reportPaths(
  entries: readonly ArticleEntry[],
  rules: readonly string[]
): ReportPaths {
  const articles = fileNames(entries.map(({article}) => article.slug))
  const ofRules = fileNames(rules)
  const parts = new Map<Finding, number>()
  for (const {findings} of entries) {
    for (let index = findingsPerPage; index < findings.length; index++) {
      const finding = findings[index]
      if (finding) parts.set(finding, 1 + Math.floor(index / findingsPerPage))
    }
  }
  return {
    article: (slug, part) => partPath('articles', articles.get(slug), part),
    rule: (rule, part) => partPath('rules', ofRules.get(rule), part),
    part: (finding) => parts.get(finding) ?? 1
  }
}

function partPath(folder: string, name: string | undefined, part: number): string | undefined {
  if (name === undefined) return undefined
  return `${folder}/${name}${part === 1 ? '' : `.${part}`}.html`
}

/** UTF-16 units of a file's name, so that it fits any disk. */
const longestName = 100

/** Names without dots, which differ in more than letters' case; by what they are for. */
function fileNames(names: readonly string[]): ReadonlyMap<string, string> {
  const result = new Map<string, string>()
  const taken = new Set<string>()
  for (const name of [...names].sort()) {
    const base = identifier(name).slice(0, longestName)
    let free = device.test(base) ? `_${base}` : base
    for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${base}_${count}`
    taken.add(free.toLowerCase())
    result.set(name, free)
  }
  return result
}

/** Names that Windows keeps for devices. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** A text as part of a file's name or of an id. */
export function identifier(text: string): string {
  return text.replace(/[^A-Za-z0-9-]+/g, '-')
}

/** Id of a finding on its page. */
export function findingId({fingerprint}: Finding): string {
  return `finding-${identifier(fingerprint)}`
}

/**
 * Links of a page.
 *
 * @param root        From the page to the report's folder: empty or `../`.
 * @param hasScript   Whether there is a page that filters.
 * @param repository  URL pattern with `{file}` and `{line}`.
 */
export function pageLinks(
  paths: ReportPaths,
  root: string,
  hasScript: boolean,
  repository: string | undefined
): ReportLinks {
  const from = (path: string | undefined) => (path === undefined ? undefined : root + path)
  return {
    article: (slug) => from(paths.article(slug, 1)),
    rule: (rule) => from(paths.rule(rule, 1)),
    finding(finding) {
      const path = from(paths.article(finding.article, paths.part(finding)))
      return path === undefined ? undefined : `${path}#${findingId(finding)}`
    },
    search(filter) {
      if (!hasScript) return undefined
      return `${root}findings.html#${new URLSearchParams(filter).toString()}`
    },
    place: placeLinks(repository)
  }
}

/** Links to lines at the repository's host; files outside of the working directory have none. */
export function placeLinks(repository: string | undefined): ReportLinks['place'] {
  if (repository === undefined || !/^https?:\/\//i.test(repository)) return () => undefined
  return (file, line) => {
    if (file === '' || /^(?:\.\.?\/|\/|[A-Za-z]:)/.test(file)) return undefined
    const path = escapeUriPath(file)
    return repository.replace(/\{(file|line)\}/g, (_, name) => (name === 'file' ? path : `${line}`))
  }
}
