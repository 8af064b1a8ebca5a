import {sameLocale} from '../bcp47/canonical.ts'
import {readVersion} from '../config/version.ts'
import type {Finding} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import type {DocumentPairs, LocalePairs, Pair} from '../model/pairs.ts'
import type {BilingualDocument} from '../model/recovered.ts'
import type {Settings} from '../model/settings.ts'
import {examine} from './examine.ts'
import {readContent} from './read-content.ts'
import {readBilingual} from './recover-source.ts'

/** Pairs by locale, and how many were left out. */
export interface ExportedPairs {
  /** Sorted by locale; only locales and documents with pairs. */
  readonly locales: readonly LocalePairs[]
  readonly kept: number
  readonly leftOut: number
}

/**
 * Collect the pairs of all bilingual documents by locale.
 *
 * A pair is damaged when a rule of severity error or warning found something in its target, when a
 * side is empty, or when its ids disagree.
 *
 * @param withDamaged  Keep damaged pairs, marked.
 * @throws             Failure `input`.
 */
export async function exportPairs(
  settings: Settings,
  paths: readonly string[],
  withDamaged: boolean
): Promise<ExportedPairs> {
  const content = await readContent(settings, paths, false)
  const {only} = content.discovery
  const byLocale = new Map<Locale, DocumentPairs[]>()
  let kept = 0
  let leftOut = 0
  for (const article of content.articles) {
    for (const {record, findings} of examine(article, content.corpus, settings)) {
      if (!record.source || only?.has(record.file) === false) continue
      if (sameLocale(record.locale, settings.sourceLocale)) continue
      const document = await readBilingual(record, settings.maxBytes)
      if (!document) continue
      const all = pairsOf(document, findings)
      const pairs = withDamaged ? all : all.filter(({damage}) => damage.length === 0)
      kept += pairs.length
      leftOut += all.length - pairs.length
      if (pairs.length === 0) continue
      const documents = byLocale.get(record.locale) ?? []
      byLocale.set(record.locale, documents)
      documents.push({slug: record.slug, file: record.file, pairs})
    }
  }
  const version = await readVersion()
  const locales = [...byLocale]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([targetLocale, documents]) => ({
      sourceLocale: settings.sourceLocale,
      targetLocale,
      documents,
      version
    }))
  return {locales, kept, leftOut}
}

function pairsOf({text, units}: BilingualDocument, findings: readonly Finding[]): readonly Pair[] {
  const harmful = findings
    .filter(({severity}) => severity !== 'info')
    .sort((a, b) => a.start.offset - b.start.offset)
  return units.map(({id, start, end, source, target}) => {
    const inside = harmful.filter(
      (finding) => finding.start.offset < end && finding.end.offset > start
    )
    const sides = {
      source: text.slice(source.start, source.end),
      target: text.slice(target.start, target.end)
    }
    const empty = sides.source.trim() === '' || sides.target.trim() === '' ? ['empty'] : []
    return {id, ...sides, damage: [...new Set([...inside.map(({rule}) => rule), ...empty])]}
  })
}
