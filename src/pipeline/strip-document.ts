import {splitFrontMatter} from '../parse/split-front-matter.ts'
import {strip} from '../strip/strip.ts'
import {asSource} from './recover-source.ts'

/**
 * A bilingual document as plain Markdown; byte-exact outside of the wrappers.
 *
 * Where the source is kept, the keys that translation added go from the front matter.
 *
 * @param text          The file, without byte order mark.
 * @param keep          Which language stays.
 * @param sourceLocale  Declared in the front matter where the source is kept.
 * @returns             Undefined when `source` is wanted of a document that carries none.
 */
export function stripDocument(
  text: string,
  keep: 'target' | 'source',
  sourceLocale = 'en-US'
): string | undefined {
  const stripped = strip(text, splitFrontMatter(text).bodyStart)[keep]?.text
  return stripped !== undefined && keep === 'source' ? asSource(stripped, sourceLocale) : stripped
}
