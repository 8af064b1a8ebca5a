import type {Observation} from '../model/finding.ts'
import type {DocumentRecord, Trouble} from '../model/record.ts'

/** What should be there instead of the trouble of a kind. */
export type Expectations = Partial<Record<Trouble['kind'], string>>

/**
 * Turn the trouble that was met while a document was read into observations.
 *
 * @param expectations  Trouble of other kinds is left to other rules.
 * @param what          What the trouble is called in front of its text; nothing by default.
 */
export function* observeTrouble(
  {trouble}: DocumentRecord,
  expectations: Expectations,
  what: (trouble: Trouble) => string = ({actual}) => actual
): Generator<Observation & {readonly kind: Trouble['kind']}, void, undefined> {
  for (const each of trouble) {
    const {kind, place, actual} = each
    const expected = expectations[kind]
    if (expected === undefined) continue
    const message = `Unexpected ${what(each)}, expected ${expected}`
    yield {kind, place, message, actual, expected, evidence: {kind: 'grammar'}}
  }
}
