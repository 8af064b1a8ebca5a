import {sameLocale} from '../bcp47/canonical.ts'
import {fragmentKey, joinPath, readLink} from '../link/relative.ts'
import type {ArticleRecords, DocumentRecord} from '../model/record.ts'
import type {Corpus, Target, Targets} from './rule.ts'

/** Collect what relative links can lead to. */
export function targetsOf(articles: readonly ArticleRecords[]): Targets {
  const bySlug = new Map<string, readonly Target[]>()
  const files = new Set<string>()
  for (const {slug, documents, duplicates} of articles) {
    bySlug.set(slug.toLowerCase(), documents.map(targetOf))
    for (const {file} of [...documents, ...duplicates]) files.add(file.toLowerCase())
  }
  return {bySlug, files}
}

function targetOf({locale, anchors}: DocumentRecord): Target {
  return {locale, anchors: anchors && new Set(anchors.map(fragmentKey))}
}

/** What is the matter with a relative link: no such document, or no such anchor in it. */
export type DeadLink = 'document' | 'anchor'

/**
 * Tell what a relative link of a document lacks; undefined where it leads somewhere, or nobody can
 * tell.
 *
 * An anchor may be one of the translation or of its source: sites give headings the anchors of the
 * source. A document may be there in the locale of the link or in the source locale.
 */
export function deadLink(
  url: string,
  document: DocumentRecord,
  siblings: readonly DocumentRecord[],
  {targets, sourceLocale, hasSource}: Corpus
): DeadLink | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|\\|~|\?)/i.test(url)) return undefined
  const {path, fragment} = readLink(url)
  const counts = ({locale}: {readonly locale: string}) =>
    !hasSource || sameLocale(locale, document.locale) || sameLocale(locale, sourceLocale)
  if (path === '') return lacks(siblings.filter(counts).map(targetOf), fragment)
  if (!markdown.test(path) || aboutTheRepository.test(path) || !targets) return undefined
  const slug = joinPath(document.slug, path.replace(markdown, ''))
  // Because what lies outside of the content was not looked for, nobody knows whether it is there.
  if (slug === undefined) return undefined
  const found = targets.bySlug.get(slug.toLowerCase())?.filter(counts) ?? []
  if (found.length > 0) return lacks(found, fragment)
  const file = joinPath(document.file, path)
  return file !== undefined && targets.files.has(file.toLowerCase()) ? undefined : 'document'
}

/** Whether none of some documents has an anchor, and all of them were read. */
function lacks(documents: readonly Target[], fragment: string): 'anchor' | undefined {
  const anchor = fragmentKey(fragment)
  if (anchor === '' || anchor === 'top' || notAnchors.test(anchor)) return undefined
  return documents.every(({anchors}) => anchors && !anchors.has(anchor)) ? 'anchor' : undefined
}

const markdown = /\.(?:md|markdown)$/i

/** Files of the repository that are no articles. */
const aboutTheRepository =
  /(?:^|\/)(?:changelog|code[_-]of[_-]conduct|contributing|licen[cs]e[\w-]*|readme|security|support|toc)\.\w+$/i

/** Tabs, text fragments, lines of code: what other mechanisms than anchors resolve. */
const notAnchors = /^(?:tab\/|:~:|l\d+(?:-l\d+)?$)|[/=]/
