import type {Locale} from '../model/locale.ts'

/** `de`, `de-DE`, `sr-Latn-RS`, `es-419`: language, then script and region where given. */
const tag = /^([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|[0-9]{3}))?$/i

const languages = new Intl.DisplayNames('en', {type: 'language', fallback: 'none'})
const scripts = new Intl.DisplayNames('en', {type: 'script', fallback: 'none'})
const regions = new Intl.DisplayNames('en', {type: 'region', fallback: 'none'})

/**
 * Tell whether the name of a folder or file is a locale.
 *
 * ```text
 * de-DE       de-DE         img         undefined: no such language
 * sr-Latn-RS  sr-Latn-RS    to-pc       undefined: no such region
 * de-de       de-de         new, src    undefined: see below
 * ```
 *
 * Because `new`, `man`, `bin` and `src` are languages too, one of three letters is read only where
 * Unicode's locale data has it and knows no shorter code for it (`fil`, `yue`).
 *
 * @param text  One path segment, without extension.
 * @returns     The text as it is, letters' case kept; undefined when it is no locale.
 * @see         <https://www.rfc-editor.org/rfc/rfc5646#section-2.1>
 */
export function readLocale(text: string): Locale | undefined {
  const match = tag.exec(text)
  if (!match) return undefined
  const [, language = '', script, region] = match
  if (!isLanguage(language.toLowerCase())) return undefined
  if (script !== undefined && scripts.of(titleCase(script)) === undefined) return undefined
  if (region !== undefined && regions.of(region.toUpperCase()) === undefined) return undefined
  return text
}

/** Tell whether two tags name the same locale: letters' case does not count. */
export function sameLocale(a: Locale, b: Locale): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase()
}

function isLanguage(code: string): boolean {
  if (languages.of(code) === undefined) return false
  if (code.length === 2) return true
  return (
    Intl.getCanonicalLocales(code)[0] === code &&
    Intl.DisplayNames.supportedLocalesOf([code]).length > 0
  )
}

function titleCase(script: string): string {
  return script.slice(0, 1).toUpperCase() + script.slice(1).toLowerCase()
}
