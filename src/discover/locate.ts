import {basename, dirname, join, relative, sep} from 'node:path'
import {type Collection, chooseLayout, collect, contextOf} from './collection.ts'
import {withoutExtension} from './extension.ts'
import {sameSlug} from './group.ts'
import type {Layout} from './layout.ts'
import {localeFile} from './layouts/locale-file.ts'
import {localeFolder} from './layouts/locale-folder.ts'
import {localeSuffix} from './layouts/locale-suffix.ts'
import {siblingRepository, splitFolder} from './layouts/sibling-repository.ts'
import {type Listing, listFiles} from './list-files.ts'
import {posix} from './posix.ts'
import type {Scope} from './scope.ts'

/** A root that a path may belong to. */
interface Home {
  /** Absolute. */
  readonly root: string
  readonly layout: Layout
  /** Folders of the root that are looked into; relative to it. */
  readonly enter: (path: string) => boolean
}

/** The documents around a path that was given. */
export interface Located {
  readonly collection: Collection
  /** Whether the path is the root itself, so that all of its documents are wanted. */
  readonly isWhole: boolean
  /** Markdown files that were seen at all, for the message when there are no documents. */
  readonly seen: number
}

/**
 * Find the documents of a folder: the layout that reads the most of its files.
 *
 * A folder that is, or lies in, one locale (`content/de-DE`, `Help.de-DE/mail`) is read with the
 * other locales beside it.
 *
 * @param folder  Absolute path.
 */
export async function locateFolder(
  folder: string,
  layouts: readonly Layout[],
  scope: Scope
): Promise<Located> {
  const listing = await listFiles(folder, scope)
  const context = contextOf(folder, listing, scope)
  const {layout, count} = chooseLayout(layouts, listing, context)
  const seen = listing.documents.length
  const home = homeAbove(folder, scope)
  const isLocale = home !== undefined && dirname(folder) === home.root
  if (home && (count === 0 || (isLocale && count * 2 < seen))) {
    return {collection: await openHome(home, scope), isWhole: false, seen}
  }
  const collection = layout ? collect(folder, listing, layout, context, scope) : empty
  return {collection, isWhole: true, seen}
}

/**
 * Find the article that a file is a document of, in all its locales.
 *
 * Of the layouts that the path could be of, the one that finds the most locales is taken.
 *
 * @param file  Absolute path of a Markdown file.
 */
export async function locateFile(file: string, scope: Scope): Promise<Located> {
  const flat: Listing = await listFiles(dirname(file), scope, () => false)
  const above = homeAbove(dirname(file), scope)
  const found: Collection[] = above ? [await openHome(narrow(above, file), scope)] : []
  for (const layout of [localeFile, localeSuffix]) {
    const context = contextOf(dirname(file), flat, scope)
    found.push(collect(dirname(file), flat, layout, context, scope))
  }
  let best = empty
  for (const collection of found) {
    const of = articleOf(collection, file)
    if (of.documents.length > best.documents.length) best = of
  }
  return {collection: best, isWhole: false, seen: withoutExtension(file) === undefined ? 0 : 1}
}

/** The documents of the article that a file belongs to, and all tables of contents. */
export function articleOf({documents, tables}: Collection, file: string): Collection {
  const slug = documents.find(({path}) => path === file)?.slug
  if (slug === undefined) return {documents: [], tables}
  return {documents: documents.filter((document) => sameSlug(document.slug, slug)), tables}
}

const empty: Collection = {documents: [], tables: []}

/** The root above the nearest folder, from the given one upwards, that is a locale's. */
function homeAbove(folder: string, scope: Scope): Home | undefined {
  let current = folder
  for (;;) {
    const root = dirname(current)
    if (root === current) return undefined
    if (scope.readLocale(basename(current)) !== undefined) {
      const enter = (path: string) => scope.readLocale(firstSegment(path)) !== undefined
      return {root, layout: localeFolder, enter}
    }
    const name = splitFolder(basename(current), scope)?.name
    if (name !== undefined) {
      const enter = (path: string) => {
        const first = firstSegment(path)
        return first === name || splitFolder(first, scope)?.name === name
      }
      return {root, layout: siblingRepository, enter}
    }
    current = root
  }
}

/** Look only into the folders that the file's article can lie in. */
function narrow(home: Home, file: string): Home {
  const inside = posix(relative(home.root, dirname(file)))
  const folder = inside.slice(firstSegment(inside).length + 1)
  return {
    ...home,
    enter: (path) => {
      const below = path.slice(firstSegment(path).length + 1)
      const isOnTheWay =
        below === '' || `${folder}/`.toLowerCase().startsWith(`${below}/`.toLowerCase())
      return isOnTheWay && home.enter(path)
    }
  }
}

async function openHome({root, layout, enter}: Home, scope: Scope): Promise<Collection> {
  const listing = await listFiles(root, scope, enter)
  return collect(root, listing, layout, contextOf(root, listing, scope), scope)
}

function firstSegment(path: string): string {
  const slash = path.indexOf('/')
  return slash === -1 ? path : path.slice(0, slash)
}

/** Whether a path is the folder itself or lies in it; both absolute. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : join(folder, sep))
}
