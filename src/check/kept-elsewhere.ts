import {sameLocale} from '../bcp47/canonical.ts'
import type {PlainFact} from '../model/fact.ts'
import type {DocumentRecord} from '../model/record.ts'
import {isRegistryFact} from '../registry/registry-facts.ts'
import {linesOf} from './block-lines.ts'
import type {Subject} from './rule.ts'

/** Fewer translations than this show no custom. */
const leastSiblings = 3
/** Share of the other translations that must have a text. */
const leastShare = 0.8

/**
 * Tell whether most other translations of the article keep a text of the source, so that it is no
 * text to translate.
 *
 * @returns  Counts when it is asked first, and only then.
 */
export function keptElsewhere(subject: Subject): (fact: PlainFact) => boolean {
  const others = otherTranslations(subject)
  let votes: Map<string, number> | undefined
  return (fact) => {
    if (others.length < leastSiblings) return false
    if (!votes) {
      votes = new Map()
      for (const {segments} of others) {
        const own = new Set(segments.flatMap(({facts}) => facts.flatMap(keysOf)))
        for (const key of own) votes.set(key, (votes.get(key) ?? 0) + 1)
      }
    }
    const kept = Math.max(0, ...keysOf(fact).map((key) => votes?.get(key) ?? 0))
    return kept >= leastSiblings && kept >= others.length * leastShare
  }
}

/**
 * Tell whether most other translations of the article keep a line of a code block, by its meaning.
 */
export function linesKeptElsewhere(subject: Subject): (meaning: string) => boolean {
  const lines = otherTranslations(subject).map(
    ({segments}) =>
      new Set(
        segments.flatMap((segment) =>
          segment.kind === 'code' ? linesOf(segment).map(({meaning}) => meaning) : []
        )
      )
  )
  return (meaning) => {
    const kept = lines.filter((own) => own.has(meaning)).length
    return kept >= leastSiblings && kept >= lines.length * leastShare
  }
}

function otherTranslations({document, article, corpus}: Subject): readonly DocumentRecord[] {
  return article.documents.filter(
    ({slug, locale}) =>
      slug === document.slug &&
      !sameLocale(locale, document.locale) &&
      !sameLocale(locale, corpus.sourceLocale)
  )
}

type AnyFact = Subject['document']['segments'][number]['facts'][number]

function keysOf(fact: AnyFact): readonly string[] {
  return isRegistryFact(fact) ? [] : fact.meanings.map((meaning) => `${fact.kind}\0${meaning}`)
}
