import {withoutExtension} from '../extension.ts'
import type {Layout} from '../layout.ts'

/** One folder per locale: `de-DE/mail/tls.md`. */
export const localeFolder: Layout = {
  name: 'locale-folder',
  summary: '<locale>/<article>.md',
  mixesLocales: false,
  hasRepositoryFiles: true,
  read(path, {readLocale}) {
    const stem = withoutExtension(path)
    const slash = stem?.indexOf('/') ?? -1
    if (stem === undefined || slash === -1) return undefined
    const locale = readLocale(stem.slice(0, slash))
    return locale === undefined ? undefined : {locale, slug: stem.slice(slash + 1)}
  },
  write: (locale, slug) => `${locale}/${slug}.md`
}
