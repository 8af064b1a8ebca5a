import type {PlainFact} from '../model/fact.ts'
import type {Segment} from '../model/record.ts'
import {toAsciiDigits} from '../number/digits.ts'
import {fromFile} from '../place/mapped-text.ts'
import {isRegistryFact} from '../registry/registry-facts.ts'

/** All digits of a segment, whatever they are part of. */
export interface DigitRuns {
  /** Whether digits that are no number of their own, as in `E3`, `15:30` or a link, are those of a fact. */
  hasApart(fact: PlainFact): boolean
  /** Whether a version is written as a fact is. */
  hasWritten(fact: PlainFact): boolean
  /** Whether the groups of a fact stand one after the other, with other signs between them. */
  hasInRow(fact: PlainFact): boolean
}

const known = new WeakMap<Segment, DigitRuns>()

/** The digits of a segment; each segment is read once. */
export function digitRunsOf(segment: Segment): DigitRuns {
  const found = known.get(segment)
  if (found) return found
  const runs = read(segment)
  known.set(segment, runs)
  return runs
}

/** From this many digits on, the same digits in other groups are the same: telephone numbers. */
const manyDigits = 7

function read(segment: Segment): DigitRuns {
  const text = toAsciiDigits(segment.text)
  const taken = numbersOf(segment)
  const apart = new Set<string>(taken.components)
  const all = new Set<string>()
  let row = ' '
  let joined = ''
  let end = -1
  let next = 0
  for (const {0: digits, index} of text.matchAll(/\d+/g)) {
    while ((taken.places[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next++
    if (index < (taken.places[next]?.start ?? Number.POSITIVE_INFINITY)) apart.add(plain(digits))
    all.add(plain(digits))
    const isNear = end >= 0 && /^[^\p{L}\n]{1,3}$/u.test(text.slice(end, index))
    row += isNear ? `${plain(digits)} ` : `| ${plain(digits)} `
    joined += isNear ? digits : `|${digits}`
    end = index + digits.length
  }
  joined += '|'
  return {
    hasWritten: ({raw}) => taken.versions.has(toAsciiDigits(raw)),
    hasApart: ({raw, meanings}) =>
      meanings.some((value) => apart.has(value) || partsOf(value, all)) ||
      taken.telephones.some((digits) => digits.includes(toAsciiDigits(raw))),
    hasInRow({raw}) {
      const own = toAsciiDigits(raw).match(/\d+/g) ?? []
      const digits = own.join('')
      if (taken.versionDigits.has(digits)) return false
      if (own.length > 1 && row.includes(` ${own.map(plain).join(' ')} `)) return true
      return digits.length >= manyDigits && joined.includes(`|${digits}|`)
    }
  }
}

/** Whether hour and minute are there, as in `15時30分`. */
function partsOf(value: string, all: ReadonlySet<string>): boolean {
  return value.includes(':') && value.split(':').every((part) => all.has(plain(part)))
}

function plain(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '')
}

/** What of a segment's digits is read as a number already. */
function numbersOf(segment: Segment) {
  const places: {start: number; end: number}[] = []
  const components: string[] = []
  const versions = new Set<string>()
  const versionDigits = new Set<string>()
  const telephones: string[] = []
  for (const fact of segment.facts) {
    if (isRegistryFact(fact) || (fact.kind !== 'number' && fact.kind !== 'version')) continue
    if (fact.kind === 'version') {
      const written = toAsciiDigits(fact.raw)
      versions.add(written)
      versionDigits.add(written.replace(/\D/g, ''))
    }
    // Because a comma without a blank may be that of a list, both sides of it are numbers as well.
    if (/^\d+,\d{1,2}$/.test(fact.raw)) components.push(...fact.raw.split(',').map(plain))
    for (const meaning of fact.meanings) {
      if (meaning.length >= manyDigits && fact.kind === 'number') telephones.push(meaning)
      if (meaning.includes(':')) components.push(...meaning.split(':').map(plain))
    }
    // Because a blank may or may not group digits, each group may be a number of its own.
    if (/\p{Nd}[\s\u00a0\u2009\u202f]\p{Nd}/u.test(fact.raw)) continue
    places.push(fromFile(segment, fact.place))
  }
  return {
    places: places.sort((a, b) => a.start - b.start),
    components,
    versions,
    versionDigits,
    telephones
  }
}
