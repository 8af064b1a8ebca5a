import type {Slug} from '../model/article.ts'

/** A relative link in its parts, percent-decoded but for the fragment. */
export interface LinkParts {
  /** With `/` only. */
  readonly path: string
  /** With `#`, as written; empty when there is none. */
  readonly fragment: string
}

/** Take a relative link apart; the query goes, because a static page has no use for it. */
export function readLink(href: string): LinkParts {
  const hash = href.indexOf('#')
  const before = hash === -1 ? href : href.slice(0, hash)
  const query = before.indexOf('?')
  const path = query === -1 ? before : before.slice(0, query)
  return {
    path: decode(path).replaceAll('\\', '/'),
    fragment: hash === -1 || hash === href.length - 1 ? '' : href.slice(hash)
  }
}

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

/** Resolve a path beside a document; undefined when it leaves the content. */
export function joinPath(from: string, path: string): string | undefined {
  const segments = from.split('/').slice(0, -1)
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') segments.push(segment)
    else if (segments.pop() === undefined) return undefined
  }
  return segments.join('/')
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

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
