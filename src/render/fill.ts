import {h} from 'hastscript'
import {escapeHtml} from '../escape/html.ts'
import {joinPath, readLink} from '../link/relative.ts'
import type {BodyPart, DocumentRecord} from '../model/record.ts'
import type {LocaleContext, SiteContext} from './context.ts'
import {pagePath, relativeUrl} from './href.ts'
import type {PageRegistry} from './registry/page-registry.ts'
import {openListingWriter} from './registry/writer.ts'
import {stringify} from './stringify.ts'
import {articleTarget} from './target.ts'
import {type Texts, textsOf} from './texts.ts'

/** Where a body is put. */
export interface Setting {
  readonly document: DocumentRecord
  readonly site: SiteContext
  readonly locale: LocaleContext
  /** Path of the page in the output folder. */
  readonly page: string
  /** Undefined where nothing is known of the document's registry text. */
  readonly registry?: PageRegistry | undefined
}

/** A body in its page. */
export interface FilledBody {
  readonly html: string
  /** Whether there is a button that copies a listing, which needs the script. */
  readonly hasCopyButton: boolean
  /** Whether the links to the page's registry files stand below a listing. */
  readonly hasFiles: boolean
}

/**
 * Put a rendered body into its page: links lead to pages, images to copied files, interface texts
 * are in the page's language, listings have their heads.
 *
 * A link to an article that the locale lacks leads to the source's page and says so by `hreflang`;
 * one that leads nowhere keeps its text and loses its destination. An image that is missing is
 * replaced by its description.
 *
 * @returns  HTML; what was content has been sanitised by `renderBody`.
 */
export function fillBody(setting: Setting): FilledBody {
  const texts = textsOf(setting.locale.locale)
  const pieces: BodyPart[] = [...(setting.document.body?.parts ?? [])]
  const html: string[] = []
  const listings = openListingWriter(setting.registry, setting.document.slug, texts)
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === 'string') {
      html.push(piece)
      continue
    }
    if ('text' in piece) {
      const listing = listings.write(piece.text)
      if (listing !== undefined) html.push(listing)
      else if (texts.has(piece.text)) html.push(escapeHtml(texts.text(piece.text)))
      continue
    }
    // A link or image has its attribute as the first: `<a href="`, slot, `" …`.
    const next = pieces[index + 1]
    const after = typeof next === 'string' ? next : ''
    if ('href' in piece) {
      const link = resolveLink(piece.href, setting)
      if (link === undefined) html.push(without(html.pop(), ' href="'))
      else html.push(escapeHtml(link.url))
      pieces[index + 1] = (link === undefined ? '' : closing(link)) + after.slice(1)
      continue
    }
    const source = assetUrl(piece.src, setting)
    if (source !== undefined) {
      html.push(escapeHtml(source))
      continue
    }
    const tag = restOfImage.exec(after)
    html.push(without(html.pop(), '<img src="'), missingImage(tag?.[1] ?? '', texts))
    pieces[index + 1] = after.slice(tag?.[0].length ?? 0)
  }
  return {
    html: html.join(''),
    hasCopyButton: listings.hasCopyButton(),
    hasFiles: listings.hasFiles()
  }
}

/** What follows the source of an image: `" alt="Dialog" loading="lazy">`. */
const restOfImage = /^" alt="([^"]*)"(?: [a-z]+="[^"]*")*>/

interface ResolvedLink {
  readonly url: string
  /** Language of the destination, when it is not the page's. */
  readonly language?: string
}

function resolveLink(href: string, setting: Setting): ResolvedLink | undefined {
  const {document, site, locale, page} = setting
  if (href.startsWith('//')) return {url: `https:${href}`}
  const {path, fragment} = readLink(href)
  if (path === '') return fragment === '' ? undefined : {url: fragment}
  const own = articleTarget(href, document.slug, locale.slugs)
  if (own !== undefined) return {url: relativeUrl(page, pagePath(locale.locale, own), fragment)}
  const source = site.byLocale.get(site.sourceLocale)
  const other = articleTarget(href, document.slug, source?.slugs)
  if (other !== undefined) {
    const url = relativeUrl(page, pagePath(site.sourceLocale, other), fragment)
    return {url, language: site.sourceLocale}
  }
  const url = assetUrl(href, setting)
  return url === undefined ? undefined : {url: url + fragment}
}

function assetUrl(reference: string, {document, site, page}: Setting): string | undefined {
  const {path} = readLink(reference)
  if (path === '' || joinPath(document.slug, path) === undefined) return undefined
  const asset = site.asset(document, path)
  return asset === undefined ? undefined : relativeUrl(page, asset)
}

/** The end of a link's first attribute, and its second. */
function closing(link: ResolvedLink): string {
  return link.language === undefined ? '"' : `" hreflang="${escapeHtml(link.language)}"`
}

/** The description is HTML already: it was an attribute. */
function missingImage(alt: string, texts: Texts): string {
  const text = alt === '' ? escapeHtml(texts.text('imageMissing')) : alt
  return stringify(h('span', {className: ['image-missing']}, [{type: 'raw', value: text}]))
}

function without(html: string | undefined, end: string): string {
  return html?.endsWith(end) ? html.slice(0, -end.length) : (html ?? '')
}
