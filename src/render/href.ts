import {wellFormed} from '../escape/well-formed.ts'
import type {Slug} from '../model/article.ts'
import type {Locale} from '../model/locale.ts'

/**
 * Path of a document's page in the output folder: `de-de/mail/tls/index.html`.
 *
 * A folder with an `index.html` serves `/de-de/mail/tls/` on every static host.
 */
export function pagePath(locale: Locale, slug: Slug): string {
  return `${localeFolder(locale)}/${safePath(slug)}/index.html`
}

/** Path of a file beside a page: `de-de/mail/tls/registry.reg`. */
export function besidePage(page: string, name: string): string {
  return page.slice(0, page.lastIndexOf('/') + 1) + name
}

/** Path of the list of a locale's articles. */
export function localeIndexPath(locale: Locale): string {
  return `${localeFolder(locale)}/index.html`
}

/**
 * Relative URL from one output file to another, with optional fragment.
 *
 * Links name `index.html`, because a link to a folder opens a listing when pages are read from the
 * file system; the canonical URL leaves it out, so that search engines know one address.
 *
 * ```text
 * de-de/tls/index.html → assets/site.css    ../../assets/site.css
 * ```
 */
export function relativeUrl(from: string, to: string, fragment = ''): string {
  const here = from.split('/').slice(0, -1)
  const there = to.split('/')
  let shared = 0
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) {
    shared++
  }
  const path = [...here.slice(shared).map(() => '..'), ...there.slice(shared).map(encodeSegment)]
  return path.join('/') + fragment
}

/** Absolute URL of an output file below the site's URL, without `index.html`. */
export function absoluteUrl(site: string, path: string): string {
  const folder = path.replace(/(?:^|\/)index\.html$/, (match) => (match.startsWith('/') ? '/' : ''))
  return `${site.replace(/\/+$/, '')}/${folder.split('/').map(encodeSegment).join('/')}`
}

function localeFolder(locale: Locale): string {
  return safePath(locale.toLowerCase())
}

/**
 * A path that stays in its folder: no empty, `.` or `..` segments, no backslashes, no name that
 * belongs to pages.
 */
function safePath(path: string): string {
  return wellFormed(path)
    .split(/[/\\]/)
    .map((segment) => (ownName.test(segment) ? `${segment}_` : segment))
    .join('/')
}

/** Segments that lead out of a folder, and the names of a page's own files. */
const ownName = /^(?:\.{0,2}|index\.html|registry(?:-undo)?\.reg)$/i

function encodeSegment(segment: string): string {
  return encodeURIComponent(wellFormed(segment))
}
