import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Corpus} from '../../src/check/rule.ts'
import {targetsOf} from '../../src/check/targets.ts'
import {visible} from '../../src/escape/visible.ts'
import {learn} from '../../src/learn/learn.ts'
import {type LoadedDocument, loadDocument} from '../../src/load/load.ts'
import type {DocumentPath} from '../../src/model/article.ts'
import type {Finding} from '../../src/model/finding.ts'
import type {ArticleRecords} from '../../src/model/record.ts'
import type {RuleSetting} from '../../src/model/settings.ts'
import {examine} from '../../src/pipeline/examine.ts'
import {readDocument} from '../../src/pipeline/read-document.ts'

/** A file of an article that stands in one folder: `de-DE.md`, `de-DE.duplicate.md`. */
export interface CaseFile {
  readonly name: string
  readonly loaded: LoadedDocument
}

/** What can stand in `settings.json` of a case. */
export interface CaseSettings {
  readonly names?: readonly string[]
  readonly rules?: Readonly<Record<string, RuleSetting>>
  /** Locales of the run, where there are more than the article has. */
  readonly locales?: readonly string[]
  readonly maxBytes?: number
  /** Anchors of the run's other articles by slug, in the source locale. */
  readonly articles?: Readonly<Record<string, readonly string[]>>
}

/** Load the documents of a case folder, sorted by name. */
export async function loadCase(
  folder: string
): Promise<{files: readonly CaseFile[]; settings: CaseSettings}> {
  const settingsPath = join(folder, 'settings.json')
  const settings: CaseSettings = existsSync(settingsPath)
    ? JSON.parse(readFileSync(settingsPath, 'utf8'))
    : {}
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'))
  const files = names.sort().map(async (name) => {
    const path = {...pathOf(name), path: join(folder, name)}
    return {name, loaded: await loadDocument(path, settings.maxBytes ?? 1_000_000)}
  })
  return {files: await Promise.all(files), settings}
}

/** A file that exists in memory only. */
export function fileOf(name: string, text: string): CaseFile {
  return {name, loaded: {text, hasByteOrderMark: false, trouble: []}}
}

/** Read the files as the documents of one article, sorted by locale. */
export function articleOf(files: readonly CaseFile[]): ArticleRecords {
  const reading = {wantsBody: false, sourceLocale: 'en-US'}
  const own = files.filter(({name}) => !isDuplicate(name))
  const documents = own.map(({name, loaded}) => readDocument(pathOf(name), loaded, reading))
  return {
    slug,
    documents: documents.sort((a, b) => (a.locale < b.locale ? -1 : 1)),
    duplicates: files.filter(({name}) => isDuplicate(name)).map(({name}) => pathOf(name))
  }
}

/** Run every rule over an article that is the whole content. */
export function findingsOf(article: ArticleRecords, settings: CaseSettings): readonly Finding[] {
  const locales = settings.locales ?? article.documents.map(({locale}) => locale).sort()
  const {bySlug, files} = targetsOf([article])
  const others = Object.entries(settings.articles ?? {}).map(
    ([slug, anchors]) => [slug, [{locale: sourceLocale, anchors: new Set(anchors)}]] as const
  )
  const corpus: Corpus = {
    ...(settings.articles ? {targets: {bySlug: new Map([...bySlug, ...others]), files}} : {}),
    lexicon: learn([article], sourceLocale, settings.names ?? []),
    sourceLocale,
    locales,
    hasSource: locales.some((locale) => locale.toLowerCase() === sourceLocale.toLowerCase())
  }
  const examined = examine(article, corpus, {rules: settings.rules ?? {}, overrides: []})
  return examined.flatMap(({findings}) => findings)
}

/**
 * A finding as its reader sees it, with its evidence and fix below.
 *
 * ```text
 * de-DE.md:5:36-5:51: error: Unexpected …, expected … [registry-dword-digits]
 *   source en-US.md:5
 *   fix: dword:00000001
 * ```
 */
export function messageOf(finding: Finding): string {
  const {file, start, end, severity, message, rule, evidence, fix, locale} = finding
  const {kind, sameRevision} = evidence
  const where = evidence.file === undefined ? '' : ` ${evidence.file}:${evidence.line}`
  const about = file.startsWith(`${locale}.`) ? '' : ` (${locale})`
  return [
    `${file}:${start.line}:${start.column}-${end.line}:${end.column}: ${severity}: ${visible(message)} [${rule}]${about}`,
    `  ${kind}${where}${sameRevision === false ? ', another revision' : ''}`,
    ...(fix ? [`  fix: ${visible(fix.text)}`] : [])
  ].join('\n')
}

const sourceLocale = 'en-US'
const slug = 'article'

function pathOf(name: string): DocumentPath {
  return {slug, locale: name.split('.', 1)[0] ?? '', path: `/articles/${name}`, file: name}
}

function isDuplicate(name: string): boolean {
  return name.endsWith('.duplicate.md')
}
