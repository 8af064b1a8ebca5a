import type {Observation} from '../../model/finding.ts'
import type {DocumentRecord} from '../../model/record.ts'
import {editDistance} from '../../term/edit-distance.ts'
import type {Rule, Subject} from '../rule.ts'
import {type Expectations, observeTrouble} from '../trouble.ts'

const expectations: Expectations = {
  'front-matter-missing': 'front matter as the other documents have it',
  'front-matter-unclosed': 'a closing `---`',
  'front-matter-invalid': 'YAML keys and values',
  'front-matter-language': '`---` alone: front matter is data and is never run'
}

/** Share of the other locales that have a key which belongs there. */
const leastShare = 0.8
/** Letters in which a key that slipped may differ. */
const mostEdits = 2

/** Front matter that is missing, not YAML, or whose keys were translated. */
export const metaFrontMatter: Rule = {
  name: 'meta-front-matter',
  summary: 'Front matter is YAML with untranslated keys',
  severity: 'error',
  defersTo: ['meta-unreadable'],
  *check(subject) {
    for (const observation of observeTrouble(subject.document, expectations)) {
      if (observation.kind !== 'front-matter-missing' || isUsual(subject)) yield observation
    }
    yield* translatedKeys(subject)
  }
}

/** A document needs front matter where another locale of the article has it. */
function isUsual({article, document}: Subject): boolean {
  return article.documents.some((other) => other !== document && other.metadata.size > 0)
}

/**
 * Keys that no other locale has, in a document that lacks a key which nearly all others have.
 *
 * What the lost key is shows in the key itself (a letter or its case differs), in the value that the
 * others have for it, or in its place.
 */
function* translatedKeys({
  document,
  article,
  isSource
}: Subject): Generator<Observation, void, undefined> {
  const others = article.documents.filter((other) => other !== document && other.metadata.size > 0)
  const missing = new Set(missingKeys(document, others))
  for (const [key, {place}] of document.metadata) {
    // Because YAML's own tools want ASCII keys, a key in another script was translated.
    const isForeign = /[^\x20-\x7e]/.test(key)
    // The source lacks the keys that translation adds.
    const isLone = !isSource && others.every((other) => !other.metadata.has(key))
    const near = isLone || isForeign ? keyMeant(key, document, others, [...missing]) : undefined
    if (!isForeign && near === undefined) continue
    if (near !== undefined) missing.delete(near)
    yield {
      place: {start: place.start, end: place.start + key.length},
      message: `Unexpected front matter key \`${key}\`, expected ${near === undefined ? 'an untranslated key' : `\`${near}\``}`,
      actual: key,
      expected: near ?? 'an untranslated key',
      evidence: near === undefined ? {kind: 'grammar'} : {kind: 'consensus'}
    }
  }
}

/** Keys that nearly all others have and the document lacks; translation adds some to the source's. */
function missingKeys(
  document: DocumentRecord,
  others: readonly DocumentRecord[]
): readonly string[] {
  const counts = new Map<string, number>()
  for (const other of others)
    for (const key of other.metadata.keys()) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].flatMap(([key, count]) =>
    count >= others.length * leastShare && !document.metadata.has(key) ? [key] : []
  )
}

/** The missing key that a key of the document became. */
function keyMeant(
  key: string,
  document: DocumentRecord,
  others: readonly DocumentRecord[],
  missing: readonly string[]
): string | undefined {
  const folded = key.toLowerCase()
  const value = document.metadata.get(key)?.value ?? ''
  const isNear = (name: string) =>
    editDistance(folded, name.toLowerCase(), mostEdits) <= (name.length < 6 ? 1 : mostEdits)
  const hasValue = (name: string) =>
    value !== '' &&
    others.filter((other) => other.metadata.get(name)?.value === value).length * 2 > others.length
  const rank = [...document.metadata.keys()].indexOf(key)
  const isBeside = (name: string) =>
    others.length >= 2 &&
    // Because a key with a dot is no word of a language, only what stands behind the dot was translated.
    (/^[\w -]+$/.test(key) || /[^\x20-\x7e]/.test(key) || spaceOf(key) === spaceOf(name)) &&
    others.some(({metadata}) => Math.abs([...metadata.keys()].indexOf(name) - rank) <= 1)
  return missing.find(isNear) ?? missing.find(hasValue) ?? missing.find(isBeside)
}

/** Such as `ms.` of `ms.topic`. */
function spaceOf(key: string): string {
  return key.slice(0, key.lastIndexOf('.') + 1)
}
