import type {Observation} from '../../model/finding.ts'
import type {Place} from '../../model/place.ts'
import type {DocumentRecord, Segment} from '../../model/record.ts'
import type {Reference, SegmentPair} from '../../model/reference.ts'
import {isRegistryFact} from '../../registry/registry-facts.ts'
import {beginningOf, blockName} from '../block-name.ts'
import {type BlockRun, blockRuns, hasContent, wholeColumns} from '../block-runs.ts'
import {sourceEvidence} from '../evidence.ts'
import {secondOf} from '../merged-place.ts'
import {isOddRevision} from '../odd-revision.ts'
import type {Rule} from '../rule.ts'

/** Facts of lost blocks that a message names. */
const mostFacts = 3

/** Headings, list items, table cells, pictures, code blocks or paragraphs lost, added or changed. */
export const markupStructure: Rule = {
  name: 'markup-structure',
  summary: 'A document has the blocks of its source',
  severity: 'warning',
  defersTo: ['markup-wrapper', 'meta-front-matter'],
  *check({document, reference, pairs, article}) {
    // Because another revision may have other blocks, it proves nothing.
    if (!reference?.sameRevision || reference.kind === 'consensus') return
    // Because a document that was not read has no blocks to compare.
    if (document.segments.length === 0) return
    const isOdd = reference.kind === 'source' && isOddRevision(document, article)
    const ceiling = isOdd ? {atMost: 'info' as const} : {}
    for (const run of wholeColumns(blockRuns(pairs))) {
      if (!isRepair(run.lost, run.added)) yield {...observeRun(run, reference), ...ceiling}
    }
    for (const pair of pairs) {
      const found = pair.isOutvoted ? undefined : observePair(pair, reference, document)
      if (found) yield {...found, ...ceiling}
    }
  }
}

function observeRun({lost, added, before}: BlockRun, reference: Reference): Observation {
  const [firstLost] = lost
  const [firstAdded] = added
  if (firstLost && firstAdded) {
    const [actual, expected] = [beginningOf(added), beginningOf(lost)]
    return {
      place: spanOf(added),
      message: `Unexpected ${bare(blockName(added))} \`${actual}\`, expected ${blockName(lost)} \`${expected}\``,
      actual,
      expected,
      evidence: sourceEvidence(reference, firstLost.place.start)
    }
  }
  if (firstLost) {
    const expected = beginningOf(lost)
    return {
      place: endOf(before),
      message: `Unexpected loss of ${blockName(lost)}, expected \`${expected}\`${factsOf(lost)}`,
      actual: '',
      expected,
      evidence: sourceEvidence(reference, firstLost.place.start)
    }
  }
  const actual = beginningOf(added)
  return {
    place: spanOf(added),
    message: `Unexpected ${bare(blockName(added))} \`${actual}\`, which the reference does not have`,
    actual,
    expected: 'no such block',
    evidence: sourceEvidence(reference, 0)
  }
}

/** Blocks that the document has as something else than the reference. */
function observePair(
  pair: SegmentPair,
  reference: Reference,
  {lines}: DocumentRecord
): Observation | undefined {
  const {source, target, merged, split} = pair
  if (!source || !target || isRepair([source], split ?? [target])) return undefined
  const common = {place: target.place, evidence: sourceEvidence(reference, source.place.start)}
  if (merged || split) {
    const [actual, expected] = [blockName(split ?? [target]), blockName(merged ?? [source])]
    const begins = beginningOf([target])
    return {
      ...common,
      place: merged && !split ? secondOf(merged, target, lines) : target.place,
      message: `Unexpected ${bare(actual)} \`${begins}\`, expected ${expected}`,
      actual,
      expected
    }
  }
  if (source.kind !== target.kind || source.depth !== target.depth) {
    const [actual, expected] = [shapeOf(target, source), shapeOf(source, target)]
    return {
      ...common,
      message: `Unexpected ${bare(actual)} \`${beginningOf([target])}\`, expected ${expected}`,
      actual,
      expected
    }
  }
  if (target.text.trim() === '' && target.marks.length === 0 && hasContent(source)) {
    const expected = beginningOf([source])
    return {
      ...common,
      message: `Unexpected empty ${bare(blockName([target]))}, expected \`${expected}\`${factsOf([source])}`,
      actual: '',
      expected
    }
  }
  const [own, other] = [imagesOf(target), imagesOf(source)]
  if (own === other) return undefined
  return {
    ...common,
    message: `Unexpected number of pictures ${own}, expected ${other}`,
    actual: String(own),
    expected: String(other)
  }
}

/** A marker that Markdown does not take for one: `1.Open the page`. */
const failedMarker = /^\s*(?:\d{1,3}[.)]|[-*+•·])\s*\S/

/** A paragraph that was meant for a list item, and became one in translation, is better than its source. */
function isRepair(expected: readonly Segment[], actual: readonly Segment[]): boolean {
  return (
    expected.length > 0 &&
    expected.every(({kind, text}) => kind === 'paragraph' && failedMarker.test(text)) &&
    actual.some(({kind}) => kind === 'item')
  )
}

/** What a block is, with its level where that makes the difference. */
function shapeOf(block: Segment, other: Segment): string {
  const name = blockName([block])
  if (block.kind !== other.kind) return name
  return `${name} ${block.kind === 'cell' ? 'in column' : 'of level'} ${block.depth}`
}

function imagesOf({marks}: Segment): number {
  return marks.filter(({kind}) => kind === 'image').length
}

/** `a list item` → `list item`. */
function bare(name: string): string {
  return name.replace(/^an? /, '')
}

/** Facts that nobody finds in the document any more: ` with \`2.0\``. */
function factsOf(blocks: readonly Segment[]): string {
  const facts = new Set(
    blocks.flatMap((block) =>
      block.facts.flatMap((fact) => (isRegistryFact(fact) || fact.raw.length > 24 ? [] : fact.raw))
    )
  )
  const shown = [...facts].slice(0, mostFacts).map((raw) => `\`${raw}\``)
  return shown.length === 0 ? '' : ` with ${shown.join(', ')}`
}

function spanOf(blocks: readonly Segment[]): Place {
  const start = blocks[0]?.place.start ?? 0
  return {start, end: blocks.at(-1)?.place.end ?? start}
}

/** Where something that was lost should stand: after the block before it. */
function endOf(before: Segment | undefined): Place {
  const end = before?.place.end ?? 0
  return {start: end, end}
}
