import {canonicalAddress} from '../../address/canonical.ts'
import {withOwnLocale} from '../../address/own-locale.ts'
import {leadsToSamePage} from '../../address/same-page.ts'
import {similarity} from '../../term/similarity.ts'
import type {FactComparer} from '../comparer.ts'
import {sharesMeaning} from '../exact.ts'
import {literal} from '../literal.ts'
import {standsIn} from '../stands-in.ts'

/** Addresses: where a locale stands in the path, it may follow the document. */
export const url: FactComparer = {
  kind: 'url',
  isSame: (source, target, locales) =>
    sharesMeaning(source, target) ||
    leadsToSamePage(source.raw, target.raw, locales.target) ||
    isSamePath(source.raw, target.raw),
  isIn: ({raw}, {text}) =>
    standsIn(text, raw) || standsIn(text, raw.replace(/^https?:\/\/|\/$/gi, '')),
  likeness: (source, target) =>
    similarity(canonicalAddress(source.raw), canonicalAddress(target.raw)),
  // Because a word that is glued to an address must not go with it, such an address is not replaced.
  written: (source, target, locales) => {
    const meant = withOwnLocale(source.raw, target.raw, locales.target)
    return target.raw.startsWith(meant) ? undefined : literal(meant)
  }
}

/**
 * Whether one address is the other without its host: `/admin/users`, `https://contoso.com/admin/users`.
 *
 * Because a site may add to a query which version of a page it shows, what only one query has is
 * left out.
 */
function isSamePath(one: string, other: string): boolean {
  const isRooted = rooted.test(one)
  if (isRooted === rooted.test(other)) return false
  const [path, address] = isRooted ? [one, other] : [other, one]
  if (!absolute.test(address)) return false
  const [own, theirs] = [partsOf(path), partsOf(address.replace(absolute, ''))]
  if (own.path !== theirs.path || own.fragment !== theirs.fragment) return false
  return [...own.query].every(
    ([key, value]) => !theirs.query.has(key) || theirs.query.get(key) === value
  )
}

const rooted = /^\/[^/]+\/./
const absolute = /^https?:\/\/[^/?#]+/i

function partsOf(address: string) {
  const [before = '', fragment = ''] = address.split('#', 2)
  const [path = '', query = ''] = before.split('?', 2)
  return {
    path: path.replace(/\/$/, '').toLowerCase(),
    fragment: fragment.toLowerCase(),
    query: new URLSearchParams(query)
  }
}
