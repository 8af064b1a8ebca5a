import {isMap, isScalar, isSeq, parseDocument, type YAMLParseError} from 'yaml'
import type {Metadata, MetadataEntry, Trouble} from '../model/record.ts'
import {nestsDeeply} from '../yaml/nesting.ts'
import {splitFrontMatter} from './split-front-matter.ts'

/** Front matter taken off a document. */
export interface FrontMatter {
  readonly metadata: Metadata
  /** Offset at which the body starts. */
  readonly bodyStart: number
  readonly trouble: readonly Trouble[]
}

/** Longest YAML that is read, in UTF-16 units; front matter of articles has some hundred. */
const longest = 64 * 1024

/**
 * Read the front matter of a document as data.
 *
 * The YAML is read by `yaml`, which keeps positions. Scalars stay as written (`0123` and `1e5` are
 * text), aliases are not expanded.
 *
 * @param text  The file, without byte order mark.
 * @throws      Never; what is wrong is recorded as trouble.
 */
export function readFrontMatter(text: string): FrontMatter {
  const {yaml, yamlStart, bodyStart, trouble} = splitFrontMatter(text)
  if (trouble) return {metadata: new Map(), bodyStart, trouble: [trouble]}
  if (yaml.length > longest || nestsDeeply(yaml)) {
    const place = {start: 0, end: text.search(/\r|\n|$/)}
    const actual =
      yaml.length > longest
        ? `front matter of ${yaml.length} characters`
        : 'front matter of many levels'
    return {
      metadata: new Map(),
      bodyStart,
      trouble: [{kind: 'front-matter-invalid', place, actual}]
    }
  }
  return readYaml(yaml, yamlStart, bodyStart)
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
