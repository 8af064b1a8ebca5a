import {sameLocale} from '../bcp47/canonical.ts'
import type {Corpus} from '../check/rule.ts'
import {targetsOf} from '../check/targets.ts'
import {discover} from '../discover/discover.ts'
import type {Discovery} from '../discover/discovery.ts'
import {learn} from '../learn/learn.ts'
import {loadDocument} from '../load/load.ts'
import {type Progress, silent} from '../model/progress.ts'
import type {ArticleRecords, DocumentRecord} from '../model/record.ts'
import type {Settings} from '../model/settings.ts'
import {readDocument} from './read-document.ts'

/** Documents that are loaded at the same time. */
const batchSize = 64

/** Everything that was read in a run. */
export interface Content {
  readonly discovery: Discovery
  /** Sorted by slug. */
  readonly articles: readonly ArticleRecords[]
  readonly corpus: Corpus
}

/**
 * discover → load → read each document → learn from all of them.
 *
 * @param wantsBody  Whether pages are made.
 * @param progress   Told of each document.
 */
export async function readContent(
  settings: Settings,
  paths: readonly string[],
  wantsBody: boolean,
  progress: Progress = silent
): Promise<Content> {
  const {sourceLocale} = settings
  const discovery = await discover(paths, settings)
  const all = discovery.articles.flatMap(({documents}) => documents)
  const records = new Map<string, DocumentRecord>()
  for (let start = 0; start < all.length; start += batchSize) {
    const batch = all.slice(start, start + batchSize)
    const loading = batch.map(async (path) => ({
      path,
      loaded: await loadDocument(path, settings.maxBytes)
    }))
    for (const {path, loaded} of await Promise.all(loading)) {
      progress('reading', records.size, all.length)
      records.set(path.path, readDocument(path, loaded, {wantsBody, sourceLocale}))
    }
  }
  const articles = discovery.articles.map(({slug, documents, duplicates}) => ({
    slug,
    duplicates,
    documents: documents.flatMap(({path}) => records.get(path) ?? [])
  }))
  return {discovery, articles, corpus: corpusOf(articles, discovery, settings)}
}

function corpusOf(
  articles: readonly ArticleRecords[],
  {locales, isPart}: Discovery,
  {sourceLocale, names}: Settings
): Corpus {
  return {
    lexicon: learn(articles, sourceLocale, names),
    sourceLocale,
    locales,
    hasSource: locales.some((locale) => sameLocale(locale, sourceLocale)),
    ...(isPart ? {} : {targets: targetsOf(articles)})
  }
}
