import {joinPath, readLink} from '../link/relative.ts'
import type {Slug} from '../model/article.ts'

/**
 * Find the article that a relative link names.
 *
 * ```text
 * in mail/tls:   ../setup.md → setup    limits.md#size → mail/limits    /help/mail/tls → mail/tls
 * ```
 *
 * A path that begins with `/` is one of the host that the content was written for: its longest end
 * that is an article counts.
 *
 * @param from   Slug of the document with the link; empty for a table of contents.
 * @param slugs  Slugs by lower-case slug.
 */
export function articleTarget(
  href: string,
  from: Slug,
  slugs: ReadonlyMap<string, Slug> | undefined
): Slug | undefined {
  if (slugs === undefined || href.startsWith('//')) return undefined
  const path = readLink(href).path.replace(extension, '').toLowerCase()
  if (path === '' || path.startsWith('//')) return undefined
  if (path.startsWith('/')) return longestEnd(path, slugs)
  const base = path.startsWith('~/') ? '' : from.toLowerCase()
  const joined = joinPath(base, path.replace(/^~\//, ''))
  if (joined === undefined) return undefined
  return slugs.get(joined) ?? slugs.get(joined === '' ? 'index' : `${joined}/index`)
}

function longestEnd(path: string, slugs: ReadonlyMap<string, Slug>): Slug | undefined {
  const segments = path.split('/').filter((segment) => segment !== '')
  // Because a hostile path has thousands of segments and no slug has.
  for (let start = Math.max(0, segments.length - 20); start < segments.length; start++) {
    const slug = slugs.get(segments.slice(start).join('/'))
    if (slug !== undefined) return slug
  }
  return undefined
}

/** Endings that name the document itself. */
const extension = /\.(?:md|markdown|html?)$/i
