import {sameLocale} from '../bcp47/canonical.ts'
import type {Discovery} from '../discover/discovery.ts'
import type {Slug} from '../model/article.ts'
import type {Finding} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import type {ArticleRecords} from '../model/record.ts'
import type {ArticleReport, Report} from '../model/report.ts'
import {advise} from '../report/advice.ts'
import {factMatrix} from '../report/matrix.ts'
import {createReport} from '../report/report.ts'
import type {ExaminedDocument} from './examine.ts'
import type {Content} from './read-content.ts'
import {titleOf} from './title.ts'

/** The report of a run and what its page shows besides. */
export interface Result {
  readonly report: Report
  /** Sorted by slug. */
  readonly articles: readonly ArticleReport[]
  /** Whether the run would have found a finding of this article and locale, if there were one. */
  readonly wasLookedFor: (article: Slug, locale: Locale) => boolean
}

/** An article and what is known of it. */
export interface ExaminedArticle {
  readonly article: ArticleRecords
  readonly documents: readonly ExaminedDocument[]
}

/**
 * What was found in all articles → report.
 *
 * Only documents whose findings are wanted are counted; the others were read to compare with.
 */
export function summarize(
  {discovery, corpus}: Content,
  examined: readonly ExaminedArticle[],
  version: string
): Result {
  const {only} = discovery
  const isWanted = ({record}: ExaminedDocument) => only === undefined || only.has(record.file)
  const wanted = examined.filter(({documents}) => documents.some(isWanted))
  const documents = wanted.flatMap((article) => article.documents.filter(isWanted))
  const verdicts = documents.flatMap(({answers, plainAnswers}) =>
    [...answers, ...plainAnswers].map(({verdict}) => verdict)
  )
  const findings = [
    ...documents.flatMap((document) => document.findings),
    ...gapsOf(examined, isWanted)
  ]
  const articles = wanted.map(({article}) => article)
  return {
    report: createReport({
      findings,
      suppressed: documents.flatMap(({suppressed}) => suppressed),
      advice: advise(findings, articles, corpus.sourceLocale),
      articles: wanted.length,
      documents: documents.length,
      locales: documents.map(({record}) => record.locale),
      checked: verdicts.filter((verdict) => verdict !== 'unknown').length,
      verified: verdicts.filter((verdict) => verdict === 'confirmed').length,
      version
    }),
    articles: wanted.map((article) => articleReport(article, corpus)),
    wasLookedFor: lookedFor(articles, discovery, documents)
  }
}

/** Because an article that has gone leaves nothing to read, a run over everything looks for all. */
function lookedFor(
  articles: readonly ArticleRecords[],
  {only, isPart}: Discovery,
  documents: readonly ExaminedDocument[]
): Result['wasLookedFor'] {
  const slugs = new Set(articles.map(({slug}) => slug))
  const locales = new Set(documents.map(({record}) => record.locale))
  const isWhole = only === undefined && !isPart
  return (article, locale) => isWhole || (slugs.has(article) && locales.has(locale))
}

/** What the report page shows of an article besides its findings. */
export function articleReport(
  {article, documents}: ExaminedArticle,
  {sourceLocale}: Content['corpus']
): ArticleReport {
  return factMatrix(article.slug, articleTitle(article, sourceLocale), documents, sourceLocale)
}

/**
 * Because a missing translation stands at another document, it is wanted where its locale is.
 */
function gapsOf(
  examined: readonly ExaminedArticle[],
  isWanted: (document: ExaminedDocument) => boolean
): readonly Finding[] {
  const all = examined.flatMap(({documents}) => documents)
  const locales = new Set(all.filter(isWanted).map(({record}) => record.locale))
  return all
    .filter((document) => !isWanted(document))
    .flatMap(({record, findings}) =>
      findings.filter(({locale}) => locale !== record.locale && locales.has(locale))
    )
}

/** What an article is called in the source language where that is known. */
function articleTitle({slug, documents}: ArticleRecords, sourceLocale: Locale): string {
  const source = documents.find(({locale}) => sameLocale(locale, sourceLocale))
  if (source) return titleOf(source)
  const embedded = documents.find((document) => document.source)?.source
  const heading = embedded?.find(({kind}) => kind === 'heading')?.text.trim() ?? ''
  if (heading !== '') return heading
  return documents[0] ? titleOf(documents[0]) : slug
}
