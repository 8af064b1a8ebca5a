import type {Observation} from '../../model/finding.ts'
import type {SegmentPair} from '../../model/reference.ts'
import {namesIn} from '../../term/names.ts'
import {textWithoutCode} from '../../term/text-without-code.ts'
import {damageOf} from '../name/damage.ts'
import {lossOf} from '../name/loss.ts'
import {slipsOfReference, slipsOfSource} from '../name/near-misses.ts'
import type {Rule, Subject} from '../rule.ts'

/** A protected name that was altered, misspelled, translated or lost. */
export const termName: Rule = {
  name: 'term-name',
  summary: 'Names are written as their owners write them',
  severity: 'warning',
  defersTo: [
    'registry-key-path',
    'registry-value',
    'registry-notation',
    'text-mojibake',
    'text-residue'
  ],
  *check(subject) {
    const {isSource, reference, pairs} = subject
    if (isSource) yield* slipsOfSource(subject)
    if (!reference) return
    for (const pair of pairs) yield* observe(pair, subject)
    // Because the source document has a finding of its own, what locales made of it is left alone.
    if (reference.kind !== 'source') yield* slipsOfReference(subject, reference)
  }
}

function* observe(
  {source, target}: SegmentPair,
  subject: Subject
): Generator<Observation, void, undefined> {
  const {corpus, reference} = subject
  if (!source || !target || target.kind === 'code' || !reference) return
  const sourceText = textWithoutCode(source)
  const names = namesIn(sourceText, corpus.lexicon.names)
  if (names.length === 0) return
  const pair = {source, target, sourceText, targetText: textWithoutCode(target), names}
  const damage = [...damageOf(pair, reference, subject)]
  yield* damage
  const isDamaged = (name: string) => damage.some(({expected}) => expected.includes(name))
  const whole = names.filter((name) => !isDamaged(name))
  if (whole.length > 0) yield* lossOf({...pair, names: whole}, reference, subject)
}
