import type {Nodes} from 'mdast'
import {anchorsOf} from '../extract/anchors.ts'
import {extract, isRegistryParagraph} from '../extract/extract.ts'
import * as extractors from '../extract/extractors/index.ts'
import {hiddenCharacters} from '../extract/hidden-characters.ts'
import {htmlTrouble} from '../extract/html-trouble.ts'
import {textOutside} from '../extract/outside-units.ts'
import {readSuppressions} from '../extract/suppressions.ts'
import type {LoadedDocument} from '../load/load.ts'
import type {DocumentPath} from '../model/article.ts'
import type {Locale} from '../model/locale.ts'
import type {DocumentRecord, Trouble} from '../model/record.ts'
import {overBudget} from '../parse/budget.ts'
import {readFrontMatter} from '../parse/front-matter.ts'
import {parse} from '../parse/parse.ts'
import {lineStarts} from '../place/lines.ts'
import {printReg} from '../registry/print.ts'
import {registryFacts} from '../registry/registry-facts.ts'
import {renderBody} from '../render/body.ts'
import {dropAddedEscapes} from '../strip/added-escapes.ts'
import {strip} from '../strip/strip.ts'

/** What is wanted of a document. */
export interface Reading {
  /** Whether pages are made. */
  readonly wantsBody: boolean
  /** The locale of the text that wrappers carry. */
  readonly sourceLocale: Locale
}

/**
 * One document, once: loaded text → strip → parse → extract → (body) → record.
 *
 * A document that would cost too much is left out, with the reason as trouble.
 *
 * @throws  Never for content.
 */
export function readDocument(
  path: DocumentPath,
  loaded: LoadedDocument,
  reading: Reading
): DocumentRecord {
  const isLost = loaded.trouble.some(
    ({kind}) => kind === 'empty' || kind === 'unreadable' || kind === 'too-large'
  )
  if (isLost) return unread(path, loaded)
  try {
    return readWhole(path, loaded, reading)
  } catch (error) {
    // Because no count foretells every stack that a parser needs, what overflows it is left out.
    if (error instanceof RangeError) return unread(path, loaded, 'markup of too many levels')
    throw error
  }
}

/** What is kept of a document that is not read, or not to its end. */
function unread(
  path: DocumentPath,
  {text, trouble}: LoadedDocument,
  costly?: string
): DocumentRecord {
  const reason: Trouble[] =
    costly === undefined ? [] : [{kind: 'too-deep', place: {start: 0, end: 0}, actual: costly}]
  return {
    ...path,
    lines: lineStarts(text),
    length: text.length,
    metadata: new Map(),
    trouble: [...trouble, ...reason],
    segments: [],
    source: undefined,
    body: undefined
  }
}

function readWhole(
  path: DocumentPath,
  loaded: LoadedDocument,
  {wantsBody, sourceLocale}: Reading
): DocumentRecord {
  const {text, trouble} = loaded
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
  const costly = overBudget(target.text) ?? (source && overBudget(source.text))
  if (costly !== undefined) return unread(path, loaded, costly)
  const tree = parse(target.text, bodyStart)
  const found = Object.values(extractors)
  const {segments, nodes} = extract(tree, target, units, 'target', found, path.locale)
  const listings = new Map<Nodes, string>()
  for (const [index, node] of nodes.entries()) {
    const segment = segments[index]
    if (wantsBody && segment && isRegistryParagraph(node, segment)) {
      listings.set(node, printReg(registryFacts(segment.facts)))
    }
  }
  const suppressions = readSuppressions(tree, target, text, bodyStart)
  return {
    ...path,
    lines: lineStarts(text),
    length: text.length,
    metadata: frontMatter.metadata,
    trouble: [
      ...trouble,
      ...frontMatter.trouble,
      ...bilingual.trouble,
      ...textOutside(segments, units, bilingual.trouble),
      ...htmlTrouble(tree, target),
      ...hiddenCharacters(target.text, segments, path.locale)
    ],
    segments,
    source:
      source &&
      extract(parse(source.text, bodyStart), source, units, 'source', found, sourceLocale).segments,
    body: wantsBody ? renderBody(tree, listings) : undefined,
    anchors: anchorsOf(tree),
    ...(suppressions.length > 0 ? {suppressions} : {})
  }
}
