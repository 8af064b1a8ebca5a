import type {Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Body} from '../../src/model/record.ts'
import {renderBody} from '../../src/render/body.ts'

const processor = unified().use(remarkParse).use(remarkGfm).freeze()

/** Parse Markdown with the packages that the pipeline uses. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text)
}

/** Render Markdown without registry listings. */
export function bodyOf(text: string): Body {
  return renderBody(parseMarkdown(text), new Map())
}

/** A body as one text: slots are shown in braces. */
export function shownBody(body: Body): string {
  return body.parts
    .map((part) => {
      if (typeof part === 'string') return part
      if ('text' in part) return `{text ${part.text}}`
      return 'href' in part ? `{href ${part.href}}` : `{src ${part.src}}`
    })
    .join('')
}
