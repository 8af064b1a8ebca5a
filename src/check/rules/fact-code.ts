import type {Observation} from '../../model/finding.ts'
import type {Place} from '../../model/place.ts'
import {isProse, isWordy} from '../../shell/prose.ts'
import {lostLines} from '../block-lines.ts'
import {sourceEvidence} from '../evidence.ts'
import {factRule} from '../fact-rule.ts'
import {keptElsewhere, linesKeptElsewhere} from '../kept-elsewhere.ts'
import {placeInBlock} from '../place-in-block.ts'
import type {Rule, Subject} from '../rule.ts'
import {smallestFix} from '../smallest-fix.ts'

const base = factRule({
  kind: 'code',
  noun: 'code',
  summary: 'Code is kept character for character',
  severity: 'error',
  lost: 'warning',
  added: 'off'
})

/** Code that differs from the reference or was lost. */
export const factCode: Rule = {
  ...base,
  *check(subject, options) {
    const {document, isSource, plainAnswers} = subject
    const isKept = keptElsewhere(subject)
    for (const answer of plainAnswers) {
      const {verdict, expected} = answer
      if (expected?.kind !== 'code' || (verdict !== 'contradicted' && verdict !== 'missing'))
        continue
      const isWords = isWordy(expected.raw)
      // Because ticks stand around names of buttons as well, words need the custom of most locales.
      if (isWords && (isSource || !isKept(expected))) continue
      const {replacement: _, ...plain} = answer
      for (const found of base.check({...subject, plainAnswers: [plain]}, options)) {
        const fix =
          verdict === 'contradicted' && !isWords ? smallestFix(answer, document) : undefined
        yield {
          ...found,
          ...placeInBlock(subject, answer),
          ...(isWords ? {atMost: 'warning' as const} : {}),
          ...(fix && !isSource ? {fix} : {})
        }
      }
    }
    if (!isSource) yield* linesOfBlocks(subject)
  }
}

/** Lines of a block that is a copy of its source's, but for them. */
function* linesOfBlocks(subject: Subject): Generator<Observation, void, undefined> {
  const {pairs, plainAnswers, reference} = subject
  if (!reference) return
  let isKept: ((line: string) => boolean) | undefined
  for (const pair of pairs) {
    if (pair.isOutvoted) continue
    for (const {expected, actual, near, isOnly} of lostLines(pair)) {
      const isAnswered = plainAnswers.some(
        (answer) =>
          answer.verdict !== 'confirmed' &&
          answer.expected !== undefined &&
          overlaps(answer.expected.place, expected.place)
      )
      if (isAnswered) continue
      isKept ??= linesKeptElsewhere(subject)
      if (!isKept(expected.meaning)) continue
      const isWords = isWordy(expected.raw) || isProse(expected.raw)
      yield {
        place: near,
        message: actual
          ? `Unexpected code \`${actual.raw}\`, expected \`${expected.raw}\``
          : `Unexpected loss of the code \`${expected.raw}\``,
        actual: actual?.raw ?? '',
        expected: expected.raw,
        evidence: sourceEvidence(reference, expected.place.start),
        ...(isWords || !actual || !isOnly || !reference.sameRevision
          ? {atMost: 'warning' as const}
          : {})
      }
    }
  }
}

function overlaps(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end
}
