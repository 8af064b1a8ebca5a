import {escapeXml} from '../../escape/xml.ts'
import type {LocalePairs, Pair} from '../../model/pairs.ts'
import type {PairFormat} from '../pair-format.ts'

/**
 * Translation Memory eXchange 1.4b, level 1: Markdown of the segments is text.
 *
 * Without dates, because the same pairs give the same bytes.
 *
 * @see <https://www.gala-global.org/tmx-14b>
 */
export const tmx: PairFormat = {
  name: 'tmx',
  summary: 'Translation Memory eXchange 1.4',
  extension: '.tmx',
  write({sourceLocale, targetLocale, documents, version}) {
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
      '<tmx version="1.4">',
      `  <header creationtool="lockstep" creationtoolversion="${escapeXml(version)}" segtype="sentence" o-tmf="lockstep" adminlang="en" srclang="${escapeXml(sourceLocale)}" datatype="plaintext"/>`,
      '  <body>'
    ]
    for (const {slug, pairs} of documents) {
      for (const [index, pair] of pairs.entries()) {
        lines.push(...unit(slug, index, pair, {sourceLocale, targetLocale}))
      }
    }
    lines.push('  </body>', '</tmx>')
    return `${lines.join('\n')}\n`
  }
}

type Locales = Pick<LocalePairs, 'sourceLocale' | 'targetLocale'>

function unit(
  slug: string,
  index: number,
  pair: Pair,
  {sourceLocale, targetLocale}: Locales
): readonly string[] {
  // Because an identifier of TMX has no blanks, those of file names are written as in addresses.
  const id = `${slug}#${pair.id}.${index + 1}`.replace(/\s/g, encodeURIComponent)
  return [
    `    <tu tuid="${escapeXml(id)}">`,
    `      <prop type="x-document">${escapeXml(slug)}</prop>`,
    ...pair.damage.map((rule) => `      <prop type="x-damage">${escapeXml(rule)}</prop>`),
    variant(sourceLocale, pair.source),
    variant(targetLocale, pair.target),
    '    </tu>'
  ]
}

function variant(locale: string, text: string): string {
  return `      <tuv xml:lang="${escapeXml(locale)}"><seg>${escapeXml(text)}</seg></tuv>`
}
