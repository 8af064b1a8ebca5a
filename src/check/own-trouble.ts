import {sameLocale} from '../bcp47/canonical.ts'
import type {DocumentRecord, Trouble} from '../model/record.ts'
import type {Subject} from './rule.ts'

/**
 * The trouble of a document that its source document does not have as often.
 *
 * @param key  Two of the same key are the same trouble in both.
 */
export function* ownTrouble(
  subject: Subject,
  key: (trouble: Trouble) => string
): Generator<Trouble, void, undefined> {
  const {document} = subject
  if (document.trouble.length === 0) return
  const inSource = new Map<string, number>()
  for (const each of sourceDocument(subject)?.trouble ?? []) {
    inSource.set(key(each), (inSource.get(key(each)) ?? 0) + 1)
  }
  for (const each of document.trouble) {
    const count = inSource.get(key(each)) ?? 0
    if (count === 0) yield each
    else inSource.set(key(each), count - 1)
  }
}

/** The document that a translation is held against; undefined for the source itself. */
export function sourceDocument({article, corpus, isSource}: Subject): DocumentRecord | undefined {
  if (isSource) return undefined
  return article.documents.find(({locale}) => sameLocale(locale, corpus.sourceLocale))
}
