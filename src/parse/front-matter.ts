import matter from 'gray-matter'
import {isMap, isScalar, isSeq, parseDocument, type YAMLParseError} from 'yaml'
import type {Metadata, MetadataEntry, Trouble} from '../model/record.ts'

/** Front matter taken off a document. */
export interface FrontMatter {
  readonly metadata: Metadata
  /** Offset at which the body starts. */
  readonly bodyStart: number
  readonly trouble: readonly Trouble[]
}

/**
 * Take the front matter off a document and read it as data.
 *
 * gray-matter finds the block; the engines that it would run code with are all replaced, its cache
 * is out of play because options are given, and the YAML is read by `yaml`, which keeps positions.
 * Scalars stay as written (`0123` and `1e5` are text), aliases are not expanded.
 *
 * @param text  The file, without byte order mark.
 * @throws      Never; what is wrong is recorded as trouble.
 */
export function readFrontMatter(text: string): FrontMatter {
  if (!/^---(?!-)/.test(text)) {
    return nothing(
      0,
      'front-matter-missing',
      0,
      text.search(/\r?\n|$/),
      'text without front matter'
    )
  }
  const firstLineEnd = text.search(/\r|\n|$/)
  const language = text.slice(3, firstLineEnd).trim()
  if (!/\n---/.test(text)) {
    return nothing(0, 'front-matter-unclosed', 0, firstLineEnd, '`---` without a closing `---`')
  }
  const {matter: yaml, bodyStart} = split(text)
  if (language !== '' && language !== 'yaml') {
    return nothing(bodyStart, 'front-matter-language', 0, firstLineEnd, `\`---${language}\``)
  }
  return readYaml(yaml, text.indexOf(yaml, firstLineEnd), bodyStart)
}

function nothing(
  bodyStart: number,
  kind: Trouble['kind'],
  start: number,
  end: number,
  actual: string
): FrontMatter {
  return {metadata: new Map(), bodyStart, trouble: [{kind, place: {start, end}, actual}]}
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
  // Because an unknown language would be looked up among the engines, the name is cut off first.
  const plain = text.replace(/^---[^\r\n]*/, (line) => `---${' '.repeat(line.length - 3)}`)
  const file = matter(plain, {engines, language: 'yaml'})
  // Because the fence is looked for after a line feed, a carriage return is left at the end.
  return {matter: file.matter.replace(/\r$/, ''), bodyStart: text.length - file.content.length}
}

function readYaml(yaml: string, offset: number, bodyStart: number): FrontMatter {
  const trouble: Trouble[] = []
  const metadata = new Map<string, MetadataEntry>()
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    prettyErrors: false,
    logLevel: 'silent'
  })
  const invalid = (start: number, end: number, actual: string) =>
    trouble.push({
      kind: 'front-matter-invalid',
      place: {start: offset + start, end: offset + Math.max(start, end)},
      actual
    })
  for (const error of document.errors) {
    const [start] = error.pos
    invalid(start, lineEnd(yaml, start), whatIsWrong(error))
  }
  if (isMap(document.contents)) {
    for (const pair of document.contents.items) {
      if (!isScalar(pair.key) || !pair.key.range) continue
      const start = pair.key.range[0]
      metadata.set(String(pair.key.value), {
        value: textOfNode(pair.value),
        place: {start: offset + start, end: offset + lineEnd(yaml, start)}
      })
    }
  } else if (document.contents !== null && document.errors.length === 0) {
    invalid(yaml.search(/\S|$/), yaml.trimEnd().length, 'text that is no list of keys and values')
  }
  return {metadata, bodyStart, trouble: trouble.slice(0, 1)}
}

function textOfNode(node: unknown): string {
  if (isScalar(node)) return node.value === null ? '' : String(node.value)
  if (isSeq(node)) return node.items.map(textOfNode).join(', ')
  return ''
}

function lineEnd(text: string, offset: number): number {
  const end = text.slice(offset).search(/\r|\n/)
  return end < 0 ? text.length : offset + end
}

function whatIsWrong({code, message}: YAMLParseError): string {
  if (code === 'DUPLICATE_KEY') return 'key for the second time'
  const [reason = ''] = message.split('\n', 1)
  return `text that is no YAML (${reason.slice(0, 1).toLowerCase()}${reason.slice(1)})`
}
