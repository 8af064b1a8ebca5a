import type {DocumentPath} from '../model/article.ts'
import {Failure} from '../model/failure.ts'
import {type Collection, readTable} from './collection.ts'
import type {LayoutContext, Reading} from './layout.ts'
import {type Listing, listFiles} from './list-files.ts'
import {compilePattern, type Pattern} from './pattern.ts'
import type {Scope} from './scope.ts'

/**
 * Find the documents that the configured patterns describe.
 *
 * A file that fits several patterns is of the first that has `{locale}`, else of the first. A folder
 * that does not exist holds nothing.
 *
 * @param texts  Absolute patterns, with `/`.
 * @throws       Failure `configuration` for a pattern that is none.
 */
export async function matchPatterns(texts: readonly string[], scope: Scope): Promise<Collection> {
  const compiled = texts.map(compilePattern)
  const patterns = [
    ...compiled.filter(({hasLocale}) => hasLocale),
    ...compiled.filter(({hasLocale}) => !hasLocale)
  ]
  const {readLocale, sourceLocale} = scope
  const context = {rootName: '', folders: new Set<string>(), readLocale, sourceLocale}
  const documents: DocumentPath[] = []
  const tables: DocumentPath[] = []
  for (const root of outermost(patterns.map((pattern) => pattern.root))) {
    const listing = await listIfThere(root, scope)
    for (const name of listing.documents) {
      const path = `${root}/${name}`
      const reading = first(patterns, (pattern) => pattern.read(path, context))
      if (reading) documents.push(toPath(reading, path, scope))
    }
    for (const name of listing.tables) {
      const path = `${root}/${name}`
      const reading = first(patterns, (pattern) => tableOf(pattern, path, context, scope))
      if (reading) tables.push(toPath(reading, path, scope))
    }
  }
  return {documents, tables}
}

/** The folders that lie in no other of them, each once. */
function outermost(folders: readonly string[]): readonly string[] {
  const sorted = [...new Set(folders)].sort()
  return sorted.filter((folder) => !sorted.some((other) => folder.startsWith(`${other}/`)))
}

async function listIfThere(root: string, scope: Scope): Promise<Listing> {
  try {
    return await listFiles(root, scope)
  } catch (error) {
    const cause = error instanceof Failure ? error.cause : undefined
    if ((cause as NodeJS.ErrnoException | undefined)?.code !== 'ENOENT') throw error
    return {documents: [], tables: []}
  }
}

function first(
  patterns: readonly Pattern[],
  read: (pattern: Pattern) => Reading | undefined
): Reading | undefined {
  for (const pattern of patterns) {
    const reading = read(pattern)
    if (reading) return reading
  }
  return undefined
}

function tableOf(
  pattern: Pattern,
  path: string,
  context: LayoutContext,
  scope: Scope
): Reading | undefined {
  if (!path.startsWith(`${pattern.root}/`)) return undefined
  const below = path.slice(pattern.root.length + 1)
  const read = (as: string) => pattern.read(`${pattern.root}/${as}`, context)
  return readTable(below, read, pattern, scope)
}

function toPath(reading: Reading, path: string, scope: Scope): DocumentPath {
  return {slug: reading.slug, locale: reading.locale, path, file: scope.nameOf(path)}
}
