import type {Segment} from '../model/record.ts'
import type {SegmentPair} from '../model/reference.ts'
import type {RegistryFact} from '../model/registry.ts'
import {registryFacts} from '../registry/registry-facts.ts'

/** Neighbouring blocks that the reference has, or that the document has instead of them. */
export interface BlockRun {
  /** Blocks of the reference that have no counterpart; empty for a mere addition. */
  readonly lost: readonly Segment[]
  /** Blocks of the document that have no counterpart; empty for a mere loss. */
  readonly added: readonly Segment[]
  /** The block of the document before them. */
  readonly before: Segment | undefined
}

/**
 * What was lost and added between aligned blocks, each run once, in order.
 *
 * Blocks without content (an empty table cell), what most locales lack or have, and registry text,
 * which the registry rules judge entry by entry, are left out.
 */
export function blockRuns(pairs: readonly SegmentPair[]): readonly BlockRun[] {
  const runs: BlockRun[] = []
  let lost: Segment[] = []
  let added: Segment[] = []
  let before: Segment | undefined
  const close = () => {
    if (lost.length > 0 || added.length > 0) runs.push({lost, added, before})
    lost = []
    added = []
  }
  for (const {source, target, split, isOutvoted} of pairs) {
    if (source && target) {
      close()
      before = split?.at(-1) ?? target
      continue
    }
    if (isOutvoted) continue
    if (source && isJudged(source)) lost.push(source)
    if (target && isJudged(target)) added.push(target)
  }
  close()
  return runs
}

function isJudged(segment: Segment): boolean {
  return hasContent(segment) && registryFacts(segment.facts).every(isProse)
}

function isProse({notation}: RegistryFact): boolean {
  return notation === 'prose'
}

/** Whether a block has words, digits or a picture. */
export function hasContent({text, marks}: Segment): boolean {
  return marks.some(({kind}) => kind === 'image') || /[\p{L}\p{N}]/u.test(text)
}

/**
 * Cells of one column that rows of a table lack one after the other, as one run.
 *
 * @returns  In order; a column stands where its first cell does.
 */
export function wholeColumns(runs: readonly BlockRun[]): readonly BlockRun[] {
  const found: BlockRun[] = []
  for (const run of runs) {
    const last = found.at(-1)
    if (last && isColumn(last) && isColumn(run) && isBelow(run, last))
      found[found.length - 1] = {...last, lost: [...last.lost, ...run.lost]}
    else found.push(run)
  }
  return found
}

/** Cells of one column are lost, and nothing came instead. */
function isColumn({lost, added}: BlockRun): boolean {
  const [first] = lost
  if (!first || added.length > 0) return false
  return lost.every(({kind, depth}) => kind === 'cell' && depth === first.depth)
}

function isBelow(run: BlockRun, above: BlockRun): boolean {
  return run.lost[0]?.depth === above.lost[0]?.depth && run.before?.kind === 'cell'
}
