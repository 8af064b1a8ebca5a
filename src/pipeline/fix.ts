import {readVersion} from '../config/version.ts'
import type {ArticleRecords} from '../model/record.ts'
import type {Settings} from '../model/settings.ts'
import {examine} from './examine.ts'
import {mendArticle, type Refusal} from './mend-article.ts'
import {type Content, readContent} from './read-content.ts'
import {type ExaminedArticle, type Result, summarize} from './summarize.ts'

/** Because a fix may bring another defect to light, an article is mended again, so often at most. */
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

/** What the fixes of documents come to. */
export interface Fixed extends Result {
  /** Sorted by file. */
  readonly changes: readonly Change[]
  /** Fixes that were tried and taken back, sorted by file and offset. */
  readonly refused: readonly Refusal[]
}

/**
 * Work out the fixes of documents; writes nothing.
 *
 * @param options  `unsafe` makes those as well that a person should look at.
 * @returns        The report is of what is left when they are made.
 * @throws         Failure `input`.
 */
export async function fix(
  settings: Settings,
  paths: readonly string[],
  {unsafe = false}: {readonly unsafe?: boolean} = {}
): Promise<Fixed> {
  const content = await readContent(settings, paths, false)
  const changes: Change[] = []
  const refused: Refusal[] = []
  const examined: ExaminedArticle[] = []
  for (const article of content.articles) {
    const fixed = await fixArticle(article, content, settings, unsafe)
    examined.push(fixed.examined)
    refused.push(...fixed.refused)
    changes.push(...fixed.changes)
  }
  changes.sort((a, b) => (a.file < b.file ? -1 : 1))
  refused.sort(({finding: a}, {finding: b}) =>
    a.file === b.file ? a.start.offset - b.start.offset : a.file < b.file ? -1 : 1
  )
  return {...summarize(content, examined, await readVersion()), changes, refused}
}

interface FixedArticle {
  readonly examined: ExaminedArticle
  readonly changes: readonly Change[]
  readonly refused: readonly Refusal[]
}

/** Because no fix may leave more findings than there were, what is left is counted. */
async function fixArticle(
  article: ArticleRecords,
  content: Content,
  settings: Settings,
  unsafe: boolean
): Promise<FixedArticle> {
  const documents = examine(article, content.corpus, settings)
  const examined = {article, documents}
  const fixed = await fixInRounds(examined, content, settings, unsafe, true)
  if (countOf(fixed.examined) <= countOf(examined)) return fixed
  return fixInRounds(examined, content, settings, unsafe, false)
}

function countOf({documents}: ExaminedArticle): number {
  return documents.reduce((sum, {findings}) => sum + findings.length, 0)
}

async function fixInRounds(
  given: ExaminedArticle,
  {corpus, discovery}: Content,
  settings: Settings,
  unsafe: boolean,
  bringsCopies: boolean
): Promise<FixedArticle> {
  const changes = new Map<string, Change>()
  let {article, documents} = given
  for (let round = 1; ; round++) {
    const result = await mendArticle(article, documents, {
      corpus,
      settings,
      unsafe,
      bringsCopies,
      wantsBody: false,
      isWanted: ({file}) => discovery.only?.has(file) !== false,
      textOf: (path) => changes.get(path)?.after
    })
    article = result.article
    documents = result.documents
    for (const [path, {before, after, fixes, hasByteOrderMark, record}] of result.mended) {
      const previous = changes.get(path)
      changes.set(path, {
        file: record.file,
        path,
        before: previous?.before ?? before,
        after,
        fixes: fixes + (previous?.fixes ?? 0),
        hasByteOrderMark
      })
    }
    // What was refused is tried again when something else has changed: a second run has nothing to do.
    if (result.mended.size === 0 || round === mostRounds) {
      const {refused} = result
      return {examined: {article, documents}, changes: [...changes.values()], refused}
    }
  }
}
