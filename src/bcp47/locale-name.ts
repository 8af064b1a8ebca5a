import type {Locale} from '../model/locale.ts'

/**
 * Name a locale in its own language: `de-DE` is `Deutsch (Deutschland)`.
 *
 * @returns  The tag itself where there is no name for it.
 */
export function localeName(locale: Locale): string {
  try {
    const names = new Intl.DisplayNames([locale], {type: 'language', languageDisplay: 'standard'})
    return names.of(locale) ?? locale
  } catch {
    return locale
  }
}
