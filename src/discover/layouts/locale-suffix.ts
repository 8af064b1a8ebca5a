import {withoutExtension} from '../extension.ts'
import type {Layout} from '../layout.ts'

/** The locale before the extension: `mail/tls.de-DE.md`. */
export const localeSuffix: Layout = {
  name: 'locale-suffix',
  summary: '<article>.<locale>.md',
  mixesLocales: true,
  hasRepositoryFiles: true,
  read(path, {readLocale}) {
    const stem = withoutExtension(path)
    const dot = stem?.lastIndexOf('.') ?? -1
    if (stem === undefined || dot <= 0 || stem[dot - 1] === '/') return undefined
    const locale = readLocale(stem.slice(dot + 1))
    return locale === undefined ? undefined : {locale, slug: stem.slice(0, dot)}
  },
  write: (locale, slug) => `${slug}.${locale}.md`
}
