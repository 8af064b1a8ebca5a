import type {Finding} from '../model/finding.ts'

/**
 * The one order of findings: file, offset, rule; then end and fingerprint, so that it is total and
 * two runs print the same bytes.
 */
export function byPlace(a: Finding, b: Finding): number {
  return (
    byCodeUnit(a.file, b.file) ||
    a.start.offset - b.start.offset ||
    byCodeUnit(a.rule, b.rule) ||
    a.end.offset - b.end.offset ||
    byCodeUnit(a.fingerprint, b.fingerprint)
  )
}

/** Compare texts by UTF-16 units, because a collation depends on the machine's locale data. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
