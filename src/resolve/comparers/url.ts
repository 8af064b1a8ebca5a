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
    sharesMeaning(source, target) || leadsToSamePage(source.raw, target.raw, locales.target),
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
