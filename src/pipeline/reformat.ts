import remarkStringify from 'remark-stringify'
import {readFrontMatter} from '../parse/front-matter.ts'
import {processor} from '../parse/processor.ts'

/**
 * Write a document in the one canonical form of Markdown; the front matter stays as it is.
 *
 * @param text  The file, without wrappers and byte order mark.
 */
export function reformatMarkdown(text: string): string {
  const {bodyStart} = readFrontMatter(text)
  const printer = processor().use(remarkStringify, {bullet: '-', rule: '-', resourceLink: false})
  return text.slice(0, bodyStart) + printer.stringify(printer.parse(text.slice(bodyStart)))
}
