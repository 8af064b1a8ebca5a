import type {Answer} from '../../model/answer.ts'
import type {Observation} from '../../model/finding.ts'
import type {RegistryKey, RegistrySegment} from '../../model/registry.ts'
import {sameKey} from '../../registry/key.ts'
import {atMostOfAnswer, isCertain, referenceEvidence} from '../evidence.ts'
import {faultsOf, grammar} from '../registry-answer.ts'
import type {Rule, Subject} from '../rule.ts'

/** A key path that differs from the reference, an unknown hive, blanks beside a backslash. */
export const registryKeyPath: Rule = {
  name: 'registry-key-path',
  summary: 'A registry key path is the same in every locale',
  severity: 'error',
  defersTo: ['registry-notation'],
  *check(subject) {
    yield* blanks(subject)
    yield* eatenBackslashes(subject)
    yield* hives(subject)
    for (const answer of subject.answers) yield* differences(subject, answer)
  }
}

function* blanks(subject: Subject): Generator<Observation, void, undefined> {
  for (const {fault, answer, weight} of faultsOf(subject, 'key-blank')) {
    const {place, actual, expected} = fault
    const isProven = expected !== undefined && answer.expected !== undefined && isCertain(answer)
    yield {
      place,
      message: `Unexpected blank in \`${actual}\` beside a backslash of a key path, expected none`,
      actual,
      expected: expected ?? 'no blank',
      evidence: (answer.expected && answer.evidence) ?? grammar,
      ...weight,
      ...(isProven ? {fix: {...place, text: expected}} : {})
    }
  }
}

/** Backslashes that Markdown took for escapes; a second one makes each visible. */
function* eatenBackslashes(subject: Subject): Generator<Observation, void, undefined> {
  for (const {fault, answer, weight} of faultsOf(subject, 'key-backslash')) {
    const {place, actual, expected} = fault
    const isProven = answer.expected !== undefined && isCertain(answer)
    yield {
      place,
      message: `Unexpected \`${actual}\` in a registry key path, a backslash that Markdown does not show, expected \`${expected}\``,
      actual,
      expected: expected ?? 'a visible backslash',
      evidence: (answer.expected && answer.evidence) ?? grammar,
      ...weight,
      ...(isProven && expected !== undefined ? {fix: {...place, text: expected}} : {})
    }
  }
}

/** Hives that only the grammar can judge; with a counterpart, the path as a whole is compared. */
function* hives(subject: Subject): Generator<Observation, void, undefined> {
  for (const {fault, answer, weight} of faultsOf(subject, 'unknown-hive')) {
    if (answer.expected) continue
    const {place, actual, expected} = fault
    yield {
      place,
      message: `Unexpected hive \`${actual}\`, expected \`${expected ?? 'one that Windows has'}\``,
      actual,
      expected: expected ?? 'a hive that Windows has',
      evidence: grammar,
      ...weight
    }
  }
}

function* differences(subject: Subject, answer: Answer): Generator<Observation, void, undefined> {
  const {actual, expected, verdict} = answer
  if (verdict === 'missing' && expected?.kind === 'registry-key') {
    yield {
      place: answer.near,
      message: `Unexpected loss of the key \`${expected.path}\``,
      actual: '',
      expected: expected.path,
      evidence: referenceEvidence(subject, answer),
      ...atMostOfAnswer(answer)
    }
  }
  if (actual?.kind !== 'registry-key') return
  if (verdict === 'extra') {
    yield {
      place: actual.place,
      message: `Unexpected key \`${actual.raw}\`, expected none that the reference does not have`,
      actual: actual.raw,
      expected: 'no such key',
      evidence: referenceEvidence(subject, answer),
      ...atMostOfAnswer(answer)
    }
  }
  if (
    verdict === 'contradicted' &&
    expected?.kind === 'registry-key' &&
    !sameKey(actual.path, expected.path)
  ) {
    for (const [segment, meant] of differingSegments(actual, expected)) {
      yield {
        place: segment.place,
        message: `Unexpected \`${segment.text}\` in a registry key path, expected \`${meant}\``,
        actual: segment.text,
        expected: meant,
        evidence: referenceEvidence(subject, answer),
        ...(isCertain(answer) ? {fix: {...segment.place, text: meant}} : atMostOfAnswer(answer))
      }
    }
  }
}

function differingSegments(
  actual: RegistryKey,
  expected: RegistryKey
): readonly (readonly [RegistrySegment, string])[] {
  if (actual.segments.length !== expected.segments.length) {
    return [[{text: actual.raw, place: actual.place}, expected.path]]
  }
  const meant = expected.path.split('\\')
  return actual.segments.flatMap((segment, index) => {
    const other = expected.segments[index]?.text ?? ''
    const differs =
      !sameKey(segment.text, other) &&
      !(index === 0 && sameKey(actual.path.split('\\')[0] ?? '', meant[0] ?? ''))
    return differs
      ? [
          [
            segment,
            meant.length === expected.segments.length ? (meant[index] ?? other) : other
          ] as const
        ]
      : []
  })
}
