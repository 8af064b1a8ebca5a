import {withoutExtension} from '../extension.ts'
import type {Layout} from '../layout.ts'

/** One folder per article: `tls/de-DE.md`; right below the root the article has the root's name. */
export const localeFile: Layout = {
  name: 'locale-file',
  summary: '<article>/<locale>.md',
  mixesLocales: true,
  hasRepositoryFiles: false,
  read(path, {readLocale, rootName}) {
    const stem = withoutExtension(path)
    if (stem === undefined) return undefined
    const slash = stem.lastIndexOf('/')
    const locale = readLocale(stem.slice(slash + 1))
    if (locale === undefined) return undefined
    const slug = slash === -1 ? rootName : stem.slice(0, slash)
    return slug === '' ? undefined : {locale, slug}
  },
  write: (locale, slug, {rootName}) => (slug === rootName ? `${locale}.md` : `${slug}/${locale}.md`)
}
