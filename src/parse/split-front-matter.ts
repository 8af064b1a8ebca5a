import matter from 'gray-matter'
import type {Trouble} from '../model/record.ts'

/** Where the front matter of a document stands. */
export interface FrontMatterText {
  /** Between the fences; empty where there is none. */
  readonly yaml: string
  /** Offset at which `yaml` starts. */
  readonly yamlStart: number
  /** Offset at which the body starts. */
  readonly bodyStart: number
  /** Why there is nothing to read. */
  readonly trouble: Trouble | undefined
}

/**
 * Take the front matter off a document, unread.
 *
 * gray-matter finds the block; the engines that it would run code with are all replaced, and its
 * cache is out of play because options are given.
 *
 * @param text  The file, without byte order mark.
 * @throws      Never.
 */
export function splitFrontMatter(text: string): FrontMatterText {
  const firstLineEnd = text.search(/\r|\n|$/)
  const none = (kind: Trouble['kind'], actual: string, bodyStart = 0): FrontMatterText => ({
    yaml: '',
    yamlStart: bodyStart,
    bodyStart,
    trouble: {kind, place: {start: 0, end: firstLineEnd}, actual}
  })
  if (!/^---(?!-)/.test(text)) return none('front-matter-missing', 'text without front matter')
  if (!/\n---/.test(text)) return none('front-matter-unclosed', '`---` without a closing `---`')
  const {matter: yaml, bodyStart} = split(text)
  const language = text.slice(3, firstLineEnd).trim()
  if (language !== '' && language !== 'yaml') {
    return none('front-matter-language', `\`---${language}\``, bodyStart)
  }
  return {yaml, yamlStart: text.indexOf(yaml, firstLineEnd), bodyStart, trouble: undefined}
}

/** Because gray-matter runs `---js` and others by default, each engine that it knows reads nothing. */
const refuse = {parse: () => ({})}
const engines = {
  yaml: refuse,
  yml: refuse,
  json: refuse,
  js: refuse,
  javascript: refuse,
  coffee: refuse,
  coffeescript: refuse,
  cson: refuse,
  toml: refuse
}

function split(text: string): {matter: string; bodyStart: number} {
  // Because gray-matter copies what it is given several times, it is given no more than the block.
  const head = text.slice(0, text.indexOf('\n---', 3) + blockEnd)
  // Because an unknown language would be looked up among the engines, the name is cut off first.
  const plain = head.replace(/^---[^\r\n]*/, (line) => `---${' '.repeat(line.length - 3)}`)
  const file = matter(plain, {engines, language: 'yaml'})
  // Because the fence is looked for after a line feed, a carriage return is left at the end.
  return {matter: file.matter.replace(/\r$/, ''), bodyStart: head.length - file.content.length}
}

/** Length of a line feed, the closing fence and the longest line end behind it. */
const blockEnd = '\n---\r\n'.length
