import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

/** The frozen processor: every extension of Markdown that articles are read with is named here. */
export const processor = unified().use(remarkParse).use(remarkGfm).freeze()
