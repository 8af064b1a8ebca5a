import {readLocale} from '../../bcp47/canonical.ts'
import type {Locale} from '../../model/locale.ts'
import type {Rule} from '../rule.ts'

/** Keys that declare a locale, in the order of their findings. */
const keys = ['ms.contentlocale', 'ms.locale', 'lang', 'locale', 'content-language'] as const

/** Declares a language by a tag or by any other name. */
const freeKey = 'language'

/** The locale that a document declares is not the one that it lies under. */
export const metaLocale: Rule = {
  name: 'meta-locale',
  summary: 'The declared locale is the one of the folder',
  severity: 'error',
  *check({document}) {
    for (const name of [...keys, freeKey]) {
      const entry = document.metadata.get(name)
      if (!entry || entry.value === '') continue
      const {value, place} = entry
      const declared = value.trim().replaceAll('_', '-')
      if (name === freeKey && readLocale(declared) === undefined) continue
      if (agrees(declared, document.locale)) continue
      yield {
        place,
        message: `Unexpected locale \`${value}\`, expected \`${document.locale}\` as the path says`,
        actual: value,
        expected: document.locale,
        evidence: {kind: 'grammar'}
      }
    }
  }
}

/** Whether a declaration is the locale, or a less exact tag of it: `de` of `de-AT`. */
function agrees(declared: Locale, locale: Locale): boolean {
  const isPrefix = `${locale}-`.toLowerCase().startsWith(`${declared}-`.toLowerCase())
  return isPrefix || isWider(declared, locale)
}

/** Because `zh-Hans` is true of `zh-CN`, and `no` of `nb-NO`, tags are compared with all their parts. */
function isWider(declared: Locale, locale: Locale): boolean {
  try {
    const given = new Intl.Locale(declared)
    const [a, b] = [given.maximize(), new Intl.Locale(locale).maximize()]
    const isSameLanguage = languageOf(a) === languageOf(b) && a.script === b.script
    return isSameLanguage && (given.region === undefined || a.region === b.region)
  } catch {
    return false
  }
}

/** Norwegian without more is the one that nearly all write. */
function languageOf({language}: Intl.Locale): string {
  return language === 'no' ? 'nb' : language
}
