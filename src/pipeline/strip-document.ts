import {readFrontMatter} from '../parse/front-matter.ts'
import {strip} from '../strip/strip.ts'

/**
 * A bilingual document as plain Markdown; byte-exact outside of the wrappers.
 *
 * @param text  The file, without byte order mark.
 * @param keep  Which language stays.
 * @returns     Undefined when `source` is wanted of a document that carries none.
 */
export function stripDocument(text: string, keep: 'target' | 'source'): string | undefined {
  return strip(text, readFrontMatter(text).bodyStart)[keep]?.text
}
