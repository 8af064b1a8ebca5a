import {sameLocale} from '../bcp47/canonical.ts'
import {discover} from '../discover/discover.ts'
import type {Discovery} from '../discover/discovery.ts'
import {Failure} from '../model/failure.ts'
import type {Locale} from '../model/locale.ts'
import type {Options} from '../model/settings.ts'
import {createSettings} from './create-settings.ts'

/** A configuration that fits a folder. */
export interface Proposal {
  /** How people call the layout. */
  readonly layout: string
  readonly options: Pick<Options, 'content' | 'patterns' | 'sourceLocale'>
  /** Sorted; the source locale among them. */
  readonly locales: readonly Locale[]
  readonly articles: number
  readonly documents: number
}

interface Candidate {
  readonly layout: string
  readonly options: Pick<Options, 'content' | 'patterns'>
}

/** Trees that static site generators prescribe, and folders that content usually lies in. */
const candidates: readonly Candidate[] = [
  {layout: 'known without patterns', options: {}},
  ...['content', 'docs', 'articles', 'help', 'kb', 'src/content', 'i18n', 'locales'].map(
    (content) => ({layout: 'known without patterns', options: {content}})
  ),
  {
    layout: 'Docusaurus',
    options: {
      patterns: [
        'docs/{article}.md',
        'i18n/{locale}/docusaurus-plugin-content-docs/current/{article}.md'
      ]
    }
  },
  {
    layout: 'Starlight',
    options: {
      patterns: ['src/content/docs/{article}.md', 'src/content/docs/{locale}/{article}.md']
    }
  },
  {
    layout: 'source at the root of `docs`',
    options: {patterns: ['docs/{article}.md', 'docs/{locale}/{article}.md']}
  },
  {
    layout: 'MkDocs with suffixes',
    options: {patterns: ['docs/{article}.md', 'docs/{article}.{locale}.md']}
  },
  {
    layout: 'Hugo with suffixes',
    options: {patterns: ['content/{article}.md', 'content/{article}.{locale}.md']}
  }
]

/**
 * Find out how the documents of a folder lie: the layout that finds the most translations.
 *
 * @param folder  Absolute path.
 * @returns       Undefined when no layout finds documents in two locales.
 */
export async function propose(folder: string): Promise<Proposal | undefined> {
  let best: Proposal | undefined
  for (const candidate of candidates) {
    const found = await tryCandidate(candidate, folder)
    // Because a plain folder says less than a pattern, of equally good ones the first is taken.
    if (found && translations(found) > (best ? translations(best) : 0)) best = found
  }
  return best
}

/** Documents besides one for each article. */
function translations({documents, articles}: Proposal): number {
  return documents - articles
}

async function tryCandidate(
  {layout, options}: Candidate,
  folder: string
): Promise<Proposal | undefined> {
  const first = await look(options, folder)
  if (!first) return undefined
  const sourceLocale = sourceOf(first)
  const found = await look({...options, sourceLocale}, folder)
  if (!found || found.locales.length < 2) return undefined
  return {
    layout,
    options: {...options, sourceLocale},
    locales: found.locales,
    articles: found.articles.length,
    documents: found.articles.reduce((sum, {documents}) => sum + documents.length, 0)
  }
}

async function look(options: Options, folder: string): Promise<Discovery | undefined> {
  try {
    return await discover([], createSettings(options, folder))
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}

/**
 * English where it is there, because most content is written in it; else the locale with the most
 * documents.
 */
function sourceOf({articles, locales}: Discovery): Locale {
  const counts = new Map<Locale, number>()
  for (const {documents} of articles) {
    for (const {locale} of documents) counts.set(locale, (counts.get(locale) ?? 0) + 1)
  }
  const most = [...locales].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  const english = ['en-US', 'en', 'en-GB'].flatMap((tag) =>
    locales.filter((locale) => sameLocale(locale, tag))
  )
  // Because patterns without `{locale}` are read as the default, `en` is meant where that is all.
  return english[0] ?? most[0] ?? 'en-US'
}
