import {readLocale} from '../bcp47/canonical.ts'
import type {Locale} from '../model/locale.ts'
import {type Address, readAddress, writeAddress} from './canonical.ts'

/** An address without the parts that name a locale, and those. */
export interface Neutral {
  readonly address: Address
  /** As written, in order; a region alone (`ad=DE`) too. */
  readonly locales: readonly string[]
}

/** Parameters whose value is a locale also when it is but a language. */
const localeParameter = /^(?:lang|language|hl|locale|lc|culture|setlang|mkt|market|ui|rs)$/i
const regionParameter = /^(?:ad|country|region|cc|gl)$/i

/**
 * Take the locale out of an address.
 *
 * ```text
 * > | https://example.com/de-de/guide?view=a&lang=de
 *                         ^^^^^              ^^^^^^^
 * ```
 */
export function neutralAddress(text: string): Neutral {
  const address = readAddress(text)
  const locales: string[] = []
  const isLocale = (part: string, isShort: boolean) => {
    if (!looksLikeLocale(part, isShort)) return false
    locales.push(part)
    return true
  }
  const first = address.path.startsWith('/') ? 1 : 0
  const segments = address.path
    .split('/')
    .filter((segment, index) => !isLocale(segment, index === first))
  const parameters = address.query.split('&').filter((parameter) => {
    const [name = '', value = ''] = parameter.split('=', 2)
    if (regionParameter.test(name) && /^[A-Z]{2}$/i.test(value)) {
      locales.push(value)
      return false
    }
    return !isLocale(value, localeParameter.test(name))
  })
  const label = /^([a-z]{2})\.(?=[^.]+\.)/.exec(address.host)?.[1]
  const host = label && isLocale(label, true) ? address.host.slice(3) : address.host
  return {
    address: {...address, host, path: segments.join('/'), query: parameters.join('&')},
    locales
  }
}

export function neutralText({address}: Neutral): string {
  return writeAddress(address)
}

const tagShape = /^[a-z]{2,3}(?:[-_][a-z]{4})?[-_](?:[a-z]{2}|[a-z]{4}|\d{3})$/i

function looksLikeLocale(part: string, isShort: boolean): boolean {
  if (!tagShape.test(part) && !(isShort && /^[a-z]{2}$/i.test(part))) return false
  return readLocale(part.replaceAll('_', '-')) !== undefined
}

/**
 * Whether a locale in an address suits the readers of a document: their language in their script, or
 * their region.
 */
export function suits(part: string, locale: Locale): boolean {
  const own = likely(locale)
  const other = likely(part.replaceAll('_', '-'))
  if (own === undefined) return true
  if (/^[a-z]{2}$/i.test(part) && part.toUpperCase() === own.region) return true
  if (other === undefined || other.language !== own.language) return false
  return /^[a-z]{2,3}$/i.test(part) || other.script === own.script
}

/** Norwegian has three codes of which two mean the same. */
const norwegian = new Set(['no', 'nb', 'nn'])

function likely(tag: string): {language: string; script?: string; region?: string} | undefined {
  try {
    const {language, script, region} = new Intl.Locale(tag).maximize()
    return {
      language: norwegian.has(language) ? 'no' : language,
      ...(script ? {script} : {}),
      ...(region ? {region} : {})
    }
  } catch {
    return undefined
  }
}
