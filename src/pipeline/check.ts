import {readVersion} from '../config/version.ts'
import {type Progress, silent} from '../model/progress.ts'
import type {Settings} from '../model/settings.ts'
import {examine} from './examine.ts'
import {readContent} from './read-content.ts'
import {type Result, summarize} from './summarize.ts'

/**
 * Read documents and run the rules; writes nothing.
 *
 * @param paths     Folders or files; with none, the configured content.
 * @param progress  Told of each document that is read and each article that is checked.
 * @throws          Failure `input`.
 */
export async function check(
  settings: Settings,
  paths: readonly string[],
  progress: Progress = silent
): Promise<Result> {
  const content = await readContent(settings, paths, false, progress)
  const total = content.articles.reduce((sum, {documents}) => sum + documents.length, 0)
  let done = 0
  const examined = content.articles.map((article) => {
    progress('checking', done, total)
    done += article.documents.length
    return {article, documents: examine(article, content.corpus, settings)}
  })
  return summarize(content, examined, await readVersion())
}
