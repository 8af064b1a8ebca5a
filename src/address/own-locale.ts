import type {Locale} from '../model/locale.ts'
import {neutralAddress, suits} from './locale-parts.ts'

/**
 * The address of the source with the locale that the translation's address has, where that suits.
 *
 * ```text
 * source       https://example.com/en-us/guide
 * translation  https://example.com/de-de/guid
 * result       https://example.com/de-de/guide
 * ```
 *
 * @param locale  Of the translation.
 */
export function withOwnLocale(source: string, target: string, locale: Locale): string {
  const [part] = neutralAddress(source).locales
  const [own] = neutralAddress(target).locales
  if (part === undefined || own === undefined || part === own) return source
  if (part.length !== own.length || !suits(own, locale)) return source
  const at = source.indexOf(part)
  return at < 0 ? source : source.slice(0, at) + own + source.slice(at + part.length)
}
