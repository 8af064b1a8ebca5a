import type {PlainAnswer} from '../../model/answer.ts'
import type {PlainFact} from '../../model/fact.ts'
import type {Observation} from '../../model/finding.ts'
import type {Place} from '../../model/place.ts'
import {isWordy} from '../../shell/prose.ts'
import {editDistance} from '../../term/edit-distance.ts'
import {similarity} from '../../term/similarity.ts'
import {wordsOf} from '../../term/words.ts'
import {atMostOfAnswer, referenceEvidence, sourceEvidence} from '../evidence.ts'
import {keptElsewhere} from '../kept-elsewhere.ts'
import type {Rule, Subject} from '../rule.ts'
import {smallestFix} from '../smallest-fix.ts'

/** Words that must have stayed for a text to be one of the source's language. */
const leastWords = 3
/** Share of the words that must have stayed. */
const leastShare = 0.6
/** From this likeness on a value that is no word is a damaged one. */
const leastLikeness = 0.75
/** Letters of a word that a slip touches. */
const mostSlips = 2

/** A quoted message that was altered, or that this translation alone does not keep. */
export const factLiteral: Rule = {
  name: 'fact-literal',
  summary: 'Quoted messages can be searched for',
  severity: 'warning',
  defersTo: [
    'fact-code',
    'fact-command',
    'fact-email',
    'fact-identifier',
    'fact-number',
    'fact-path',
    'fact-placeholder',
    'fact-url',
    'fact-version',
    'registry-key-path',
    'registry-value',
    'registry-notation',
    'text-mojibake',
    'text-residue',
    'text-untranslated'
  ],
  *check(subject) {
    if (subject.isSource) return
    const isKept = keptElsewhere(subject)
    for (const answer of [...subject.plainAnswers, ...alteredAgain(subject)]) {
      const {verdict, expected, actual, near, block} = answer
      if (expected?.kind !== 'literal' || block) continue
      if (verdict !== 'contradicted' && verdict !== 'missing') continue
      // A translation may stand in brackets behind what was kept.
      if (actual?.meanings[0]?.includes(expected.meanings[0] ?? '')) continue
      const isAltered =
        actual !== undefined &&
        (isSameLanguage(expected, actual) || (isAlike(expected, actual) && isKept(expected)))
      if (!isAltered && !isKept(expected)) continue
      const found: Observation = {
        place: actual?.place ?? near,
        message: isAltered
          ? `Unexpected \`${actual.raw}\`, expected the text \`${expected.raw}\``
          : `Unexpected translation of the text \`${expected.raw}\`, which most locales keep`,
        actual: actual?.raw ?? '',
        expected: expected.raw,
        evidence: referenceEvidence(subject, answer),
        ...atMostOfAnswer(answer)
      }
      const fix = isAltered ? smallestFix(answer, subject.document) : undefined
      yield {...found, ...(fix ? {fix} : {})}
    }
  }
}

/**
 * Quotations without counterpart that were made from one whose words stand in the segment once more.
 *
 * @returns  As if the reference had contradicted them.
 */
function alteredAgain({plainAnswers, pairs, reference}: Subject): readonly PlainAnswer[] {
  if (!reference) return []
  const found: PlainAnswer[] = []
  const taken = new Set(
    plainAnswers.flatMap(({actual, expected}) => (actual && expected ? [expected] : []))
  )
  for (const answer of plainAnswers) {
    const {verdict, actual} = answer
    if (verdict !== 'extra' || actual?.kind !== 'literal' || answer.block) continue
    const pair = pairs.find(({target}) => target && isInside(actual.place, target.place))
    const candidates = pair?.source?.facts.filter(
      (fact): fact is PlainFact =>
        fact.kind === 'literal' && !taken.has(fact) && isAlike(fact, actual)
    )
    const [expected] = candidates ?? []
    if (!expected) continue
    taken.add(expected)
    const evidence = sourceEvidence(reference, expected.place.start)
    found.push({...answer, verdict: 'contradicted', expected, evidence})
  }
  return found
}

function isInside(inner: Place, outer: Place): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Whether most of the words of a text stand in another one in their order, or nearly all letters. */
function isAlike({raw, meanings}: PlainFact, actual: PlainFact): boolean {
  const [own, other] = [meanings[0] ?? '', actual.meanings[0] ?? '']
  if (own === other) return false
  const words = raw.split(/\s+/)
  const theirs = new Set(actual.raw.split(/\s+/))
  const kept = words.filter((word) => theirs.has(word)).length
  return kept * 2 >= words.length || similarity(own, other) >= leastLikeness
}

/**
 * Whether a text was left in the language of the source, though not letter for letter.
 *
 * Names tell nothing, because translations keep them.
 */
function isSameLanguage({raw, meanings}: PlainFact, actual: PlainFact): boolean {
  if (!/\s/.test(raw) && !isWordy(raw))
    return similarity(meanings[0] ?? '', actual.meanings[0] ?? '') >= leastLikeness
  // Because translations keep addresses and codes, these tell nothing.
  const spoken = raw
    .split(/\s+/)
    .filter((word) => !/[@\d_\\]|:\/\//.test(word))
    .join(' ')
  const words = wordsOf(spoken).filter(
    ({start, text}) => text.length > 2 && /\p{Ll}/u.test(spoken[start] ?? '')
  )
  const other = wordsOf(actual.raw).map(({text}) => text)
  const own = new Set(other)
  const kept = words.filter(({text}) => own.has(text)).length
  if (kept >= leastWords && kept >= words.length * leastShare) return true
  // Because a slip of the pen is none of a translator, one word that stayed tells enough beside it.
  const theirs = wordsOf(raw).map(({text}) => text)
  return (
    kept >= 1 &&
    theirs.length >= leastWords &&
    theirs.length === other.length &&
    theirs.every((text, index) => editDistance(text, other[index] ?? '', mostSlips) <= mostSlips)
  )
}
