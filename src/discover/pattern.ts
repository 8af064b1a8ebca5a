import {Failure} from '../model/failure.ts'
import type {LayoutContext, Reading} from './layout.ts'

const extensions = '[Mm][Dd]|[Mm][Aa][Rr][Kk][Dd][Oo][Ww][Nn]'

/** A path pattern of the configuration, ready to read paths. */
export interface Pattern {
  /** As configured, absolute, with `/`. */
  readonly text: string
  /** The deepest folder that holds all of its documents: absolute, with `/`. */
  readonly root: string
  readonly hasLocale: boolean
  /** The locale stands after the article, so that folders hold several locales. */
  readonly mixesLocales: boolean
  /** @param path  Absolute, with `/`, of a Markdown file. */
  readonly read: (path: string, context: LayoutContext) => Reading | undefined
}

/**
 * Compile `/kb/docs/{locale}/{article}.md`.
 *
 * `{locale}` is one locale within a path segment, `{article}` is at least one character, over
 * segments. Without `{locale}` the documents are of the source locale. `.md` stands for `.markdown`
 * as well.
 *
 * @throws  Failure `configuration` when `{article}` is not there once, or `{locale}` twice.
 */
export function compilePattern(text: string): Pattern {
  const parts = text.replace(/\.(?:md|markdown)$/i, '').split(/(\{locale\}|\{article\})/)
  const articles = parts.filter((part) => part === '{article}').length
  const locales = parts.filter((part) => part === '{locale}').length
  if (articles !== 1 || locales > 1) {
    const expected = 'expected `{article}` once and `{locale}` at most once'
    throw new Failure('configuration', `Unexpected pattern \`${text}\`, ${expected}`)
  }
  const form = new RegExp(`^${parts.map(partSource).join('')}\\.(?:${extensions})$`, 's')
  const fixed = parts[0] ?? ''
  return {
    text,
    root: fixed.slice(0, fixed.lastIndexOf('/')) || '/',
    hasLocale: locales === 1,
    mixesLocales: parts.indexOf('{locale}') > parts.indexOf('{article}'),
    read(path, {readLocale, sourceLocale}) {
      const groups = form.exec(path)?.groups
      const slug = groups?.['article']
      if (slug === undefined || slug.startsWith('/') || slug.endsWith('/')) return undefined
      const locale = locales === 1 ? readLocale(groups?.['locale'] ?? '') : sourceLocale
      return locale === undefined ? undefined : {locale, slug}
    }
  }
}

function partSource(part: string): string {
  if (part === '{article}') return '(?<article>.+)'
  if (part === '{locale}') return '(?<locale>[A-Za-z0-9-]+)'
  return part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
