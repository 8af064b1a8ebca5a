import {readVersion} from '../config/version.ts'
import type {ArticleRecords} from '../model/record.ts'
import type {Settings} from '../model/settings.ts'
import {examine} from './examine.ts'
import {type Mended, mend} from './mend.ts'
import {type Content, readContent} from './read-content.ts'
import {type ExaminedArticle, type Result, summarize} from './summarize.ts'

/** Because a fix may bring another defect to light, an article is checked again, so often at most. */
const mostRounds = 5

/** A file with the fixes made, not yet written. */
export interface Change {
  /** Relative to the working directory, with `/`. */
  readonly file: string
  readonly path: string
  /** Text as it is, without byte order mark. */
  readonly before: string
  readonly after: string
  readonly fixes: number
  readonly hasByteOrderMark: boolean
}

/**
 * Work out the fixes of documents; writes nothing.
 *
 * @returns  Changes sorted by file, and the report of what is left when they are made.
 * @throws   Failure `input`.
 */
export async function fix(
  settings: Settings,
  paths: readonly string[]
): Promise<Result & {readonly changes: readonly Change[]}> {
  const content = await readContent(settings, paths, false)
  const changes: Change[] = []
  const examined: ExaminedArticle[] = []
  for (const article of content.articles) {
    const mended = new Map<string, Change>()
    examined.push(await fixArticle(article, content, settings, mended))
    changes.push(...mended.values())
  }
  changes.sort((a, b) => (a.file < b.file ? -1 : 1))
  return {...summarize(content, examined, await readVersion()), changes}
}

async function fixArticle(
  given: ArticleRecords,
  {corpus, discovery}: Content,
  settings: Settings,
  changes: Map<string, Change>
): Promise<ExaminedArticle> {
  let article = given
  for (let round = 0; ; round++) {
    const documents = examine(article, corpus, settings)
    const mended = new Map<string, Mended>()
    for (const {record, findings} of documents) {
      if (round === mostRounds || discovery.only?.has(record.file) === false) continue
      const previous = changes.get(record.path)
      const made = await mend(record, findings, settings, false, previous?.after)
      if (!made) continue
      mended.set(record.path, made)
      const {before, after, fixes, hasByteOrderMark} = made
      changes.set(record.path, {
        file: record.file,
        path: record.path,
        before: previous?.before ?? before,
        after,
        fixes: fixes + (previous?.fixes ?? 0),
        hasByteOrderMark
      })
    }
    if (mended.size === 0) return {article, documents}
    article = {
      ...article,
      documents: article.documents.map((record) => mended.get(record.path)?.record ?? record)
    }
  }
}
