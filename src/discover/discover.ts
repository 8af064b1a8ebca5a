import {stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import {sameLocale} from '../bcp47/canonical.ts'
import type {DocumentPath} from '../model/article.ts'
import {Failure} from '../model/failure.ts'
import type {Locale} from '../model/locale.ts'
import type {Settings} from '../model/settings.ts'
import type {Collection} from './collection.ts'
import type {Discovery} from './discovery.ts'
import {withoutExtension} from './extension.ts'
import {compare, groupByArticle, localesOf} from './group.ts'
import {layouts} from './layouts/index.ts'
import {articleOf, isWithin, locateFile, locateFolder} from './locate.ts'
import {matchPatterns} from './match-patterns.ts'
import {openScope, type Scope} from './scope.ts'

/** Documents to read, and those of them whose findings are wanted. */
interface Part {
  readonly collection: Collection
  readonly isWanted: (document: DocumentPath) => boolean
  readonly seen: number
  /** Whether only one article of its root is read. */
  readonly isNarrowed: boolean
}

/**
 * Find the articles that the given paths name, in all their locales.
 *
 * A path is a root, a locale's folder (or one in it) or a file. Without paths it is the configured
 * content, else what the patterns describe, else the working directory. Where patterns or content
 * are configured and hold the path, the article keeps the slug that it has there.
 *
 * @param paths  Absolute, or relative to the working directory of the settings.
 * @throws       Failure `input`: no such path, a folder that cannot be listed; `no-documents`.
 */
export async function discover(paths: readonly string[], settings: Settings): Promise<Discovery> {
  const scope = openScope(settings)
  const {content, cwd, patterns} = settings
  const matched = patterns.length > 0 ? await matchPatterns(patterns, scope) : undefined
  const given = paths.length > 0 ? paths.map((path) => resolve(cwd, path)) : content
  const parts: Part[] = []
  if (given.length === 0 && matched) {
    parts.push({collection: matched, isWanted: () => true, seen: 0, isNarrowed: false})
  }
  for (const path of given.length > 0 || matched ? given : [cwd]) {
    const kind = await kindOf(path, scope)
    const known = matched && within(matched, path, kind)
    if (known) {
      parts.push(known)
      continue
    }
    const root = content.find((folder) => folder !== path && isWithin(path, folder))
    const inRoot = root === undefined ? undefined : await partOf(root, 'folder', scope)
    const part = (inRoot && within(inRoot.collection, path, kind)) ?? partOf(path, kind, scope)
    parts.push(await part)
  }
  return join(parts, scope, given, patterns)
}

async function partOf(path: string, kind: 'file' | 'folder', scope: Scope): Promise<Part> {
  const {collection, isWhole, seen} =
    kind === 'file' ? await locateFile(path, scope) : await locateFolder(path, layouts, scope)
  const isWanted = ({path: each}: DocumentPath) => isWhole || isWithin(each, path)
  return {collection, seen, isWanted, isNarrowed: kind === 'file'}
}

/** The part of a collection that a path names; undefined when it holds none of its documents. */
function within(collection: Collection, path: string, kind: 'file' | 'folder'): Part | undefined {
  const isWanted = (document: DocumentPath) => isWithin(document.path, path)
  if (!collection.documents.some(isWanted)) return undefined
  const isNarrowed = kind === 'file'
  const narrowed = isNarrowed ? articleOf(collection, path) : collection
  return {collection: narrowed, isWanted, seen: 0, isNarrowed}
}

/** Put the parts together; the source locale is read besides the locales that were asked for. */
function join(
  parts: readonly Part[],
  scope: Scope,
  given: readonly string[],
  patterns: readonly string[]
): Discovery {
  const documents = new Map<string, DocumentPath>()
  const tables = new Map<string, DocumentPath>()
  const only = new Set<string>()
  for (const {collection, isWanted} of parts) {
    for (const document of collection.documents) {
      const isAskedFor = scope.isAskedFor(document.locale)
      if (!isAskedFor && !sameLocale(document.locale, scope.sourceLocale)) continue
      if (!documents.has(document.path)) documents.set(document.path, document)
      if (isAskedFor && isWanted(document)) only.add(document.file)
    }
    for (const table of collection.tables) {
      if (!tables.has(table.path)) tables.set(table.path, table)
    }
  }
  if (only.size === 0) throw nothingFound(parts, scope, given, patterns)
  const articles = groupByArticle([...documents.values()], scope.sourceLocale)
  const locales = localesOf(articles)
  return {
    articles,
    locales,
    tables: [...tables.values()].flatMap((table) => inSpellingOf(table, locales)).sort(byFile),
    only: only.size === documents.size ? undefined : only,
    isPart: parts.some(({isNarrowed}) => isNarrowed)
  }
}

/** A table of contents in the spelling of the locale that its documents have. */
function inSpellingOf(table: DocumentPath, locales: readonly Locale[]): readonly DocumentPath[] {
  const locale = locales.find((each) => sameLocale(each, table.locale))
  return locale === undefined ? [] : [{...table, locale}]
}

function byFile(a: DocumentPath, b: DocumentPath): number {
  return compare(a.file, b.file)
}

async function kindOf(path: string, scope: Scope): Promise<'file' | 'folder'> {
  const name = scope.nameOf(path)
  const status = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    const isAbsent = cause.code === 'ENOENT' || cause.code === 'ENOTDIR'
    const reason = isAbsent ? 'no such file or folder' : (cause.code ?? 'not readable')
    throw new Failure('input', `Cannot read \`${name}\`: ${reason}`, {cause})
  })
  if (status.isDirectory()) return 'folder'
  if (status.isFile() && withoutExtension(path) !== undefined) return 'file'
  throw new Failure('input', `Unexpected file \`${name}\`, expected a folder or a Markdown file`)
}

function nothingFound(
  parts: readonly Part[],
  scope: Scope,
  given: readonly string[],
  patterns: readonly string[]
): Failure {
  const where = given.length === 0 ? 'the working directory' : given.map(quoted(scope)).join(', ')
  const documents = parts.flatMap(({collection}) => collection.documents)
  const found = [...new Set(documents.map(({locale}) => locale))].sort()
  if (found.length > 0) {
    const list = found.slice(0, 50).join(', ')
    return new Failure(
      'no-documents',
      `No documents in ${where} in the given locales, expected ${list}`
    )
  }
  if (given.length === 0 && patterns.length > 0) {
    const expected = patterns.map(quoted(scope)).join(', ')
    return new Failure(
      'no-documents',
      `No documents, expected some that fit the patterns ${expected}`
    )
  }
  const seen = parts.reduce((sum, part) => sum + part.seen, 0)
  const forms = layouts.map(({summary}) => `\`${summary}\``).join(', ')
  const aside = seen === 0 ? '' : ` (${seen} Markdown file${seen === 1 ? '' : 's'} of no locale)`
  return new Failure(
    'no-documents',
    `No documents in ${where}, expected ${forms} or \`patterns\`${aside}`
  )
}

function quoted(scope: Scope): (path: string) => string {
  return (path) => `\`${scope.nameOf(path)}\``
}
