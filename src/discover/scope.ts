import {relative} from 'node:path'
import picomatch from 'picomatch'
import {readLocale, sameLocale} from '../bcp47/canonical.ts'
import type {Locale} from '../model/locale.ts'
import type {Settings} from '../model/settings.ts'
import {posix} from './posix.ts'

/** What the settings say about paths and locales, ready to be asked many times. */
export interface Scope {
  readonly sourceLocale: Locale
  /** `readLocale`, remembered. */
  readonly readLocale: (text: string) => Locale | undefined
  /** Whether a locale is one of those that were asked for; all are when none was. */
  readonly isAskedFor: (locale: Locale) => boolean
  /** Whether a folder or file is left out by configuration; the path is absolute, with `/`. */
  readonly isIgnored: (path: string) => boolean
  /** Path for people: relative to the working directory, with `/`. */
  readonly nameOf: (path: string) => string
}

/** Prepare the settings; nothing is read from the disk. */
export function openScope({cwd, ignore, locales, sourceLocale}: Settings): Scope {
  const known = new Map<string, Locale | undefined>()
  return {
    sourceLocale,
    readLocale(text) {
      if (!known.has(text)) known.set(text, readLocale(text))
      return known.get(text)
    },
    isAskedFor: (locale) =>
      locales.length === 0 || locales.some((each) => sameLocale(each, locale)),
    isIgnored: ignore.length === 0 ? () => false : picomatch([...ignore], {dot: true}),
    nameOf: (path) => posix(relative(cwd, path)) || '.'
  }
}
