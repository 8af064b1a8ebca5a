import type {PlainFact} from '../model/fact.ts'
import type {Place} from '../model/place.ts'
import type {Segment} from '../model/record.ts'
import {toAsciiDigits} from '../number/digits.ts'
import {fromFile, toFile} from '../place/mapped-text.ts'

/** Versions of more parts than this are not looked for. */
const mostParts = 6
/** More versions than this are not looked for. */
const mostVersions = 40

/**
 * Find versions that were broken up, so that no extractor takes them for one.
 *
 * ```text
 * > | TLS 1 .2 und 1. 0-E-Mail
 *         ^^^^     ^^^^
 * ```
 *
 * @param lost   Versions of the source that the target has less often.
 * @param taken  Facts of the target that are accounted for.
 * @returns      The stretch as a version → what it was.
 */
export function brokenVersions(
  lost: readonly PlainFact[],
  segments: {readonly source: Segment; readonly target: Segment},
  taken: readonly PlainFact[]
): ReadonlyMap<PlainFact, PlainFact> {
  const found = new Map<PlainFact, PlainFact>()
  const wanted = lost.filter(({kind}) => kind === 'version').slice(0, mostVersions)
  if (wanted.length === 0) return found
  const {source, target} = segments
  const text = toAsciiDigits(target.text)
  if (text.length !== target.text.length) return found
  const used: Place[] = taken.map(({place}) => fromFile(target, place))
  for (const fact of wanted) {
    const pattern = brokenPattern(toAsciiDigits(fact.raw))
    for (const {0: raw, index} of pattern ? text.matchAll(pattern) : []) {
      const place = {start: index, end: index + raw.length}
      if (!/\s/.test(raw) || source.text.includes(raw)) continue
      if (used.some((other) => other.start < place.end && place.start < other.end)) continue
      used.push(place)
      const shown = target.text.slice(place.start, place.end)
      const inFile = toFile(target, place.start, place.end)
      found.set({kind: 'version', place: inFile, raw: shown, meanings: [shown]}, fact)
      break
    }
  }
  return found
}

/** Undefined for what is no digits with dots. */
function brokenPattern(version: string): RegExp | undefined {
  const parts = version.split('.')
  if (parts.length < 2 || parts.length > mostParts) return undefined
  if (!parts.every((part) => /^\d+$/.test(part))) return undefined
  const joined = parts.join('[\\s\\u00a0]{0,2}[.,．，。、]?[\\s\\u00a0]{0,2}')
  return new RegExp(`(?<![\\p{L}\\p{Nd}_]|\\p{Nd}[.,])${joined}(?![.,]?\\p{Nd})`, 'gu')
}

/**
 * Whether a number is what is left of a version: its first parts, behind the same name or in a list
 * of versions.
 *
 * ```text
 * > | TLS 1.0 und TLS 1        TLS 1.0 and TLS 1.1
 *                     ^                        ^^^
 * ```
 */
export function isCutVersion(
  version: PlainFact,
  other: PlainFact,
  {source, target}: {readonly source: Segment; readonly target: Segment}
): boolean {
  const [whole, part] = [toAsciiDigits(version.raw), toAsciiDigits(other.raw)]
  if (!whole.startsWith(`${part}.`)) return false
  const {start} = fromFile(target, other.place)
  const before = toAsciiDigits(target.text.slice(Math.max(0, start - 40), start))
  if (/\d\.\d{1,6}\s?(?:[,/&+、،]|\p{L}{1,5})\s?$/u.test(before)) return true
  const name = /(\p{Lu}[\p{L}\p{Nd}+#]{0,30})[\s\u00a0/-]$/u.exec(before)?.[1]
  if (name === undefined) return false
  return [' ', '\u00a0', '/', '-'].some((sign) => source.text.includes(`${name}${sign}${whole}`))
}
