import type {Nodes} from 'mdast'
import {extract, isRegistryParagraph} from '../extract/extract.ts'
import * as extractors from '../extract/extractors/index.ts'
import {textOutside} from '../extract/outside-units.ts'
import type {LoadedDocument} from '../load/load.ts'
import type {DocumentPath} from '../model/article.ts'
import type {DocumentRecord} from '../model/record.ts'
import {readFrontMatter} from '../parse/front-matter.ts'
import {parse} from '../parse/parse.ts'
import {lineStarts} from '../place/lines.ts'
import {printReg} from '../registry/print.ts'
import {renderBody} from '../render/body.ts'
import {dropAddedEscapes} from '../strip/added-escapes.ts'
import {strip} from '../strip/strip.ts'

/**
 * One document, once: loaded text → strip → parse → extract → (body) → record.
 *
 * @param wantsBody  Whether pages are made.
 * @throws           Never for content.
 */
export function readDocument(
  path: DocumentPath,
  {text, trouble}: LoadedDocument,
  wantsBody: boolean
): DocumentRecord {
  const lines = lineStarts(text)
  const {length} = text
  if (trouble.some(({kind}) => kind === 'empty' || kind === 'unreadable' || kind === 'too-large')) {
    const nothing = {metadata: new Map(), segments: [], source: undefined, body: undefined}
    return {...path, lines, length, trouble, ...nothing}
  }
  const frontMatter = readFrontMatter(text)
  const {bodyStart} = frontMatter
  const bilingual = strip(text, bodyStart)
  const {units} = bilingual
  const target = dropAddedEscapes(
    bilingual.target,
    units.map((unit) => unit.target)
  )
  const source =
    bilingual.source &&
    dropAddedEscapes(
      bilingual.source,
      units.map((unit) => unit.source)
    )
  const tree = parse(target.text, bodyStart)
  const found = Object.values(extractors)
  const {segments, nodes} = extract(tree, target, units, 'target', found)
  const listings = new Map<Nodes, string>()
  for (const [index, node] of nodes.entries()) {
    const segment = segments[index]
    if (wantsBody && segment && isRegistryParagraph(node, segment)) {
      listings.set(node, printReg(segment.facts))
    }
  }
  return {
    ...path,
    lines,
    length,
    metadata: frontMatter.metadata,
    trouble: [
      ...trouble,
      ...frontMatter.trouble,
      ...bilingual.trouble,
      ...textOutside(segments, units, bilingual.trouble)
    ],
    segments,
    source:
      source && extract(parse(source.text, bodyStart), source, units, 'source', found).segments,
    body: wantsBody ? renderBody(tree, listings) : undefined
  }
}
