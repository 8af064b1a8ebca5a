import {sameLocale} from '../bcp47/canonical.ts'
import {anchorOf} from '../link/heading-anchor.ts'
import {fragmentKey, joinPath, readLink} from '../link/relative.ts'
import type {ArticleRecords, DocumentRecord} from '../model/record.ts'
import type {Reference} from '../model/reference.ts'
import type {Subject, Target, Targets} from './rule.ts'

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
 * Make a question about the relative links of a document: what does a destination lack?
 *
 * An anchor may be one of the translation or of its source: sites give headings the anchors of the
 * source. A document may be there in the locale of the link or in the source locale.
 *
 * @returns  Undefined for what leads somewhere, and where nobody can tell.
 */
export function deadLinks({
  document,
  article,
  reference,
  corpus: {targets, sourceLocale, hasSource}
}: Subject): (url: string) => DeadLink | undefined {
  let own: readonly Target[] | undefined
  const counts = ({locale}: {readonly locale: string}) =>
    !hasSource || sameLocale(locale, document.locale) || sameLocale(locale, sourceLocale)
  const ownTargets = () => {
    own ??= [
      ...article.documents.filter(counts).map(targetOf),
      ...(reference ? [headingsOf(reference)] : [])
    ]
    return own
  }
  return (url) => {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/|\\|~|\?)/i.test(url)) return undefined
    const {path, fragment} = readLink(url)
    if (path === '') return lacks(ownTargets(), fragment)
    if (!markdown.test(path) || aboutTheRepository.test(path) || !targets) return undefined
    const slug = joinPath(document.slug, path.replace(markdown, ''))
    // Because what lies outside of the content was not looked for, nobody knows whether it is there.
    if (slug === undefined) return undefined
    const found = targets.bySlug.get(slug.toLowerCase())?.filter(counts) ?? []
    if (found.length > 0) return lacks(found, fragment)
    const file = joinPath(document.file, path)
    return file !== undefined && targets.files.has(file.toLowerCase()) ? undefined : 'document'
  }
}

/** The anchors of the source text, which wrappers carry. */
function headingsOf({locale, segments}: Reference): Target {
  const headings = segments.filter(({kind}) => kind === 'heading')
  const anchors = headings.flatMap(({text, label}) => [anchorOf(text), label ?? ''])
  return {locale, anchors: new Set(anchors.map(fragmentKey))}
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
