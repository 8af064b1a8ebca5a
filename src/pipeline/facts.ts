import {discover} from '../discover/discover.ts'
import type {ArticlePaths, Slug} from '../model/article.ts'
import {Failure} from '../model/failure.ts'
import type {ArticleReport} from '../model/report.ts'
import type {Settings} from '../model/settings.ts'
import {nearest} from '../term/nearest.ts'
import {examine} from './examine.ts'
import {readContent} from './read-content.ts'
import {articleReport} from './summarize.ts'

/**
 * Lay the facts of one article out, in all its locales; only its documents are read.
 *
 * @param name   Slug of the article, the end of it where only one has it, or one of its files.
 * @param paths  Folders or files; with none, the configured content.
 * @throws       Failure `usage`: no such article, or several; `input`.
 */
export async function facts(
  settings: Settings,
  name: string,
  paths: readonly string[]
): Promise<ArticleReport> {
  const {articles} = await discover(paths, settings)
  const {slug, documents} = articleNamed(name, articles)
  // Because a file stands for its article in all locales, no other is read.
  const content = await readContent(settings, documents[0] ? [documents[0].path] : [], false)
  const article = content.articles.find((each) =>
    each.documents.some(({path}) => path === documents[0]?.path)
  ) ?? {slug, documents: [], duplicates: []}
  const examined = examine(article, content.corpus, settings)
  return articleReport({article: {...article, slug}, documents: examined}, content.corpus)
}

function articleNamed(name: string, articles: readonly ArticlePaths[]): ArticlePaths {
  const wanted = plain(name)
  const exact = articles.filter(
    ({slug, documents}) =>
      slug.toLowerCase() === wanted || documents.some(({file}) => plain(file) === wanted)
  )
  const found =
    exact.length > 0
      ? exact
      : articles.filter(({slug}) => `/${slug.toLowerCase()}`.endsWith(`/${wanted}`))
  const [first, second] = found
  if (first && second && wanted !== '') {
    const names = found.slice(0, 3).map(({slug}) => `\`${slug}\``)
    throw new Failure('usage', `Unexpected \`${name}\`, expected one of ${names.join(', ')}`)
  }
  if (first && wanted !== '') return first
  throw unknownArticle(name, wanted, articles)
}

function unknownArticle(name: string, wanted: string, articles: readonly ArticlePaths[]): Failure {
  const slugs: readonly Slug[] = articles.map(({slug}) => slug)
  const lastOf = (slug: Slug) => slug.split('/').at(-1) ?? slug
  const last = nearest(wanted, slugs.map(lastOf))
  const near = nearest(wanted, slugs) ?? slugs.find((slug) => lastOf(slug) === last)
  const expected = near === undefined ? `the path of an article below its locale` : `\`${near}\``
  return new Failure('usage', `Unknown article \`${name}\`, expected ${expected}`)
}

/** A name without extension and the path's first `./`, in lower case. */
function plain(name: string): string {
  return name
    .replaceAll('\\', '/')
    .replace(/^\.\//, '')
    .replace(/\.(?:md|markdown)$/i, '')
    .toLowerCase()
}
