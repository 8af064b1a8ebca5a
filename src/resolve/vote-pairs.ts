import type {DocumentRecord, Segment} from '../model/record.ts'
import type {Reference, SegmentPair} from '../model/reference.ts'
import {revisionOf} from './references/sibling-source.ts'

/** A document with its segments beside those of its reference. */
export interface PairVoter {
  readonly document: DocumentRecord
  readonly reference: Reference | undefined
  readonly pairs: readonly SegmentPair[]
}

/**
 * Let the locales of an article vote on the structure of their reference.
 *
 * Where most documents of one revision of the source differ from it at about the same block, the
 * source was changed; none of them is to blame. Because the same change may be aligned in several ways
 * (two items lost and one added, or one merged), what the difference is does not matter.
 *
 * @returns  The pairs of each voter, in their order, with what is outvoted marked.
 */
export function votePairs(voters: readonly PairVoter[]): readonly (readonly SegmentPair[])[] {
  const ballots = voters.map(ballotOf)
  const sizes = new Map<string, number>()
  const votes = new Map<string, number>()
  for (const [index, ballot] of ballots.entries()) {
    const group = groupOf(voters[index] as PairVoter)
    if (group === undefined) continue
    sizes.set(group, (sizes.get(group) ?? 0) + 1)
    const touched = [...ballot.values()].flatMap(({first, last}) =>
      range(first - near, last + near)
    )
    for (const block of new Set(touched)) {
      const key = `${group}\0${block}`
      votes.set(key, (votes.get(key) ?? 0) + 1)
    }
  }
  return voters.map((voter, index) => {
    const ballot = ballots[index]
    const group = groupOf(voter)
    if (!ballot?.size || group === undefined) return voter.pairs
    const least = Math.max(leastVotes, (sizes.get(group) ?? 0) * leastShare)
    const isMostly = (block: number) => (votes.get(`${group}\0${block}`) ?? 0) >= least
    return voter.pairs.map((pair) => {
      const touched = ballot.get(pair)
      const isOutvoted = touched !== undefined && range(touched.first, touched.last).some(isMostly)
      return isOutvoted ? {...pair, isOutvoted} : pair
    })
  })
}

/** How many blocks off two documents may show the same change of the source. */
const near = 2
/** Fewer documents than this outvote nobody. */
const leastVotes = 3
/**
 * Share of the documents that must differ at a block.
 *
 * Because documents that were damaged on their own hardly ever meet at one block, it need not be
 * nearly all of them.
 */
const leastShare = 0.6

/** Indexes of blocks of the reference, both inclusive. */
interface Touched {
  readonly first: number
  readonly last: number
}

function range(first: number, last: number): readonly number[] {
  return Array.from({length: last - first + 1}, (_, index) => first + index)
}

/** Documents that vote together; undefined where a document's own wrappers are its reference. */
function groupOf({document, reference}: PairVoter): string | undefined {
  if (!reference || reference.kind === 'embedded-source') return undefined
  return `${reference.file}\0${revisionOf(document)}`
}

/** Which blocks of the reference a document has otherwise. */
function ballotOf({reference, pairs}: PairVoter): ReadonlyMap<SegmentPair, Touched> {
  const ballot = new Map<SegmentPair, Touched>()
  if (!reference) return ballot
  let next = 0
  for (const pair of pairs) {
    const first = next
    next += pair.merged?.length ?? (pair.source ? 1 : 0)
    // What was added touches the blocks before and after it.
    if (differs(pair)) {
      const touched = pair.source ? {first, last: next - 1} : {first: first - 1, last: first}
      ballot.set(pair, touched)
    }
  }
  return ballot
}

function differs({source, target, merged, split}: SegmentPair): boolean {
  if (!source || !target || merged || split) return true
  if (source.kind !== target.kind || source.depth !== target.depth) return true
  return imagesOf(source) !== imagesOf(target)
}

function imagesOf({marks}: Segment): number {
  let count = 0
  for (const {kind} of marks) if (kind === 'image') count++
  return count
}
