import remarkStringify from 'remark-stringify'
import {processor} from '../parse/processor.ts'
import {splitFrontMatter} from '../parse/split-front-matter.ts'

/**
 * Write a document in the one canonical form of Markdown; the front matter stays as it is.
 *
 * @param text  The file, without wrappers and byte order mark.
 */
export function reformatMarkdown(text: string): string {
  const {bodyStart} = splitFrontMatter(text)
  const printer = processor().use(remarkStringify, {bullet: '-', rule: '-', resourceLink: false})
  return text.slice(0, bodyStart) + printer.stringify(printer.parse(text.slice(bodyStart)))
}
