import type {PlainAnswer} from '../model/answer.ts'
import type {PlainFact} from '../model/fact.ts'
import type {DocumentRecord} from '../model/record.ts'
import type {Reference} from '../model/reference.ts'
import {revisionOf} from './references/sibling-source.ts'

/** Fewer documents than this outvote nobody. */
const leastVotes = 3
/** Share of the documents that must differ from the reference. */
const leastShare = 0.8

/** Fewer documents than this that say the same are not the voice of the others. */
const leastVoices = 2

/** A document with what its reference says of it. */
export interface Voter {
  readonly document: DocumentRecord
  readonly reference: Reference | undefined
  readonly plainAnswers: readonly PlainAnswer[]
}

/**
 * Let the locales of an article vote on their reference.
 *
 * Where nearly all documents of one revision of the source differ from the reference, the source was
 * changed or slipped; none of them is to blame, but for one that differs in a way of its own. Registry
 * entries are not voted on: a value that differs from the source's does harm, however many have it.
 *
 * @returns  The voters in their order, with such answers `outvoted`.
 */
export function vote(voters: readonly Voter[]): readonly Voter[] {
  const groups = new Map<string, Voter[]>()
  for (const voter of voters) {
    if (!voter.reference) continue
    const {file, kind} = voter.reference
    // Because a document's own wrappers are of its own revision, nobody else can vote on them.
    if (kind === 'embedded-source') continue
    const key = `${file}\0${revisionOf(voter.document)}`
    groups.set(key, [...(groups.get(key) ?? []), voter])
  }
  const outvoted = new Set<string>()
  const names = new Map<PlainFact, string>()
  for (const group of groups.values()) count(group, names, outvoted)
  if (outvoted.size === 0) return voters
  return voters.map((voter) => {
    const isOutvoted = (answer: PlainAnswer) =>
      differs(answer) &&
      outvoted.has(voteOf(answer, voter, names)) &&
      (answer.verdict !== 'contradicted' || outvoted.has(voiceOf(answer, voter, names)))
    return {
      ...voter,
      plainAnswers: voter.plainAnswers.map((answer) =>
        isOutvoted(answer) ? {...answer, verdict: 'outvoted'} : answer
      )
    }
  })
}

/** Whether so many votes outvote the reference of so many documents. */
function isMost(votes: number, voters: number): boolean {
  return votes >= leastVotes && votes >= voters * leastShare
}

function differs({verdict, actual, expected}: PlainAnswer): boolean {
  if (verdict === 'missing') return true
  if (verdict !== 'contradicted' && verdict !== 'extra') return false
  return !isBroken(actual, expected)
}

/**
 * Whether a literal is that of the reference with blanks or look-alikes of its signs: `setup. exe`.
 *
 * Because translation engines break a literal in every language alike, that is no change of the source.
 */
function isBroken(actual: PlainFact | undefined, expected: PlainFact | undefined): boolean {
  if (!actual || !expected) return false
  if (!literals.has(expected.kind) || foreign.test(expected.raw)) return false
  return foreign.test(actual.raw) && bare(actual.raw) === bare(expected.raw)
}

const literals: ReadonlySet<PlainFact['kind']> = new Set([
  'url',
  'email',
  'path',
  'identifier',
  'literal'
])

/** Blanks, signs that nobody sees, and full-width forms. */
const foreign = /[\s\p{Cf}\uff01-\uff5e]/u

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .toLowerCase()
}

function count(
  group: readonly Voter[],
  names: Map<PlainFact, string>,
  outvoted: Set<string>
): void {
  if (group.length < leastVotes) return
  const votes = new Map<string, number>()
  const voices = new Map<string, number>()
  for (const voter of group) {
    const own = new Set<string>()
    const said = new Set<string>()
    for (const answer of voter.plainAnswers) {
      if (!differs(answer)) continue
      own.add(voteOf(answer, voter, names))
      if (answer.verdict === 'contradicted') said.add(voiceOf(answer, voter, names))
    }
    for (const key of own) votes.set(key, (votes.get(key) ?? 0) + 1)
    for (const key of said) voices.set(key, (voices.get(key) ?? 0) + 1)
  }
  for (const [key, number] of votes) {
    if (isMost(number, group.length)) outvoted.add(key)
  }
  for (const [key, number] of voices) if (number >= leastVoices) outvoted.add(key)
}

/** What a document votes on: a fact of the reference, or something that the reference lacks. */
function voteOf(
  {expected, actual}: PlainAnswer,
  {document, reference}: Voter,
  names: Map<PlainFact, string>
): string {
  const group = `${reference?.file ?? ''}\0${revisionOf(document)}`
  if (expected) {
    const name = names.get(expected) ?? String(names.size)
    names.set(expected, name)
    return `${group}\0${name}`
  }
  return `${group}\0extra\0${actual ? meaningOf(actual) : ''}`
}

/** What a document says in the place of a fact. */
function voiceOf(answer: PlainAnswer, voter: Voter, names: Map<PlainFact, string>): string {
  const {actual} = answer
  return `${voteOf(answer, voter, names)}\0${actual ? meaningOf(actual) : ''}`
}

function meaningOf({kind, meanings}: PlainFact): string {
  return `${kind} ${meanings.join(' ')}`
}

/**
 * What the voters say about a source document that nearly all of them differ from.
 *
 * @param voted  After the vote.
 * @returns      In the order of the document, each fact once.
 */
export function answersAboutSource(
  source: DocumentRecord,
  voted: readonly Voter[]
): readonly PlainAnswer[] {
  const voters = voted.filter(({reference}) => reference?.file === source.file)
  const facts = new Map<PlainFact, PlainAnswer[]>()
  for (const {plainAnswers} of voters) {
    for (const answer of plainAnswers) {
      if (answer.verdict !== 'outvoted' || !answer.expected) continue
      facts.set(answer.expected, [...(facts.get(answer.expected) ?? []), answer])
    }
  }
  const found: PlainAnswer[] = []
  for (const [fact, answers] of facts) {
    if (!isMost(answers.length, voters.length)) continue
    const meant = mostly(answers.flatMap(({actual}) => (actual ? [actual] : [])))
    found.push({
      verdict: meant ? 'contradicted' : 'extra',
      actual: fact,
      expected: meant,
      evidence: {kind: 'consensus'},
      near: fact.place
    })
  }
  return found.sort((a, b) => a.near.start - b.near.start)
}

/** The fact that most have, where more than half agree. */
function mostly(facts: readonly PlainFact[]): PlainFact | undefined {
  const votes = new Map<string, PlainFact[]>()
  for (const fact of facts) {
    const key = fact.meanings[0] ?? ''
    votes.set(key, [...(votes.get(key) ?? []), fact])
  }
  const [most] = [...votes.values()].sort((a, b) => b.length - a.length)
  return most && most.length >= leastVotes && most.length * 2 > facts.length ? most[0] : undefined
}
