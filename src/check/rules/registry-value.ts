import type {Answer} from '../../model/answer.ts'
import type {Observation} from '../../model/finding.ts'
import type {RegistryValue} from '../../model/registry.ts'
import {printData} from '../../registry/print.ts'
import {sameData} from '../../registry/value.ts'
import {atMostOfAnswer, isCertain, referenceEvidence} from '../evidence.ts'
import type {Rule, Subject} from '../rule.ts'

/** Name, type or data of a value differ from the reference, or an entry is missing or added. */
export const registryValue: Rule = {
  name: 'registry-value',
  summary: 'A registry value is the same in every locale',
  severity: 'error',
  defersTo: ['registry-dword-digits', 'registry-quoted-dword'],
  *check(subject) {
    for (const answer of subject.answers) {
      const {actual, expected, verdict} = answer
      if (verdict === 'missing' && expected?.kind === 'registry-value') {
        yield {
          place: answer.near,
          message: `Unexpected loss of the registry value \`${expected.name}\``,
          actual: '',
          expected: expected.raw,
          evidence: referenceEvidence(subject, answer),
          ...(expected.notation === 'prose' ? {atMost: 'warning'} : atMostOfAnswer(answer))
        }
      }
      if (actual?.kind !== 'registry-value') continue
      if (verdict === 'extra') {
        yield {
          place: actual.place,
          message: `Unexpected registry value \`${actual.raw}\`, expected none that the reference does not have`,
          actual: actual.raw,
          expected: 'no such value',
          evidence: referenceEvidence(subject, answer),
          ...atMostOfAnswer(answer)
        }
      }
      if (verdict === 'contradicted' && expected?.kind === 'registry-value') {
        yield* differences(subject, answer, actual, expected)
      }
    }
  }
}

function* differences(
  subject: Subject,
  answer: Answer,
  actual: RegistryValue,
  expected: RegistryValue
): Generator<Observation, void, undefined> {
  const common = {evidence: referenceEvidence(subject, answer), ...atMostOfAnswer(answer)}
  if (actual.name.toLowerCase() !== expected.name.toLowerCase()) {
    yield {
      place: actual.namePlace,
      message: `Unexpected value name \`${actual.name}\`, expected \`${expected.name}\``,
      actual: actual.name,
      expected: expected.name,
      ...common,
      ...(isCertain(answer) ? {fix: {...actual.namePlace, text: expected.name}} : {})
    }
  }
  if (!sameData(actual, expected)) {
    const meant = literalOf(actual, expected)
    yield {
      place: actual.literalPlace,
      message: `Unexpected \`${actual.literal}\` for \`${expected.name}\`, expected \`${meant}\``,
      actual: actual.literal,
      expected: meant,
      ...common,
      ...(isCertain(answer) && actual.notation === expected.notation
        ? {fix: {...actual.literalPlace, text: meant}}
        : {})
    }
  }
}

/** The reference's data in the notation of the document where that is known. */
function literalOf(actual: RegistryValue, expected: RegistryValue): string {
  if (actual.notation === expected.notation && expected.faults.length === 0) return expected.literal
  return expected.type === undefined ? expected.literal : printData(expected.type, expected.data)
}
