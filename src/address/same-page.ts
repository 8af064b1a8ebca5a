import type {Locale} from '../model/locale.ts'
import {canonicalAddress} from './canonical.ts'
import {type Neutral, neutralAddress, neutralText, suits} from './locale-parts.ts'

/**
 * Whether an address of a translation leads where that of its source leads.
 *
 * - A locale in it may follow the document or stay.
 * - `/guide` and `https://example.com/guide` are one page: the source was written for that site.
 * - The fragment of a relative address may follow a translated heading.
 *
 * @param locale  Of the translation.
 */
export function leadsToSamePage(source: string, target: string, locale: Locale): boolean {
  if (canonicalAddress(source) === canonicalAddress(target)) return true
  const [expected, actual] = [neutralAddress(source), neutralAddress(target)]
  if (!hasSuitableLocales(expected, actual, locale)) return false
  if (neutralText(expected) === neutralText(actual)) return true
  return isSameSite(expected, actual) || isSameRelative(expected, actual)
}

function hasSuitableLocales(expected: Neutral, actual: Neutral, locale: Locale): boolean {
  const kept = new Set(expected.locales.map((part) => part.toLowerCase()))
  return actual.locales.every((part) => kept.has(part.toLowerCase()) || suits(part, locale))
}

/** One of them leaves out the host. */
function isSameSite({address: a}: Neutral, {address: b}: Neutral): boolean {
  const [relative, absolute] = a.host === '' ? [a, b] : [b, a]
  if (relative.host !== '' || relative.scheme !== '' || absolute.host === '') return false
  return (
    /^\/[^/]+\/./.test(relative.path) &&
    /^https?$/.test(absolute.scheme) &&
    relative.path === absolute.path &&
    relative.query === absolute.query &&
    relative.fragment === absolute.fragment
  )
}

function isSameRelative({address: a}: Neutral, {address: b}: Neutral): boolean {
  const isRelative = [a, b].every(
    ({scheme, host, path, fragment}) =>
      scheme === '' && host === '' && !path.startsWith('/') && fragment !== ''
  )
  return isRelative && a.path === b.path && a.query === b.query
}
