import type {Answer} from '../model/answer.ts'
import type {Evidence} from '../model/finding.ts'
import type {Place} from '../model/place.ts'
import type {Segment} from '../model/record.ts'
import type {SegmentPair} from '../model/reference.ts'
import type {RegistryFact, RegistryValue} from '../model/registry.ts'
import {toFile} from '../place/mapped-text.ts'
import {fold} from '../registry/fold.ts'
import {registryFacts} from '../registry/registry-facts.ts'
import {findTerm} from '../term/terms.ts'

/** Whether a fact was read from a sentence, where grammar proves little. */
function isProse(fact: RegistryFact): fact is RegistryValue {
  return fact.kind === 'registry-value' && fact.notation === 'prose'
}

/** Facts that stand on their own; those in sentences are judged sentence by sentence. */
export function factsOf(segments: readonly Segment[]): readonly RegistryFact[] {
  return segments.flatMap((segment) =>
    registryFacts(segment.facts).filter((fact) => !isProse(fact))
  )
}

/**
 * Answers about values that the reference names in sentences.
 *
 * Because every language builds its sentences otherwise, the translation is not read: it must have
 * the name and the number in the segment that the sentence became.
 */
export function proseAnswers(
  pairs: readonly SegmentPair[],
  evidenceOf: (fact: RegistryFact) => Evidence,
  near: (fact: RegistryFact) => Place
): readonly Answer[] {
  const answers: Answer[] = []
  for (const {source, target} of pairs) {
    for (const expected of registryFacts(source?.facts ?? []).filter(isProse)) {
      const name = target && nameIn(target, expected)
      const evidence = evidenceOf(expected)
      if (target && name && hasData(target, expected)) {
        const actual = {...expected, ...placed(target, name), key: expected.key}
        answers.push({verdict: 'confirmed', actual, expected, evidence, near: actual.place})
      } else {
        answers.push({
          verdict: 'missing',
          actual: undefined,
          expected,
          evidence,
          near: near(expected)
        })
      }
    }
  }
  return answers
}

/** Because Windows does, case is ignored. */
function nameIn({text}: Segment, {name}: RegistryValue): Place | undefined {
  const lower = text.toLowerCase()
  return lower.length === text.length
    ? findTerm(lower, name.toLowerCase())[0]
    : findTerm(text, name)[0]
}

function hasData({text}: Segment, {data}: RegistryValue): boolean {
  if (data === undefined) return true
  return new RegExp(`(?<!\\d)${String(data).replace(/\D/g, '')}(?!\\d)`).test(fold(text).plain)
}

function placed(
  segment: Segment,
  {start, end}: Place
): Pick<RegistryValue, 'place' | 'namePlace' | 'literalPlace'> {
  const place = toFile(segment, start, end)
  return {place, namePlace: place, literalPlace: place}
}
