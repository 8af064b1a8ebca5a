import type {Observation} from '../../model/finding.ts'
import type {DocumentRecord} from '../../model/record.ts'
import type {Rule, Subject} from '../rule.ts'
import {type Expectations, observeTrouble} from '../trouble.ts'

const expectations: Expectations = {
  'front-matter-missing': 'front matter as the other documents have it',
  'front-matter-unclosed': 'a closing `---`',
  'front-matter-invalid': 'YAML keys and values',
  'front-matter-language': '`---` alone: front matter is data and is never run'
}

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

/** A key that no other locale has, in a document that lacks a key which all others have. */
function* translatedKeys({
  document,
  article,
  isSource
}: Subject): Generator<Observation, void, undefined> {
  const others = article.documents.filter((other) => other !== document && other.metadata.size > 0)
  for (const [key, {place}] of document.metadata) {
    // Because YAML's own tools want ASCII keys, a key in another script was translated.
    const isForeign = /[^\x20-\x7e]/.test(key)
    // The source lacks the keys that translation adds; a key with a dot is no word of a language.
    const isLone =
      !isSource &&
      /^[\w -]+$/.test(key) &&
      others.length >= 2 &&
      others.every((other) => !other.metadata.has(key))
    const lost = isLone || isForeign ? lostKeys(document, others, key) : []
    if (!isForeign && lost.length === 0) continue
    const near = lost[0]
    yield {
      place: {start: place.start, end: place.start + key.length},
      message: `Unexpected front matter key \`${key}\`, expected ${near === undefined ? 'an untranslated key' : `\`${near}\``}`,
      actual: key,
      expected: near ?? 'an untranslated key',
      evidence: near === undefined ? {kind: 'grammar'} : {kind: 'consensus'}
    }
  }
}

/** Keys of all others that the document lacks, where they stand at the same rank as `key` here. */
function lostKeys(
  document: DocumentRecord,
  others: readonly DocumentRecord[],
  key: string
): readonly string[] {
  const first = others[0]
  if (!first) return []
  const rank = [...document.metadata.keys()].indexOf(key)
  return [...first.metadata.keys()].filter(
    (name, index) =>
      Math.abs(index - rank) <= 1 &&
      !document.metadata.has(name) &&
      others.every((other) => other.metadata.has(name))
  )
}
