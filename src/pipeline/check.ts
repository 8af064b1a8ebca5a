import {readVersion} from '../config/version.ts'
import type {Settings} from '../model/settings.ts'
import {examine} from './examine.ts'
import {readContent} from './read-content.ts'
import {type Result, summarize} from './summarize.ts'

/**
 * Read documents and run the rules; writes nothing.
 *
 * @param paths  Folders or files; with none, the configured content.
 * @throws       Failure `input`.
 */
export async function check(settings: Settings, paths: readonly string[]): Promise<Result> {
  const content = await readContent(settings, paths, false)
  const examined = content.articles.map((article) => ({
    article,
    documents: examine(article, content.corpus, settings)
  }))
  return summarize(content, examined, await readVersion())
}
