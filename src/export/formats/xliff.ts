import {escapeXml} from '../../escape/xml.ts'
import type {Pair} from '../../model/pairs.ts'
import type {PairFormat} from '../pair-format.ts'

/**
 * XLIFF 2.1, core module: one file element per document, one unit per sentence, Markdown as text.
 *
 * @see <https://docs.oasis-open.org/xliff/xliff-core/v2.1/os/xliff-core-v2.1-os.html>
 */
export const xliff: PairFormat = {
  name: 'xliff',
  summary: 'XML Localization Interchange File Format 2.1',
  extension: '.xlf',
  write({sourceLocale, targetLocale, documents}) {
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="${escapeXml(sourceLocale)}" trgLang="${escapeXml(targetLocale)}">`
    ]
    // Because a file element must hold a unit, a document without pairs is left out.
    for (const [index, {slug, pairs}] of documents
      .filter((document) => document.pairs.length > 0)
      .entries()) {
      lines.push(`  <file id="f${index + 1}" original="${escapeXml(slug)}">`)
      for (const [number, pair] of pairs.entries()) lines.push(...unit(number + 1, pair))
      lines.push('  </file>')
    }
    lines.push('</xliff>')
    return `${lines.join('\n')}\n`
  }
}

function unit(number: number, {id, source, target, damage}: Pair): readonly string[] {
  // Because an id of XLIFF is a name token and ids of wrappers may repeat, the unit has a number.
  return [
    `    <unit id="u${number}" name="${escapeXml(id)}" xml:space="preserve">`,
    ...(damage.length === 0
      ? []
      : [`      <notes><note category="damage">${escapeXml(damage.join(' '))}</note></notes>`]),
    `      <segment state="translated"><source>${content(source)}</source><target>${content(target)}</target></segment>`,
    '    </unit>'
  ]
}

/** Controls that XML cannot hold have an element of their own. */
function content(text: string): string {
  return text
    .split(/([\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF])/)
    .map((part, index) =>
      index % 2 === 1
        ? `<cp hex="${part.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}"/>`
        : escapeXml(part)
    )
    .join('')
}
