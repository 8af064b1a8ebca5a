import type {Observation} from '../../model/finding.ts'
import {emptyLinks} from '../empty-links.ts'
import {factRule} from '../fact-rule.ts'
import type {Rule} from '../rule.ts'
import {swappedLinks} from '../swapped-links.ts'
import {translationOnly} from '../translation-only.ts'

const addresses = factRule({
  kind: 'url',
  noun: 'address',
  summary: 'Links lead where the source leads',
  severity: 'error',
  lost: 'warning',
  added: 'warning'
})

/** An address that differs from the reference, was lost, added or exchanged for another. */
export const factUrl: Rule = translationOnly({
  ...addresses,
  *check(subject, options) {
    const empty = [...emptyLinks(subject)]
    for (const found of addresses.check(subject, options)) {
      if (!empty.some((link) => isSameLoss(link, found))) yield weighed(found)
    }
    yield* empty
    yield* swappedLinks(subject)
  }
})

/**
 * Because most servers take no account of case, other case alone hardly leads anywhere else; what
 * stands in brackets is to be replaced, and may be put into the language.
 */
function weighed(found: Observation): Observation {
  const isCase = found.actual !== '' && found.actual.toLowerCase() === found.expected.toLowerCase()
  const isTemplate = /[[\]{}<>]/.test(found.expected)
  return (isCase || isTemplate) && !found.atMost ? {...found, atMost: 'warning'} : found
}

/** The place of an emptied link is surer than that of the address that is missed. */
function isSameLoss(link: Observation, {actual, expected, place}: Observation): boolean {
  const isThere = place.start <= link.place.start && link.place.start <= place.end
  return actual === '' && expected === link.expected && isThere
}
