import {basename, join} from 'node:path'
import type {DocumentPath} from '../model/article.ts'
import type {Layout, LayoutContext, Reading} from './layout.ts'
import type {Listing} from './list-files.ts'
import type {Scope} from './scope.ts'

/** The documents of one root. */
export interface Collection {
  /** In the order of their paths. */
  readonly documents: readonly DocumentPath[]
  readonly tables: readonly DocumentPath[]
}

/**
 * Names of files at a locale's root that are about the repository, not articles.
 *
 * @see <https://docs.github.com/communities/setting-up-your-project-for-healthy-contributions>
 */
const repositoryFiles: ReadonlySet<string> = new Set([
  'changelog',
  'code_of_conduct',
  'contributing',
  'governance',
  'licence',
  'license',
  'license-code',
  'readme',
  'security',
  'support',
  'thirdpartynotices'
])

/**
 * Choose the layout that reads the most of a root's Markdown files; of equal ones the first.
 *
 * @returns  How many it reads; 0 when no layout fits.
 */
export function chooseLayout(
  layouts: readonly Layout[],
  listing: Listing,
  context: LayoutContext
): {readonly layout: Layout | undefined; readonly count: number} {
  let layout: Layout | undefined
  let count = 0
  for (const each of layouts) {
    let reads = 0
    for (const path of listing.documents) if (each.read(path, context)) reads++
    if (reads <= count) continue
    layout = each
    count = reads
  }
  return {layout, count}
}

/** What a layout is told about a root. */
export function contextOf(root: string, listing: Listing, scope: Scope): LayoutContext {
  const folders = new Set<string>()
  for (const path of listing.documents) {
    const slash = path.indexOf('/')
    if (slash !== -1) folders.add(path.slice(0, slash))
  }
  const {readLocale, sourceLocale} = scope
  return {rootName: basename(root), folders, readLocale, sourceLocale}
}

/**
 * Read the paths of a root.
 *
 * Repository files (`de-DE/README.md`) are left out.
 */
export function collect(
  root: string,
  listing: Listing,
  layout: Layout,
  context: LayoutContext,
  scope: Scope
): Collection {
  const prefix = scope.nameOf(root)
  const place = (path: string, {locale, slug}: Reading): readonly DocumentPath[] => {
    const file = prefix === '.' ? path : `${prefix}/${path}`
    return [{slug, locale, path: join(root, path), file}]
  }
  return {
    documents: listing.documents.flatMap((path) => {
      const reading = layout.read(path, context)
      if (!reading || (layout.hasRepositoryFiles && isRepositoryFile(reading.slug))) return []
      return place(path, reading)
    }),
    tables: listing.tables.flatMap((path) => {
      const reading = readTable(path, (as) => layout.read(as, context), layout, scope)
      return reading ? place(path, reading) : []
    })
  }
}

/**
 * Tell which locale and folder a table of contents is of, by the article that could stand there.
 *
 * @param read  Reads `de-DE/mail/TOC.md` for `de-DE/mail/TOC.yml`.
 */
export function readTable(
  path: string,
  read: (path: string) => Reading | undefined,
  {mixesLocales}: {readonly mixesLocales: boolean},
  {sourceLocale}: Scope
): Reading | undefined {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const reading = read(`${folder}TOC.md`)
  if (reading) return {locale: reading.locale, slug: folderOf(reading.slug)}
  return mixesLocales ? {locale: sourceLocale, slug: folderOf(path)} : undefined
}

function folderOf(slug: string): string {
  return slug.slice(0, Math.max(0, slug.lastIndexOf('/')))
}

function isRepositoryFile(slug: string): boolean {
  return repositoryFiles.has(slug.toLowerCase())
}
