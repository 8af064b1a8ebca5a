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

/** Resolve a path beside a document; undefined when it leaves the content. */
export function joinPath(from: Slug, path: string): string | undefined {
  const segments = from.split('/').slice(0, -1)
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') segments.push(segment)
    else if (segments.pop() === undefined) return undefined
  }
  return segments.join('/')
}

/** A fragment without `#`, percent-decoded, in lower case, because links to anchors are written loosely. */
export function fragmentKey(fragment: string): string {
  return decode(fragment.replace(/^#/, '')).toLowerCase()
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
