import {withoutExtension} from './extension.ts'
import {posix} from './posix.ts'
import type {Scope} from './scope.ts'
import {walk} from './walk.ts'

/** The files of a root that matter; paths relative to it, with `/`. */
export interface Listing {
  /** Markdown files, sorted. */
  readonly documents: readonly string[]
  /** Tables of contents (`TOC.yml`), sorted. */
  readonly tables: readonly string[]
}

/** `TOC.yml`, `sub/toc.yaml`. */
const table = /(?:^|\/)toc\.ya?ml$/i

/** Folders of fragments that articles include, and of the trail of links above a page. */
const fragments = /(?:^|\/)(?:includes|breadcrumb)$/i

/**
 * List the Markdown files and tables of contents below a root.
 *
 * @param root   Absolute path of a folder.
 * @param enter  Whether to go into a folder; relative to the root. All when absent.
 * @throws       Failure `input` when a folder cannot be listed.
 */
export async function listFiles(
  root: string,
  scope: Scope,
  enter: (path: string) => boolean = () => true
): Promise<Listing> {
  const base = posix(root).replace(/\/$/, '')
  const files = await walk(root, {
    enter: (path) => !fragments.test(path) && enter(path) && !scope.isIgnored(`${base}/${path}`),
    keep: (path) =>
      (withoutExtension(path) !== undefined || table.test(path)) &&
      !scope.isIgnored(`${base}/${path}`)
  })
  const sorted = [...files].sort()
  return {
    documents: sorted.filter((path) => !table.test(path)),
    tables: sorted.filter((path) => table.test(path))
  }
}
