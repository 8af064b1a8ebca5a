import type {Locale} from '../model/locale.ts'
import type {BilingualDocument, Disagreement, RecoveredSource} from '../model/recovered.ts'
import {normalForm, sourceAddresses} from './normal-form.ts'

/**
 * Put the source of one article together from what its locales carry of it.
 *
 * Unit by unit the text that most locales carry wins; the document that agrees with the winners
 * most often gives everything outside of the units, its front matter included.
 *
 * @param documents  Bilingual documents of one article and one source revision, sorted by locale.
 * @throws           Never; needs at least one document.
 */
export function recover(
  documents: readonly [BilingualDocument, ...BilingualDocument[]],
  sourceLocale: Locale
): RecoveredSource {
  const ballots = documents.map((document) => ballotOf(document, sourceLocale))
  const votes = countVotes(ballots)
  const base = ballots.reduce((best, ballot) =>
    agreement(ballot, votes) > agreement(best, votes) ? ballot : best
  )
  const {slug, revision} = documents[0]
  return {
    slug,
    revision,
    locales: documents.map(({locale}) => locale),
    text: written(base, votes, sourceLocale),
    disagreements: disagreements(slug, revision, votes)
  }
}

interface Ballot {
  readonly document: BilingualDocument
  /** Key of each unit, in order. */
  readonly keys: readonly string[]
  /** What it carries for each unit, by key. */
  readonly texts: ReadonlyMap<string, {readonly text: string; readonly form: string}>
}

/** By key of the unit, then by normal form. */
type Votes = ReadonlyMap<string, ReadonlyMap<string, Variant>>

interface Variant {
  readonly text: string
  readonly locales: Locale[]
}

function ballotOf(document: BilingualDocument, sourceLocale: Locale): Ballot {
  const keys: string[] = []
  const texts = new Map<string, {text: string; form: string}>()
  const seen = new Map<string, number>()
  for (const {id, source} of document.units) {
    const number = id.slice(id.indexOf('-') + 1)
    const count = seen.get(number) ?? 0
    seen.set(number, count + 1)
    const key = count === 0 ? number : `${number} (${count + 1})`
    const text = document.text.slice(source.start, source.end)
    keys.push(key)
    texts.set(key, {text, form: normalForm(text, document.locale, sourceLocale)})
  }
  return {document, keys, texts}
}

function countVotes(ballots: readonly Ballot[]): Votes {
  const votes = new Map<string, Map<string, Variant>>()
  for (const {document, texts} of ballots) {
    for (const [key, {text, form}] of texts) {
      const variants = votes.get(key) ?? new Map<string, Variant>()
      votes.set(key, variants)
      const variant = variants.get(form)
      if (variant) variant.locales.push(document.locale)
      else variants.set(form, {text, locales: [document.locale]})
    }
  }
  return votes
}

/** How many votes the variants of a ballot got in all. */
function agreement({texts}: Ballot, votes: Votes): number {
  let sum = 0
  for (const [key, {form}] of texts) sum += votes.get(key)?.get(form)?.locales.length ?? 0
  return sum
}

function winner(variants: ReadonlyMap<string, Variant>): Variant | undefined {
  return ranked(variants)[0]
}

/** Most votes first; of equals the one that the first locale carries. */
function ranked(variants: ReadonlyMap<string, Variant>): readonly Variant[] {
  return [...variants.values()].sort((a, b) => b.locales.length - a.locales.length)
}

function written({document, keys, texts}: Ballot, votes: Votes, sourceLocale: Locale): string {
  const {text, units, locale} = document
  let result = ''
  let last = 0
  for (const [index, unit] of units.entries()) {
    const key = keys[index] ?? ''
    const own = texts.get(key)
    const variants = votes.get(key)
    const best = variants && winner(variants)
    const isOutvoted =
      best && own && best.locales.length > (variants.get(own.form)?.locales.length ?? 0)
    const from = isOutvoted ? best.locales[0] : locale
    const chosen = isOutvoted ? best.text : (own?.text ?? '')
    result += sourceAddresses(text.slice(last, unit.start), locale, sourceLocale)
    result += sourceAddresses(chosen, from ?? locale, sourceLocale)
    last = unit.end
  }
  return result + sourceAddresses(text.slice(last), locale, sourceLocale)
}

function disagreements(slug: string, revision: string, votes: Votes): readonly Disagreement[] {
  const found: Disagreement[] = []
  for (const [unit, variants] of votes) {
    if (variants.size > 1) found.push({slug, revision, unit, variants: ranked(variants)})
  }
  return found
}
