import type {PlainFact} from '../../model/fact.ts'
import type {Observation} from '../../model/finding.ts'
import {isWordy} from '../../shell/prose.ts'
import {similarity} from '../../term/similarity.ts'
import {wordsOf} from '../../term/words.ts'
import {atMostOfAnswer, referenceEvidence} from '../evidence.ts'
import {keptElsewhere} from '../kept-elsewhere.ts'
import type {Rule} from '../rule.ts'
import {smallestFix} from '../smallest-fix.ts'

/** Words that must have stayed for a text to be one of the source's language. */
const leastWords = 3
/** Share of the words that must have stayed. */
const leastShare = 0.6
/** From this likeness on a value that is no word is a damaged one. */
const leastLikeness = 0.75

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
    for (const answer of subject.plainAnswers) {
      const {verdict, expected, actual, near, block} = answer
      if (expected?.kind !== 'literal' || block) continue
      if (verdict !== 'contradicted' && verdict !== 'missing') continue
      const isAltered = actual !== undefined && isSameLanguage(expected, actual)
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
 * Whether a text was left in the language of the source, though not letter for letter.
 *
 * Names tell nothing, because translations keep them.
 */
function isSameLanguage({raw, meanings}: PlainFact, actual: PlainFact): boolean {
  if (!/\s/.test(raw) && !isWordy(raw))
    return similarity(meanings[0] ?? '', actual.meanings[0] ?? '') >= leastLikeness
  const words = wordsOf(raw).filter(
    ({start, text}) => text.length > 2 && /\p{Ll}/u.test(raw[start] ?? '')
  )
  const own = new Set(wordsOf(actual.raw).map(({text}) => text))
  const kept = words.filter(({text}) => own.has(text)).length
  return kept >= leastWords && kept >= words.length * leastShare
}
